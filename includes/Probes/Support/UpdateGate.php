<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What keeps WordPress from installing updates by itself: the outcome of its own switches and filters. Nothing is installed, mailed
 * or asked over the net; WordPress's own should_update() would send a mail.
 *
 * @phpstan-type Gate 'open'|'constant'|'filter'|'option'|'version_control'|'file_rights'|'failed_before'
 */
final class UpdateGate {
	/** @var Gate|null What keeps everything in this place back. */
	private readonly ?string $common;

	/**
	 * @param string    $place    Folder of what is updated.
	 * @param bool|null $writable Whether the web server's account may write there; null where that could not be seen.
	 */
	public function __construct( string $place, private readonly ?bool $writable ) {
		$this->common = self::in_common( $place );
	}

	/**
	 * Of the next repair of the version that runs.
	 *
	 * @return Gate
	 */
	public function core(): string {
		return $this->common ?? self::of_core() ?? $this->rights();
	}

	/**
	 * Of one plugin or theme that somebody ticked.
	 *
	 * @param 'plugin'|'theme' $kind
	 * @return Gate
	 */
	public function extension( string $kind, string $id ): string {
		return $this->common ?? ( Offers::installs_itself( $kind, $id, self::made_up( $kind, $id ) ) ? $this->rights() : 'filter' );
	}

	/**
	 * @return Gate|null
	 */
	private static function in_common( string $place ): ?string {
		self::load();
		return AutomaticUpdater::off_by() ?? ( ( new \WP_Automatic_Updater() )->is_vcs_checkout( $place ) ? 'version_control' : null );
	}

	/**
	 * @return Gate|null
	 */
	private static function of_core(): ?string {
		$offer = self::next_repair();
		if ( ! \Core_Upgrader::should_update_to_version( $offer ) ) {
			return self::why_not();
		}
		// phpcs:ignore WordPress.NamingConventions -- core's own filter.
		return (bool) apply_filters( 'auto_update_core', true, (object) array( 'current' => $offer, 'version' => $offer, 'response' => 'autoupdate', 'locale' => get_locale() ) ) ? null : 'filter';
	}

	/**
	 * @return Gate
	 */
	private static function why_not(): string {
		$failed = get_site_option( 'auto_core_update_failed' );
		return match ( true ) {
			is_array( $failed ) && array() !== $failed && ( (bool) ( $failed['critical'] ?? false ) || wp_get_wp_version() === ( $failed['current'] ?? null ) ) => 'failed_before',
			defined( 'WP_AUTO_UPDATE_CORE' ) && ! in_array( WP_AUTO_UPDATE_CORE, array( true, 'minor', 'beta', 'rc', 'development', 'branch-development' ), true ) => 'constant',
			array() !== Callbacks::foreign( 'allow_minor_auto_core_updates' ) => 'filter',
			default => 'option',
		};
	}

	/**
	 * @return Gate
	 */
	private function rights(): string {
		return match ( true ) {
			// Whoever gave it the log-in of a file server has settled that.
			defined( 'FTP_HOST' ) && defined( 'FTP_PASS' ), true === $this->writable => 'open',
			false === $this->writable => 'file_rights',
			default => throw new Unseen( 'cli_only' ),
		};
	}

	/** '7.1.4' has '7.1.5' next. */
	private static function next_repair(): string {
		$parts = array_map( 'intval', explode( '.', (string) preg_replace( '/[^\d.].*$/s', '', wp_get_wp_version() ) ) );
		return sprintf( '%d.%d.%d', $parts[0], $parts[1] ?? 0, ( $parts[2] ?? 0 ) + 1 );
	}

	/**
	 * @param 'plugin'|'theme' $kind
	 * @return array<string, string>
	 */
	private static function made_up( string $kind, string $id ): array {
		return array(
			$kind         => $id,
			'slug'        => 'plugin' === $kind ? Plugins::slug( $id ) : $id,
			'new_version' => '99999',
		);
	}

	private static function load(): void {
		if ( ! class_exists( 'Core_Upgrader' ) || ! class_exists( 'WP_Automatic_Updater' ) ) {
			require_once ABSPATH . 'wp-admin/includes/file.php';
			require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
			require_once ABSPATH . 'wp-admin/includes/class-wp-automatic-updater.php';
		}
	}
}
