<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use StorePosture\Probes\Support\Files\Archive;
use StorePosture\Probes\Support\Files\Dump;
use StorePosture\Probes\Support\Files\Found;

/**
 * What a copy of the database or an archive holds, by its own words.
 */
final class CopiesOfASiteTest extends TestCase {
	private string $folder;

	protected function setUp(): void {
		$this->folder = sys_get_temp_dir() . '/store-posture-copies-' . bin2hex( random_bytes( 6 ) );
		mkdir( $this->folder );
	}

	protected function tearDown(): void {
		array_map( unlink( ... ), array_filter( (array) glob( "{$this->folder}/*" ), is_string( ... ) ) );
		rmdir( $this->folder );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function dumps(): iterable {
		yield 'accounts' => array( "-- MySQL dump 10.13\nCREATE TABLE `wp_users` (\n", array( 'database', 'personal-data' ) );
		yield 'orders under another prefix' => array( "INSERT INTO `x1_wc_orders` VALUES (1);\n", array( 'database', 'personal-data' ) );
		yield 'posts alone' => array( "INSERT INTO wp_posts VALUES (1);\n", array( 'database' ) );
		yield 'of another program' => array( "-- phpMyAdmin SQL Dump\nINSERT INTO `catalog` VALUES (1);\n", array( 'database' ) );
		yield 'a tool\'s file without rows' => array( "-- phpMyAdmin SQL Dump\nCREATE TABLE `catalog` (\n", array() );
		yield 'a schema that ships with a plugin' => array( "CREATE TABLE `slides` (id int);\nINSERT INTO `slides` VALUES (1);\n", array() );
		yield 'SQLite keeps the same words' => array( "SQLite format 3\0\x10\0CREATE TABLE \"wp_users\" (id integer)", array( 'database', 'personal-data' ) );
		yield 'a SQLite file of something else' => array( "SQLite format 3\0\x10\0CREATE TABLE words (id integer)", array() );
		yield 'prose' => array( "We insert into wp_users what people told us.\n", array() );
		yield 'nothing' => array( '', array() );
	}

	/**
	 * @param list<string> $holds
	 */
	#[DataProvider( 'dumps' )]
	public function test_a_dump( string $text, array $holds ): void {
		self::assertSame( $holds, Dump::holds( $this->file( 'a.sql', $text ), 1048576 ) );
		self::assertSame( $holds, Dump::holds( $this->file( 'a.sql.gz', '' === $text ? '' : (string) gzencode( $text ) ), 1048576 ) );
	}

	public function test_a_dump_is_read_no_further_than_told(): void {
		$text = "-- MySQL dump 10.13\nINSERT INTO `wp_posts` VALUES (1);\n" . str_repeat( str_repeat( 'x', 99 ) . "\n", 2000 ) . 'CREATE TABLE `wp_users` (';
		self::assertSame( array( 'database' ), Dump::holds( $this->file( 'a.sql', $text ), 65536 ) );
		self::assertSame( array( 'database', 'personal-data' ), Dump::holds( $this->file( 'a.sql', $text ), 1048576 ) );
	}

	public function test_a_name_that_lies_across_two_parts_of_a_dump(): void {
		$start = "INSERT INTO `a` VALUES (1);\n";
		$text  = $start . str_repeat( 'x', 65536 - strlen( $start ) - 10 ) . "\nCREATE TABLE `wp_users` (";
		self::assertSame( array( 'database', 'personal-data' ), Dump::holds( $this->file( 'a.sql', $text ), 1048576 ) );
	}

	public function test_a_zip(): void {
		self::assertSame( array( 'credentials', 'keys', 'database', 'site-files' ), Archive::holds( $this->zip( 'wp-config.php', 'db/shop.sql', 'wp-content/index.php' ) ) );
		self::assertSame( array( 'site-files' ), Archive::holds( $this->zip( 'shop/wp-includes/version.php' ) ) );
		self::assertSame( array(), Archive::holds( $this->zip( 'photo.jpg', 'my-wp-config.php.txt', 'notes/sql.txt' ) ) );
		self::assertSame( array(), Archive::holds( $this->zip( 'plugins/slider/schema.sql' ) ), 'It ships with a plugin.' );
		self::assertNull( Archive::holds( $this->file( 'broken.zip', 'no zip' ) ) );
	}

	public function test_a_tar(): void {
		$tar = self::tar_entry( 'shop/index.php', 'x' ) . self::tar_entry( 'shop/wp-config.php', str_repeat( 'y', 600 ) ) . self::tar_entry( 'dump.sql.gz', 'z' ) . str_repeat( "\0", 1024 );
		self::assertSame( array( 'credentials', 'keys', 'database' ), Archive::holds( $this->file( 'a.tar', $tar ) ) );
		self::assertSame( array( 'credentials', 'keys', 'database' ), Archive::holds( $this->file( 'a.tar.gz', (string) gzencode( $tar ) ) ) );
		self::assertSame( array(), Archive::holds( $this->file( 'a.tar', self::tar_entry( 'photo.jpg', 'x' ) . str_repeat( "\0", 1024 ) ) ) );
		self::assertNull( Archive::holds( $this->file( 'a.tar', self::tar_entry( 'photo.jpg', 'x' ) . str_repeat( '?', 1024 ) ) ), 'What lies behind is not known.' );
		self::assertNull( Archive::holds( $this->file( 'a.tar', 'no tar' ) ) );
	}

	public function test_formats_of_backup_plugins(): void {
		self::assertSame( array( 'database', 'site-files' ), Archive::holds( $this->file( 'shop.wpress', 'x' ) ) );
		self::assertNull( Archive::holds( $this->file( 'shop.7z', 'x' ) ) );
	}

	private function file( string $name, string $content ): Found {
		file_put_contents( "{$this->folder}/{$name}", $content );
		return new Found( "{$this->folder}/{$name}", '' );
	}

	private function zip( string ...$names ): Found {
		$path = "{$this->folder}/a.zip";
		$zip  = new \ZipArchive();
		self::assertTrue( $zip->open( $path, \ZipArchive::CREATE | \ZipArchive::OVERWRITE ) );
		foreach ( $names as $name ) {
			$zip->addFromString( $name, 'made up' );
		}
		$zip->close();
		return new Found( $path, '' );
	}

	private static function tar_entry( string $name, string $content ): string {
		$header = str_pad( $name, 100, "\0" ) . str_pad( '', 24, '0' ) . sprintf( '%011o', strlen( $content ) ) . "\0" . str_pad( '', 121, "\0" ) . "ustar\0" . '00';
		return str_pad( $header, 512, "\0" ) . str_pad( $content, (int) ceil( strlen( $content ) / 512 ) * 512, "\0" );
	}
}
