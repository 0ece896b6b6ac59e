<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\CoreLeftovers;

final class CoreLeftoversTest extends ProbeCase {
	private function left( string $path, string $content ): void {
		$file = ABSPATH . $path;
		self::assertFileDoesNotExist( $file );
		if ( ! is_dir( dirname( $file ) ) ) {
			mkdir( dirname( $file ) );
			$this->repair( static fn () => rmdir( dirname( $file ) ) );
		}
		file_put_contents( $file, $content );
		$this->repair( static fn () => unlink( $file ) );
	}

	public function test_a_fresh_wordpress_has_none(): void {
		$seen = $this->see( new CoreLeftovers() );
		self::assertSame( 0, $seen['files'] );
		self::assertSame( array(), $seen['first'] );
	}

	public function test_files_of_earlier_releases(): void {
		$this->left( 'wp-admin/import-b2.php', '<?php // Of 2.0.' );
		$this->left( 'wp-includes/js/wp-a11y.js', '// In the list with a remark behind it.' );
		$this->left( 'wp-includes/Requests/Auth.php', '<?php // Of the second list.' );
		$seen = $this->see( new CoreLeftovers() );
		self::assertSame( 3, $seen['files'] );
		self::assertSame( array( 'wp-admin/import-b2.php', 'wp-includes/js/wp-a11y.js', 'wp-includes/Requests/Auth.php' ), $seen['first'] );
	}

	public function test_what_an_update_emptied_is_harmless(): void {
		$this->left( 'wp-admin/import-b2.php', '' );
		$this->left( 'wp-admin/our-own.php', '<?php // Never a file of WordPress.' );
		self::assertSame( 0, $this->see( new CoreLeftovers() )['files'] );
	}

	public function test_only_the_first_are_told(): void {
		foreach ( range( 1, 21 ) as $number ) {
			$paths[] = "'wp-old-{$number}.php'";
		}
		$root = $this->root( "<?php\n\$_old_files = array(\n\t" . implode( ",\n\t", $paths ) . ",\n);\n" );
		foreach ( range( 1, 21 ) as $number ) {
			file_put_contents( "{$root}wp-old-{$number}.php", '<?php' );
			$this->repair( static fn () => unlink( "{$root}wp-old-{$number}.php" ) );
		}
		$seen = $this->see( new CoreLeftovers( $root ) );
		self::assertSame( 21, $seen['files'] );
		self::assertCount( 20, $seen['first'] );
	}

	public function test_what_came_back_is_no_leftover(): void {
		$root = $this->root( "<?php\n\$_old_files = array(\n\t'wp-old.php',\n\t/*\n\t * Restored\n\t * 'wp-back.php',\n\t */\n\t// 'wp-too.php',\n);\n" );
		foreach ( array( 'wp-back.php', 'wp-too.php' ) as $name ) {
			file_put_contents( $root . $name, '<?php' );
			$this->repair( static fn () => unlink( $root . $name ) );
		}
		self::assertSame( 0, $this->see( new CoreLeftovers( $root ) )['files'] );
	}

	public function test_no_list(): void {
		self::assertSame( 'not_readable', $this->look( new CoreLeftovers( '/nowhere/' ) )->reasons[''] ?? '' );
		self::assertSame( 'unknown_format', $this->look( new CoreLeftovers( $this->root( '<?php return array();' ) ) )->reasons[''] ?? '' );
	}

	/** A folder of WordPress with nothing but this list. */
	private function root( string $list ): string {
		$root = sys_get_temp_dir() . '/probe-' . bin2hex( random_bytes( 5 ) ) . '/';
		mkdir( "{$root}wp-admin/includes", 0755, true );
		file_put_contents( "{$root}wp-admin/includes/update-core.php", $list );
		$this->repair(
			static function () use ( $root ): void {
				unlink( "{$root}wp-admin/includes/update-core.php" );
				rmdir( "{$root}wp-admin/includes" );
				rmdir( "{$root}wp-admin" );
				rmdir( $root );
			}
		);
		return $root;
	}
}
