<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\MovedFile;
use StorePosture\Fixes\Support\Reversible;

/**
 * Copies and archives that lie in the web folder and hold passwords or the database: moved beside it.
 */
final class LeftoverFiles extends Reversible {
	public function title(): string {
		return __( 'Move leftover files out of the web folder', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Nobody can fetch these files by their address any more. They are kept, and can be deleted later.', 'store-posture' ),
			__( 'Whoever fetched one before still has it. Change the passwords in it.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( array( 'config', 'secrets' ) as $list ) {
			foreach ( $bench->items( 'served_files', $list ) as $file ) {
				$path = is_string( $file['path'] ?? null ) ? $file['path'] : '';
				if ( self::is_leftover( $path, $bench ) ) {
					// A file of secrets may be in use: a program reads .env.
					$choices[] = new Choice( $path, $path, 'config' === $list && true === ( $file['served'] ?? null ) );
				}
			}
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		return self::needed( ...array_filter( array_map( MovedFile::of( ... ), $bench->chosen( $this->choices( $bench ) ) ), static fn ( ?Edit $edit ): bool => null !== $edit ) );
	}

	private static function is_leftover( string $path, Bench $bench ): bool {
		return '' !== $path && 'wp-config.php' !== $path && 0 === validate_file( $path ) && is_file( "{$bench->root}/{$path}" ) && ! is_link( "{$bench->root}/{$path}" );
	}
}
