<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\Deed;
use StorePosture\Fixes\Support\LastingFix;
use StorePosture\Model\Problem;
use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Text;

/**
 * Updates of plugins and themes by WordPress's own installer, which keeps the old version until the new one is whole.
 */
final class Updates extends LastingFix {
	public function title(): string {
		return __( 'Install updates that wait', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Make a backup first. An older version can only be put back by hand.', 'store-posture' ),
			__( 'Visitors may see a maintenance page for some seconds.', 'store-posture' ),
			__( 'Open the shop and place a test order afterwards.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( self::waiting() as $id => $offer ) {
			/* translators: 1: name of a plugin or theme, 2: version, 3: version */
			$choices[] = new Choice( $id, sprintf( __( '%1$s from %2$s to %3$s', 'store-posture' ), $offer['name'], $offer['from'], $offer['to'] ), false );
		}
		return $choices;
	}

	public function obstacle( Bench $bench ): string {
		require_once ABSPATH . 'wp-admin/includes/file.php';
		return match ( true ) {
			! wp_is_file_mod_allowed( 'store_posture' ) => __( 'This site does not allow files to be changed from wp-admin (DISALLOW_FILE_MODS).', 'store-posture' ),
			'direct' !== get_filesystem_method() => __( 'WordPress may not write its own files here. Start the update in Plugins, which asks for the log-in of the server.', 'store-posture' ),
			is_multisite() => __( 'In a network of sites, updates are for all of them.', 'store-posture' ),
			'host' === ManagedHost::find( $bench->data )->updates_core => __( 'Your host installs updates here.', 'store-posture' ),
			default => '',
		};
	}

	public function edits( Bench $bench ): array {
		$waiting = self::waiting();
		$edits   = array();
		foreach ( $bench->chosen( $this->choices( $bench ) ) as $id ) {
			$offer   = $waiting[ $id ];
			$edits[] = new Deed( $offer['name'], $offer['from'], $offer['to'], static fn () => self::install( $offer['kind'], $offer['file'], $offer['to'] ), true );
		}
		return $edits;
	}

	/**
	 * @return array<string, array{kind: 'plugin'|'theme', file: string, name: string, from: string, to: string}>
	 */
	private static function waiting(): array {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$waiting = array();
		$plugins = get_plugins();
		foreach ( self::offers( 'update_plugins' ) as $file => $to ) {
			if ( isset( $plugins[ $file ] ) ) {
				$waiting[ "plugin:{$file}" ] = array(
					'kind' => 'plugin',
					'file' => $file,
					'name' => Text::of( $plugins[ $file ]['Name'] ?? '' ),
					'from' => Text::of( $plugins[ $file ]['Version'] ?? '', 40 ),
					'to'   => $to,
				);
			}
		}
		foreach ( self::offers( 'update_themes' ) as $folder => $to ) {
			$theme = wp_get_theme( $folder );
			if ( $theme->exists() ) {
				$waiting[ "theme:{$folder}" ] = array(
					'kind' => 'theme',
					'file' => $folder,
					'name' => wp_strip_all_tags( (string) $theme->get( 'Name' ) ),
					'from' => (string) $theme->get( 'Version' ),
					'to'   => $to,
				);
			}
		}
		return $waiting;
	}

	/**
	 * Those with a package to install.
	 *
	 * @return array<string, string> Plugin file or theme folder to the new version.
	 */
	private static function offers( string $name ): array {
		$record = get_site_transient( $name );
		$offers = array();
		foreach ( is_object( $record ) && is_array( $record->response ?? null ) ? $record->response : array() as $file => $offer ) {
			$offer = (array) $offer;
			if ( is_string( $offer['new_version'] ?? null ) && is_string( $offer['package'] ?? null ) && '' !== $offer['package'] ) {
				$offers[ (string) $file ] = $offer['new_version'];
			}
		}
		return $offers;
	}

	/**
	 * @param 'plugin'|'theme' $kind
	 */
	private static function install( string $kind, string $file, string $to ): void {
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
		$skin    = new \WP_Ajax_Upgrader_Skin();
		// What else waits stays known: only the offer that was taken is forgotten.
		$keep    = array( 'clear_update_cache' => false );
		$results = 'plugin' === $kind ? ( new \Plugin_Upgrader( $skin ) )->bulk_upgrade( array( $file ), $keep ) : ( new \Theme_Upgrader( $skin ) )->bulk_upgrade( array( $file ), $keep );
		$result  = is_array( $results ) ? $results[ $file ] ?? null : null;
		if ( ! is_array( $result ) || self::version( $kind, $file ) !== $to ) {
			$why = $skin->get_error_messages();
			throw Problem::conflict( trim( __( 'The update did not go through. The old version is still there.', 'store-posture' ) . ' ' . wp_strip_all_tags( $why ) ) );
		}
		self::forget( "update_{$kind}s", $file );
	}

	private static function forget( string $name, string $file ): void {
		$record = get_site_transient( $name );
		if ( is_object( $record ) && is_array( $record->response ?? null ) ) {
			unset( $record->response[ $file ] );
			set_site_transient( $name, $record );
		}
	}

	/**
	 * @param 'plugin'|'theme' $kind
	 */
	private static function version( string $kind, string $file ): string {
		wp_clean_plugins_cache( false );
		if ( 'theme' === $kind ) {
			wp_clean_themes_cache( false );
			return (string) wp_get_theme( $file )->get( 'Version' );
		}
		return get_plugin_data( WP_PLUGIN_DIR . '/' . $file, false, false )['Version'];
	}
}
