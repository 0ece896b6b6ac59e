<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\MovedFile;
use StorePosture\Fixes\Support\Reversible;

/**
 * What was left in the web folder and should not be there: copies, archives, tools. Moved beside it.
 */
final class LeftoverFiles extends Reversible {
	/** Larger ones take too long to look into, before and after. */
	private const BYTES_AT_MOST = 268435456;

	/** Lists of served_files, and whether what is handed out is ticked: a file of secrets may be in use, a program reads .env. */
	private const LISTS = array(
		'config'      => true,
		'secrets'     => false,
		'dumps'       => true,
		'archives'    => true,
		'tools'       => true,
		'info_pages'  => true,
		'sources'     => false,
		'agent_files' => false,
	);

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
		foreach ( self::LISTS as $list => $is_ticked ) {
			foreach ( $bench->items( 'served_files', $list ) as $file ) {
				$path = is_string( $file['path'] ?? null ) ? $file['path'] : '';
				$kind = $file['kind'] ?? '';
				// A database that lies in one file may be the one this site runs on.
				if ( 'sqlite' !== $kind && self::is_leftover( $path, $bench ) ) {
					// A backup plugin would miss its copies.
					$choices[] = new Choice( $path, $path, $is_ticked && ( 'archives' !== $list || 'archive' === $kind ) && true === ( $file['served'] ?? null ) );
				}
			}
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		return self::needed( ...array_filter( array_map( MovedFile::of( ... ), $bench->chosen( $this->choices( $bench ) ) ), static fn ( ?Edit $edit ): bool => null !== $edit ) );
	}

	private static function is_leftover( string $path, Bench $bench ): bool {
		return '' !== $path && 'wp-config.php' !== $path && 0 === validate_file( $path ) && is_file( "{$bench->root}/{$path}" ) && ! is_link( "{$bench->root}/{$path}" ) && filesize( "{$bench->root}/{$path}" ) <= self::BYTES_AT_MOST;
	}
}
