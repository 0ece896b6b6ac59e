<?php
declare(strict_types=1);

namespace StorePosture\Tests\House;

/**
 * What the house rules look at: the repository's own files.
 */
final class House {
	public const ROOT = __DIR__ . '/../..';

	/**
	 * @return array<array-key, mixed>
	 */
	public static function json( string $file ): array {
		return json_decode( self::read( $file ), true, 512, JSON_THROW_ON_ERROR );
	}

	public static function read( string $file ): string {
		return (string) file_get_contents( self::ROOT . "/{$file}" );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	public static function checks(): array {
		return array_values( self::json( 'build/checks.json' ) );
	}

	/**
	 * Schemas of all facts by name.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function facts(): array {
		$facts = array();
		foreach ( self::files( 'schema/facts', 'json' ) as $file ) {
			$facts[ basename( $file, '.json' ) ] = self::json( $file );
		}
		return $facts;
	}

	/**
	 * Rows or values of a dated table.
	 *
	 * @return array<array-key, mixed>
	 */
	public static function data( string $table ): array {
		$json = self::json( "data/{$table}.json" );
		return $json['rows'] ?? $json['values'];
	}

	/**
	 * Files below a folder, relative to the root; installed packages are nobody's of ours.
	 *
	 * @return list<string>
	 */
	public static function files( string $folder, string $extension ): array {
		$root  = (string) realpath( self::ROOT );
		$found = array();
		if ( ! is_dir( "{$root}/{$folder}" ) ) {
			return array();
		}
		$all = new \RecursiveIteratorIterator(
			new \RecursiveCallbackFilterIterator(
				new \RecursiveDirectoryIterator( "{$root}/{$folder}", \FilesystemIterator::SKIP_DOTS ),
				fn ( \SplFileInfo $file ): bool => ! in_array( $file->getFilename(), array( 'node_modules', 'vendor' ), true )
			)
		);
		foreach ( $all as $file ) {
			if ( $extension === $file->getExtension() ) {
				$found[] = substr( $file->getPathname(), strlen( $root ) + 1 );
			}
		}
		sort( $found );
		return $found;
	}

	/** PageHeaders for page_headers. */
	public static function class_of( string $fact ): string {
		return str_replace( '_', '', ucwords( $fact, '_' ) );
	}
}
