<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Php;
use StorePosture\Probes\Support\PackagedPhp;

final class PhpTest extends ProbeCase {
	private function system( string $release, string $changes, string $branch, bool $remi = false ): PackagedPhp {
		$root = sys_get_temp_dir() . '/probe-' . bin2hex( random_bytes( 5 ) );
		$doc  = "{$root}/usr/share/doc/php{$branch}-common";
		mkdir( "{$root}/etc/yum.repos.d", 0755, true );
		mkdir( $doc, 0755, true );
		if ( '' !== $release ) {
			file_put_contents( "{$root}/etc/os-release", $release );
		}
		if ( '' !== $changes ) {
			file_put_contents( "{$doc}/changelog.Debian.gz", gzencode( $changes ) );
		}
		if ( $remi ) {
			file_put_contents( "{$root}/etc/yum.repos.d/remi-php80.repo", '' );
		}
		$this->repair(
			static function () use ( $root ): void {
				foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $root, \FilesystemIterator::SKIP_DOTS ), \RecursiveIteratorIterator::CHILD_FIRST ) as $file ) {
					$file->isDir() ? rmdir( (string) $file ) : unlink( (string) $file );
				}
				rmdir( $root );
			}
		);
		return new PackagedPhp( $root, '/usr/bin', $branch );
	}

	public function test_the_web_itself(): void {
		$seen = $this->see( new Php( 'fpm-fcgi' ) );
		self::assertStringStartsWith( PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.', $seen['version'] );
		self::assertSame( PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, $seen['branch'] );
		self::assertSame( extension_loaded( 'zip' ), array() === preg_grep( '/^zip:/', $seen['missing'] ) );
		self::assertSame( array(), preg_grep( '/^OpenSSL:/', $seen['missing'] ) );
	}

	public function test_whose_package_it_is(): void {
		$debian = "ID=debian\nVERSION_ID=\"12\"\n";
		$by     = fn ( PackagedPhp $package ): mixed => $this->see( new Php( 'fpm-fcgi', $package ) )['packaged_by'];
		self::assertSame( 'debian-12', $by( $this->system( $debian, 'php8.2 (8.2.36-1~deb12u1) bookworm-security; urgency=high', '8.2' ) ) );
		self::assertSame( '', $by( $this->system( $debian, 'php8.2 (8.2.30-1+0~20260101.70+debian12~1.gbp1234) bookworm; urgency=medium', '8.2' ) ), 'A third party builds it.' );
		self::assertSame( '', $by( $this->system( $debian, 'php8.4 (8.4.1-1) x', '8.4' ) ), 'Not the branch of this system.' );
		self::assertSame( 'ubuntu-22.04', $by( $this->system( "ID=ubuntu\nVERSION_ID=\"22.04\"\n", 'php8.1 (8.1.2-1ubuntu2.22) jammy-security; urgency=medium', '8.1' ) ) );
		self::assertSame( 'rhel-9', $by( $this->system( "ID=\"rocky\"\nVERSION_ID=\"9.4\"\n", '', '8.0' ) ) );
		self::assertSame( '', $by( $this->system( "ID=\"rocky\"\nVERSION_ID=\"9.4\"\n", '', '8.0', true ) ) );
		self::assertSame( '', $by( new PackagedPhp( '', '/usr/local/bin' ) ) );
	}

	public function test_a_system_that_does_not_tell(): void {
		self::assertSame( 'not_readable', $this->unseen( new Php( 'fpm-fcgi', $this->system( '', '', '8.2' ) ), 'packaged_by' ) );
		self::assertSame( 'not_readable', $this->unseen( new Php( 'fpm-fcgi', $this->system( "ID=debian\nVERSION_ID=12\n", '', '8.2' ) ), 'packaged_by' ) );
	}
}
