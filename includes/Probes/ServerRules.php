<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Canary;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\KeptRules;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\ProbeFile;
use StorePosture\Probes\Support\RuleBlocks;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Protective rules in .htaccess, ours and those of plugins: whether ours stand as they were written, and whether what they promise
 * holds when somebody asks. nginx, managed hosts and "AllowOverride None" never read these files.
 */
final class ServerRules implements Probe {
	private const BYTES = 262144;

	private Canary $canary;
	private WebPlaces $places;

	/** @var array<string, bool|string> What a promise came to, by folder and promise; a text is the reason why it was not seen. */
	private array $held = array();

	public function see( Watch $watch ): Sighting {
		ProbeFile::sweep();
		$this->places = new WebPlaces();
		$this->canary = new Canary( $watch, $this->places );
		$this->held   = array();
		try {
			$found = $this->found();
		} catch ( Unseen $unseen ) {
			return Sighting::nothing( $unseen->reason );
		}
		$blocks  = array();
		$reasons = array();
		foreach ( $found as $one ) {
			$held = $this->held[ "{$one['folder']} {$one['promise']}" ] ??= $this->try_out( $watch, $one['folder'], $one['promise'] );
			if ( is_string( $held ) ) {
				$reasons[ 'blocks.' . count( $blocks ) . '.effective' ] = $held;
			}
			$blocks[] = array(
				'id'        => Text::plain( ltrim( "{$one['folder']}/.htaccess", '/' ) . ": {$one['name']}", 200 ),
				'owner'     => $one['owner'],
				'promise'   => $one['promise'],
				'expected'  => $one['expected'],
				'effective' => is_string( $held ) ? null : $held,
			);
		}
		return Sighting::of( array( 'blocks' => $blocks ), $reasons, 'loopback' );
	}

	/**
	 * @return list<array{folder: string, name: string, owner: 'ours'|'plugin', promise: string, expected: bool}>
	 */
	private function found(): array {
		$kept  = KeptRules::all();
		$found = array();
		foreach ( $this->folders( array_keys( $kept ) ) as $folder ) {
			$blocks = RuleBlocks::of( $this->text( $folder ) );
			$ours   = $kept[ ltrim( "{$folder}/.htaccess", '/' ) ] ?? array();
			foreach ( $ours as $name => $digest ) {
				$promise = RuleBlocks::promise_of_ours( (string) $name );
				$stands  = $blocks[ RuleBlocks::PREFIX . $name ] ?? null;
				if ( null !== $promise ) {
					$found[] = array( 'folder' => $folder, 'name' => RuleBlocks::PREFIX . $name, 'owner' => 'ours', 'promise' => $promise, 'expected' => null !== $stands && KeptRules::digest( $stands ) === $digest );
				}
			}
			foreach ( $blocks as $mark => $block ) {
				$name = RuleBlocks::own_name( (string) $mark );
				// One of ours that nothing is known of was put there before a copy or a killed process: it counts by what it does.
				$promises = '' === $name ? RuleBlocks::promises( $block, $this->uploads() === $folder ) : array_filter( array( isset( $ours[ $name ] ) ? null : RuleBlocks::promise_of_ours( $name ) ), 'is_string' );
				foreach ( $promises as $promise ) {
					$found[] = array( 'folder' => $folder, 'name' => (string) $mark, 'owner' => '' === $name ? 'plugin' : 'ours', 'promise' => $promise, 'expected' => true );
				}
			}
		}
		return $found;
	}

	/**
	 * @param list<string> $kept Files that ours were written into.
	 * @return list<string> Below the site's root; '' is the root itself.
	 */
	private function folders( array $kept ): array {
		$folders = array( '', $this->uploads() );
		foreach ( $kept as $path ) {
			$folders[] = trim( dirname( "/{$path}" ), '/' );
		}
		return array_values( array_unique( $folders ) );
	}

	/** '' when it lies outside of the root. */
	private function uploads(): string {
		$folder = untrailingslashit( wp_normalize_path( wp_get_upload_dir()['basedir'] ) );
		return str_starts_with( $folder, "{$this->places->root}/" ) ? substr( $folder, strlen( $this->places->root ) + 1 ) : '';
	}

	private function full( string $folder ): string {
		return rtrim( "{$this->places->root}/{$folder}", '/' );
	}

	private function text( string $folder ): string {
		$path = $this->full( $folder ) . '/.htaccess';
		if ( ! file_exists( $path ) ) {
			return '';
		}
		$text = @file_get_contents( $path, false, null, 0, self::BYTES ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir warns.
		return is_string( $text ) ? $text : throw new Unseen( 'not_readable' );
	}

	/** Whether the promise is kept, or the reason why that could not be seen. */
	private function try_out( Watch $watch, string $folder, string $promise ): bool|string {
		$uploads = wp_get_upload_dir()['basedir'];
		$here    = '' === $folder ? $uploads : $this->full( $folder ); // Rules of the root hold below it; uploads is where anybody may write.
		try {
			return match ( $promise ) {
				RuleBlocks::CLOSED => ! $this->canary->shows_files( $here ),
				RuleBlocks::NO_CODE => ! $this->canary->runs_code( $here ),
				RuleBlocks::NO_LISTS => ! $this->canary->lists( $here ),
				RuleBlocks::TYPES => 'nosniff' === strtolower( $this->canary->header_of_picture( $here, 'x-content-type-options' ) ),
				default => $this->refuses_readme( $watch ),
			};
		} catch ( Unseen $unseen ) {
			return $unseen->reason;
		}
	}

	/** WordPress's own readme, which stands in its root unless somebody deleted it; a picture beside it shows that files can be had. */
	private function refuses_readme( Watch $watch ): bool {
		$url    = OwnSite::usual( site_url( 'readme.html' ) );
		$origin = OwnSite::origin( $url ) ?? throw new Unseen( 'other_host' );
		if ( ! is_file( ABSPATH . 'readme.html' ) ) {
			return true; // What is not there needs no rule.
		}
		$answer = $watch->http->get( $url, array(), 4096 );
		if ( 200 === $answer->status && str_contains( $answer->body, 'WordPress' ) ) {
			return false;
		}
		$reason = self::unclear( $answer, $watch, $origin );
		return '' === $reason ? true : throw new Unseen( $reason );
	}

	private static function unclear( HttpAnswer $answer, Watch $watch, string $origin ): string {
		return '' === $answer->interrupted() ? $watch->controls->static_file( $origin ) : $answer->interrupted();
	}
}
