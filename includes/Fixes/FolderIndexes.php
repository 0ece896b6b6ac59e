<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\NewFile;
use StorePosture\Fixes\Support\Folders;
use StorePosture\Fixes\Support\Reversible;

/**
 * An empty page in the folders of bought files and of logs, which servers show in place of a list of what is in there.
 */
final class FolderIndexes extends Reversible {
	private const TEXT = "<!doctype html><title></title>\n";

	public function title(): string {
		return __( 'Put an empty page into the folders of downloads and logs', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'Servers no longer list what lies in these folders. Nobody notices.', 'store-posture' ) );
	}

	public function edits( Bench $bench ): array {
		$edits = array_map( static fn ( string $folder ): Edit => NewFile::at( "{$folder}/index.html", self::TEXT ), Folders::private_ones() );
		// Somebody's own page there does the same.
		return array_values( array_filter( $edits, static fn ( Edit $edit ): bool => Edit::BEFORE === $edit->state() ) );
	}
}
