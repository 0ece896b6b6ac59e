<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Whether visitors see PHP's errors: what is in force in a front-end request. The constants alone lie, because with
 * WP_DEBUG off php.ini decides, and WordPress treats wp-admin, REST and the command line differently.
 */
final class Debug implements Probe {
	public function see( Watch $watch ): Sighting {
		$constant = self::display_constant();
		$value    = array(
			'display_to_visitors' => null,
			'set_by'              => null,
			'wp_debug'            => self::is_on( 'WP_DEBUG' ),
			'display_constant'    => $constant,
			'savequeries'         => self::is_on( 'SAVEQUERIES' ),
			'script_debug'        => self::is_on( 'SCRIPT_DEBUG' ),
			'log_to'              => self::log_to(),
		);
		try {
			$front = $watch->controls->front( 'errors' );
		} catch ( Unseen $unseen ) {
			return Sighting::of(
				$value,
				array(
					'display_to_visitors' => $unseen->reason,
					'set_by'              => $unseen->reason,
				),
				'loopback'
			);
		}
		$shown                        = self::is_shown( $front['display'] ?? '' );
		$value['display_to_visitors'] = $shown && 0 !== ( self::number( $front['reporting'] ?? 0 ) & ( E_ERROR | E_WARNING | E_PARSE ) );
		$value['set_by']              = self::set_by( $shown, self::is_shown( $front['at_start'] ?? '' ), true === ( $front['in_ini'] ?? false ), $value['wp_debug'] ? $constant : 'unset' );
		return Sighting::of( $value, array(), 'loopback' );
	}

	/** PHP takes 1, on, yes, true and stdout for "show"; stderr goes into the server's log. */
	public static function is_shown( mixed $setting ): bool {
		return is_string( $setting ) && in_array( strtolower( trim( $setting ) ), array( '1', 'on', 'yes', 'true', 'stdout' ), true );
	}

	/**
	 * Who decides what is in force.
	 *
	 * @param bool   $shown    In force in the front-end request.
	 * @param bool   $at_start As PHP started with.
	 * @param bool   $in_ini   php.ini names it at all.
	 * @param string $constant What WP_DEBUG_DISPLAY makes WordPress do: 'on', 'off', 'unset'.
	 * @return 'constant'|'ini'|'plugin'|'nobody'
	 */
	public static function set_by( bool $shown, bool $at_start, bool $in_ini, string $constant ): string {
		return match ( true ) {
			( 'on' === $constant ) === $shown && 'unset' !== $constant => 'constant',
			'unset' === $constant && $shown === $at_start => $in_ini ? 'ini' : 'nobody',
			// .user.ini and PHP-FPM's pool change it before WordPress runs, without php.ini knowing.
			'unset' === $constant && $shown === self::user_ini() => 'ini',
			default => 'plugin',
		};
	}

	private static function user_ini(): ?bool {
		$name = ini_get( 'user_ini.filename' );
		$file = ABSPATH . ( is_string( $name ) && '' !== $name ? basename( $name ) : '.user.ini' );
		// A broken file is PHP's to complain about, not ours.
		$set = is_readable( $file ) ? @parse_ini_file( $file, false, INI_SCANNER_RAW ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		return is_array( $set ) && isset( $set['display_errors'] ) ? self::is_shown( $set['display_errors'] ) : null;
	}

	/**
	 * @return 'on'|'off'|'unset'
	 */
	private static function display_constant(): string {
		$value = defined( 'WP_DEBUG_DISPLAY' ) ? constant( 'WP_DEBUG_DISPLAY' ) : null;
		return null === $value ? 'unset' : ( (bool) $value ? 'on' : 'off' );
	}

	/**
	 * As wp_debug_mode() has it: true means the content folder, a text is a path; without WP_DEBUG nothing is written.
	 *
	 * @return 'off'|'content'|'web_root'|'outside'
	 */
	private static function log_to(): string {
		$to = defined( 'WP_DEBUG_LOG' ) ? constant( 'WP_DEBUG_LOG' ) : false;
		if ( ! self::is_on( 'WP_DEBUG' ) || ! (bool) $to ) {
			return 'off';
		}
		if ( true === $to || ! is_string( $to ) || in_array( strtolower( $to ), array( 'true', '1' ), true ) ) {
			return 'content';
		}
		$path = wp_normalize_path( $to );
		return match ( true ) {
			str_starts_with( $path, wp_normalize_path( WP_CONTENT_DIR ) . '/' ) => 'content',
			( new WebPlaces() )->is_inside( $path ) => 'web_root',
			default => 'outside',
		};
	}

	private static function is_on( string $constant ): bool {
		return defined( $constant ) && (bool) constant( $constant );
	}

	private static function number( mixed $value ): int {
		return is_int( $value ) ? $value : 0;
	}
}
