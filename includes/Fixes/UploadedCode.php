<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Edits\RuleBlock;
use StorePosture\Fixes\Support\Folders;
use StorePosture\Fixes\Support\Reversible;

/**
 * PHP in the uploads folder is refused: what a burglar leaves there does not run.
 */
final class UploadedCode extends Reversible {
	/** A rewrite engine of its own would switch off the site's rules for uploads: only where nothing else is heard. */
	private const RULES = "<IfModule mod_authz_core.c>\n<FilesMatch \"\\.(?i:php\\d?|phtml|phar|phps)$\">\nRequire all denied\n</FilesMatch>\n</IfModule>\n<IfModule LiteSpeed>\nRewriteEngine On\nRewriteRule \\.(?:php\\d?|phtml|phar|phps)$ - [F,NC]\n</IfModule>";

	public function title(): string {
		return __( 'Keep code in the uploads folder from running', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Pictures and documents open as before.', 'store-posture' ),
			__( 'A plugin that puts code of its own into uploads and opens it by address stops working. That is rare.', 'store-posture' ),
		);
	}

	public function obstacle( Bench $bench ): string {
		return '' === Folders::uploads() ? __( 'The uploads folder lies outside the web folder, or is not there yet.', 'store-posture' ) : Folders::no_rules( $bench );
	}

	public function by_hand( Bench $bench ): string {
		return 'nginx' === $bench->software() ? 'location ~* ^/' . Folders::uploads() . '/.*\.(php\d?|phtml|phar|phps)$ { return 403; }' : '';
	}

	public function edits( Bench $bench ): array {
		return '' === Folders::uploads() ? array() : self::needed( RuleBlock::in( Folders::uploads(), 'no code', self::RULES ) );
	}
}
