<?php
declare(strict_types=1);

/*
 * PSR-4 for StorePosture\ alone. Composer's loader stays out of the running plugin:
 * libraries of different plugins clash inside one WordPress.
 */
spl_autoload_register(
	static function ( string $class_name ): void {
		$prefix = 'StorePosture\\';
		if ( ! str_starts_with( $class_name, $prefix ) ) {
			return;
		}
		$file = __DIR__ . '/' . str_replace( '\\', '/', substr( $class_name, strlen( $prefix ) ) ) . '.php';
		if ( is_file( $file ) ) {
			require $file;
		}
	}
);
