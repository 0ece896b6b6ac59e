<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Fixes\Support\Folders;
use StorePosture\Fixes\Support\Reversible;

/**
 * The server lists no folder of the site any more.
 */
final class FolderLists extends Reversible {
	public function title(): string {
		return __( 'Stop the server from listing folders', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'A visitor who opens a folder by its address is refused. Files in it open as before.', 'store-posture' ) );
	}

	public function obstacle( Bench $bench ): string {
		return Folders::no_rules( $bench );
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' === $bench->software() ? 'autoindex off;' : '';
	}

	public function edits( Bench $bench ): array {
		return self::needed( RuleBlock::in( '', 'no lists', 'Options -Indexes' ) );
	}
}
