<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Who hangs on a hook: the file of each callback, and whose file that is.
 */
final class Callbacks {
	/**
	 * Sources of all callbacks on a hook: 'core', 'woocommerce', a plugin's folder, 'themes/<folder>', a file below
	 * wp-content or the site's root, or 'unknown' (no such function, or code made up while running).
	 *
	 * @return list<string> Each once.
	 */
	public static function sources( string $hook ): array {
		$sources = array();
		foreach ( self::on( $hook ) as $callback ) {
			$sources[] = self::source_of( $callback );
		}
		return array_values( array_unique( $sources ) );
	}

	/**
	 * As sources(), without core, WooCommerce and this plugin.
	 *
	 * @return list<string>
	 */
	public static function foreign( string ...$hooks ): array {
		$all = array();
		foreach ( $hooks as $hook ) {
			$all = array_merge( $all, self::sources( $hook ) );
		}
		return array_values( array_unique( array_diff( $all, array( 'core', 'woocommerce', self::own() ) ) ) );
	}

	/**
	 * As sources(), of callbacks that would run and do something.
	 *
	 * @return list<string>
	 */
	public static function running( string $hook ): array {
		$sources = array();
		foreach ( self::on( $hook ) as $callback ) {
			if ( is_callable( $callback ) && ! ( is_string( $callback ) && str_starts_with( $callback, '__return_' ) ) ) {
				$sources[] = self::source_of( $callback );
			}
		}
		return array_values( array_unique( $sources ) );
	}

	/**
	 * Callbacks on a hook that are neither core's nor WooCommerce's nor ours, each with what can be told without running it:
	 * one of core's helpers says it by its name.
	 *
	 * @return list<array{source: string, kind: 'return_true'|'return_false'|'return_other'|'foreign'}>
	 */
	public static function kinds( string $hook ): array {
		$kinds = array();
		foreach ( self::on( $hook ) as $callback ) {
			$source = self::source_of( $callback );
			if ( ! in_array( $source, array( 'core', 'woocommerce', self::own() ), true ) ) {
				$kinds[] = array(
					'source' => $source,
					'kind'   => match ( true ) {
						'__return_true' === $callback => 'return_true',
						'__return_false' === $callback => 'return_false',
						is_string( $callback ) && str_starts_with( $callback, '__return_' ) => 'return_other',
						default => 'foreign',
					},
				);
			}
		}
		return $kinds;
	}

	public static function source_of( mixed $callback ): string {
		if ( is_string( $callback ) && str_starts_with( $callback, '__return_' ) ) {
			return 'unknown'; // Core's helper in somebody's hands.
		}
		$file = self::file_of( $callback );
		return null === $file ? 'unknown' : self::owner_of( $file );
	}

	/** Whose a file is. */
	public static function owner_of( string $file ): string {
		if ( str_contains( $file, "eval()'d code" ) || str_contains( $file, 'runtime-created' ) ) {
			return 'unknown';
		}
		$file = self::plain_path( $file );
		if ( defined( 'WC_PLUGIN_FILE' ) && is_string( WC_PLUGIN_FILE ) && self::below( $file, dirname( WC_PLUGIN_FILE ) ) ) {
			return 'woocommerce';
		}
		// Also resolves plugins that are linked into the folder.
		$in_plugins = plugin_basename( $file );
		if ( self::below( $file, WPMU_PLUGIN_DIR ) ) {
			return 'mu-plugins/' . Text::plain( explode( '/', ltrim( self::rest( $file, WPMU_PLUGIN_DIR ), '/' ) )[0], 100 );
		}
		if ( ltrim( $file, '/' ) !== $in_plugins ) {
			return Plugins::slug( $in_plugins );
		}
		$themes = get_theme_root();
		if ( self::below( $file, $themes ) ) {
			return 'themes/' . Text::plain( explode( '/', ltrim( self::rest( $file, $themes ), '/' ) )[0], 100 );
		}
		if ( self::below( $file, ABSPATH . WPINC ) || self::below( $file, ABSPATH . 'wp-admin' ) ) {
			return 'core';
		}
		foreach ( array( WP_CONTENT_DIR, ABSPATH ) as $root ) {
			if ( self::below( $file, $root ) ) {
				return Text::plain( ltrim( self::rest( $file, $root ), '/' ), 200 );
			}
		}
		return Text::plain( basename( $file ), 100 );
	}

	/**
	 * @return list<mixed>
	 */
	private static function on( string $hook ): array {
		global $wp_filter;
		$registered = is_array( $wp_filter ) ? $wp_filter[ $hook ] ?? null : null;
		$callbacks  = array();
		foreach ( $registered instanceof \WP_Hook ? $registered->callbacks : array() as $of_priority ) {
			foreach ( is_array( $of_priority ) ? $of_priority : array() as $callback ) {
				$callbacks[] = is_array( $callback ) ? $callback['function'] ?? null : null;
			}
		}
		return $callbacks;
	}

	private static function file_of( mixed $callback ): ?string {
		try {
			if ( is_string( $callback ) && str_contains( $callback, '::' ) ) {
				$callback = explode( '::', $callback, 2 );
			}
			$reflection = match ( true ) {
				$callback instanceof \Closure => new \ReflectionFunction( $callback ),
				is_string( $callback ) => new \ReflectionFunction( $callback ),
				is_object( $callback ) => new \ReflectionMethod( $callback, '__invoke' ),
				is_array( $callback ) && isset( $callback[0], $callback[1] ) && is_string( $callback[1] ) && ( is_object( $callback[0] ) || is_string( $callback[0] ) ) => self::method( $callback[0], $callback[1] ),
				default => null,
			};
			if ( null === $reflection ) {
				return null;
			}
			// A function of PHP itself has no file; it does what core does with it.
			return $reflection->isInternal() ? ABSPATH . WPINC . '/php' : ( (string) $reflection->getFileName() ?: null );
		} catch ( \ReflectionException ) {
			return null;
		}
	}

	/**
	 * @return \ReflectionMethod|\ReflectionClass<object>
	 */
	private static function method( object|string $class_or_object, string $method ): \ReflectionMethod|\ReflectionClass {
		// __call() answers for methods that are not there: then the class says whose it is.
		return method_exists( $class_or_object, $method ) ? new \ReflectionMethod( $class_or_object, $method ) : new \ReflectionClass( $class_or_object ); // @phpstan-ignore argument.type (a wrong name throws, and is caught above)
	}

	private static function own(): string {
		return Plugins::slug( plugin_basename( dirname( __DIR__, 3 ) . '/plugin.php' ) );
	}

	private static function plain_path( string $path ): string {
		return wp_normalize_path( $path );
	}

	private static function below( string $file, string $folder ): bool {
		foreach ( array( $folder, (string) realpath( $folder ) ) as $root ) {
			if ( '' !== $root && str_starts_with( $file, trailingslashit( self::plain_path( $root ) ) ) ) {
				return true;
			}
		}
		return false;
	}

	private static function rest( string $file, string $folder ): string {
		foreach ( array( $folder, (string) realpath( $folder ) ) as $root ) {
			$root = trailingslashit( self::plain_path( $root ) );
			if ( str_starts_with( $file, $root ) ) {
				return substr( $file, strlen( $root ) );
			}
		}
		return basename( $file );
	}
}
