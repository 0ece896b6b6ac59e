<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Fixes\Support\HtaccessBlock;
use StorePosture\Probes\Support\KeptRules;
use StorePosture\Probes\Support\RuleBlocks;

/**
 * Marked blocks in .htaccess files and what they promise. The lines are written as plugins' forms write them.
 */
final class RuleBlocksTest extends TestCase {
	public function test_blocks_by_name_whoever_wrote_them(): void {
		$text   = "# BEGIN One\nA\n# END One\n\nloose\r\n# BEGIN Two Words\r\nB\r\n# END Two Words\r\n# BEGIN No end\nC\n";
		$blocks = RuleBlocks::of( $text );
		self::assertSame( array( 'One' => "# BEGIN One\nA\n# END One\n", 'Two Words' => "# BEGIN Two Words\nB\n# END Two Words\n" ), $blocks );
	}

	public function test_ours_are_found_as_a_fix_writes_them_on_every_system(): void {
		foreach ( array( "\n", "\r\n" ) as $end ) {
			$block = HtaccessBlock::text( 'no code', "<IfModule x>\nY\n</IfModule>", "Z{$end}" );
			$found = RuleBlocks::of( HtaccessBlock::with( "Z{$end}", $block ) );
			self::assertSame( array( 'Store Posture: no code' ), array_keys( $found ) );
			self::assertSame( KeptRules::digest( $block ), KeptRules::digest( $found['Store Posture: no code'] ) );
			self::assertNotSame( KeptRules::digest( $block ), KeptRules::digest( str_replace( 'Y', 'y', $found['Store Posture: no code'] ) ) );
		}
		self::assertSame( 'no code', RuleBlocks::own_name( 'Store Posture: no code' ) );
		self::assertSame( '', RuleBlocks::own_name( 'WordPress' ) );
	}

	/**
	 * @param list<string> $promises
	 */
	#[DataProvider( 'lines' )]
	public function test_what_a_block_promises( string $lines, bool $in_uploads, array $promises ): void {
		self::assertSame( $promises, RuleBlocks::promises( "# BEGIN Made up\n{$lines}\n# END Made up\n", $in_uploads ) );
	}

	/**
	 * @return iterable<string, array{string, bool, list<string>}>
	 */
	public static function lines(): iterable {
		yield 'WordPress itself' => array( "<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteRule ^index\\.php$ - [L]\nRewriteRule . /index.php [L]\n</IfModule>", false, array() );
		yield 'a cache' => array( "RewriteRule ^wp-content/uploads/cache/(.*)\\.php$ /x/$1 [L]\nExpiresActive On", false, array() );
		yield 'code in uploads, from the root' => array( "RewriteRule ^wp\\-content/uploads/.*\\.(?:php[1-7]?|pht|phtml?|phps)\\.?$ - [NC,F]", false, array( RuleBlocks::NO_CODE ) );
		yield 'the same, commented out' => array( "# RewriteRule ^wp\\-content/uploads/.*\\.php$ - [F]", false, array() );
		yield 'code in uploads, from inside' => array( "<FilesMatch \"\\.(?i:php)$\">\nOrder allow,deny\nDeny from all\n</FilesMatch>", true, array( RuleBlocks::NO_CODE ) );
		yield 'the same elsewhere is about something else' => array( "<FilesMatch \"\\.(?i:php)$\">\nDeny from all\n</FilesMatch>", false, array() );
		yield 'one file in uploads let through' => array( "<Files thumb.php>\nAllow from all\n</Files>", true, array() );
		yield 'the readme, both ways to say no' => array( "<files readme.html>\n<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n</files>", false, array( RuleBlocks::README ) );
		yield 'the readme in quotes' => array( "<Files \"readme.html\">\nOrder deny,allow\nDeny from all\n</Files>", false, array( RuleBlocks::README ) );
		yield 'another file' => array( "<files wp-config.php>\nRequire all denied\n</files>", false, array() );
		yield 'lists' => array( 'Options All -Indexes', false, array( RuleBlocks::NO_LISTS ) );
		yield 'lists on' => array( 'Options +Indexes', false, array() );
	}

	public function test_a_file_made_to_be_slow_comes_to_an_end(): void {
		$text = str_repeat( "# BEGIN x\n<Files a>\n", 12000 ) . str_repeat( '<FilesMatch ', 4000 );
		self::assertSame( array(), RuleBlocks::of( $text ) );
		self::assertSame( array(), RuleBlocks::promises( $text, true ) );
		self::assertSame( array(), RuleBlocks::promises( 'RewriteRule ' . str_repeat( 'uploads', 20000 ), false ) );
	}
}
