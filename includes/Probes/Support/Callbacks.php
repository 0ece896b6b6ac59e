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

	/** The callback that is called first on a hook; null when nobody hangs there. */
	public static function first( string $hook ): mixed {
		return self::on( $hook )[0] ?? null;
	}

	public static function source_of( mixed $callback ): string {
		if ( is_string( $callback ) && str_starts_with( $callback, '__return_' ) ) {
			return 'unknown'; // Core's helper in somebody's hands.
		}
		$file = self::file_of( $callback );
		return null === $file ? 'unknown' : self::owner_of( $file );
	}

	/**
	 * As source_of(), with where it stands. A method that a class of a plugin inherits is the plugin's: it registered it.
	 *
	 * @return array{source: string, file: string, line: int} File below the site's root, or below what stands for it; '' when it has none.
	 */
	public static function place_of( mixed $callback ): array {
		if ( is_string( $callback ) && str_starts_with( $callback, '__return_' ) ) {
			return array( 'source' => 'unknown', 'file' => '', 'line' => 0 ); // Core's helper in somebody's hands.
		}
		$class   = is_array( $callback ) && is_object( $callback[0] ?? null ) ? new \ReflectionClass( $callback[0] ) : null;
		$method  = self::reflection_of( $callback );
		$is_own  = null === $class || $class->isAnonymous() || ( null !== $method && $method->getFileName() === $class->getFileName() );
		$where   = $is_own ? $method : $class;
		$file    = null === $where || $where->isInternal() ? '' : (string) $where->getFileName();
		return array(
			'source' => '' === $file ? self::source_of( $callback ) : self::owner_of( $file ),
			'file'   => self::shown( $file ),
			'line'   => '' === $file || null === $where ? 0 : (int) $where->getStartLine(),
		);
	}

	/** What a callback's code reads like, from its start; '' when it has no file, or too large a one. */
	public static function lines_of( mixed $callback, int $lines, int $bytes ): string {
		$where = self::reflection_of( $callback );
		$file  = null === $where || $where->isInternal() || $where instanceof \ReflectionClass ? '' : (string) $where->getFileName();
		if ( '' === $file || ! is_readable( $file ) || (int) filesize( $file ) > $bytes ) {
			return '';
		}
		$all  = file( $file );
		$from = (int) $where?->getStartLine() - 1;
		return implode( '', array_slice( false === $all ? array() : $all, max( 0, $from ), min( $lines, (int) $where?->getEndLine() - $from ) ) );
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
		$reflection = self::reflection_of( $callback );
		if ( null === $reflection ) {
			return null;
		}
		// A function of PHP itself has no file; it does what core does with it.
		return $reflection->isInternal() ? ABSPATH . WPINC . '/php' : ( (string) $reflection->getFileName() ?: null );
	}

	/**
	 * @return \ReflectionFunctionAbstract|\ReflectionClass<object>|null
	 */
	private static function reflection_of( mixed $callback ): \ReflectionFunctionAbstract|\ReflectionClass|null {
		try {
			if ( is_string( $callback ) && str_contains( $callback, '::' ) ) {
				$callback = explode( '::', $callback, 2 );
			}
			return match ( true ) {
				$callback instanceof \Closure => new \ReflectionFunction( $callback ),
				is_string( $callback ) => new \ReflectionFunction( $callback ),
				is_object( $callback ) => new \ReflectionMethod( $callback, '__invoke' ),
				is_array( $callback ) && isset( $callback[0], $callback[1] ) && is_string( $callback[1] ) && ( is_object( $callback[0] ) || is_string( $callback[0] ) ) => self::method( $callback[0], $callback[1] ),
				default => null,
			};
		} catch ( \ReflectionException ) {
			return null;
		}
	}

	/** A file as it may be told: below the site's root, wherever its folder really lies. */
	private static function shown( string $file ): string {
		if ( '' === $file || str_contains( $file, "eval()'d code" ) || str_contains( $file, 'runtime-created' ) ) {
			return '';
		}
		$file       = self::plain_path( $file );
		$in_plugins = plugin_basename( $file );
		foreach ( array( ABSPATH => '', WP_CONTENT_DIR => 'wp-content/' ) as $root => $as ) {
			if ( self::below( $file, $root ) ) {
				return Text::plain( $as . ltrim( self::rest( $file, $root ), '/' ), 300 );
			}
		}
		return Text::plain( ltrim( $file, '/' ) === $in_plugins ? basename( $file ) : "wp-content/plugins/{$in_plugins}", 300 );
	}

	/**
	 * @return \ReflectionMethod|\ReflectionClass<object>
	 */
	private static function method( object|string $class_or_object, string $method ): \ReflectionMethod|\ReflectionClass {
		// __call() answers for methods that are not there: then the class says whose it is.
		return method_exists( $class_or_object, $method ) ? new \ReflectionMethod( $class_or_object, $method ) : new \ReflectionClass( $class_or_object ); // @phpstan-ignore argument.type (a wrong name throws, and is caught above)
	}

	/** This plugin, by whichever name its folder has. */
	public static function own(): string {
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
