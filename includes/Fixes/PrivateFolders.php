<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Fixes\Support\Folders;
use StorePosture\Fixes\Support\Reversible;

/**
 * The folders of bought files and of logs, closed to the web.
 */
final class PrivateFolders extends Reversible {
	/** LiteSpeed's free edition reads rewrite rules only. */
	private const RULES = "<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteRule ^ - [F]\n</IfModule>";

	public function title(): string {
		return __( 'Close the folders of downloads and logs', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'Buyers still get their files through WooCommerce. Whoever knows the address of a file is refused.', 'store-posture' ) );
	}

	public function obstacle( Bench $bench ): string {
		return Folders::no_rules( $bench );
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' !== $bench->software() ? '' : implode( "\n", array_map( static fn ( string $folder ): string => "location ^~ /{$folder}/ {\n\t" . ( str_ends_with( $folder, 'wc-logs' ) ? 'deny all' : 'internal' ) . ";\n}", Folders::private_ones() ) );
	}

	public function edits( Bench $bench ): array {
		return self::needed( ...array_map( static fn ( string $folder ): RuleBlock => RuleBlock::in( $folder, 'closed', self::RULES ), Folders::private_ones() ) );
	}
}
