<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Files\Guess;

final class GuessTest extends TestCase {
	/**
	 * @return iterable<string, array{string, string, bool}>
	 */
	public static function names(): iterable {
		yield 'a word' => array( 'backup.sql', '', true );
		yield 'the host and a date' => array( 'shop.example.com-20260201-120000.zip', '', true );
		yield 'a long date' => array( 'wp-content/uploads/20260201120000.sql.gz', '', true );
		yield 'a word and a year' => array( 'wordpress2026.zip', '', true );
		yield 'words of many parts' => array( 'db2024backup1.sql', '', true );
		yield 'a word of hexadecimal letters' => array( 'facadedeface.zip', '', true );
		yield 'nine digits are less than 40 bits' => array( 'backup_1a2b3c4d5.zip', '', true );
		yield 'UpdraftPlus' => array( 'wp-content/updraft/backup_2026-02-01-0100_Shop_1a2b3c4d5e6f-db.gz', '', false );
		yield 'UpdraftPlus, digits only by chance' => array( 'wp-content/updraft/backup_2026-02-01-0100_Shop_123456789012-db.gz', '_[0-9a-f]{12}-', false );
		yield 'Duplicator' => array( 'wp-content/backups-dup-lite/20260201_shop_abcb9bcf9b8894cf3038_20260201133755_archive.zip', '_[0-9a-f]{20}_', false );
		yield 'All-in-One WP Migration' => array( 'wp-content/ai1wm-backups/shop-20260201-120000-k3xq0v9bz2ya.wpress', '-[a-z0-9]{12}\.wpress$', false );
		yield 'a folder nobody guesses' => array( 'wp-content/backup-9f8e7d6c5b4a/db.sql', '', false );
		yield 'capitals' => array( 'SHOP_1A2B3C4D5E6F.SQL', '', false );
		yield 'letters and digits in turn' => array( 'dump-q7w2kz9x4mpl.sql', '', false );
	}

	#[DataProvider( 'names' )]
	public function test_whether_a_name_can_be_come_upon( string $path, string $secret, bool $easy ): void {
		self::assertSame( $easy, Guess::is_easy( $path, $secret ) );
	}
}
