<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Environment;
use StorePosture\Probes\Server;

final class ServerTest extends ProbeCase {
	public function test_software(): void {
		$before = $_SERVER['SERVER_SOFTWARE'] ?? '';
		$this->repair( static fn () => $_SERVER['SERVER_SOFTWARE'] = $before );
		foreach ( array( 'Apache/2.4.57 (Debian)' => 'apache', 'LiteSpeed' => 'litespeed', 'openresty/1.21' => 'nginx', 'Microsoft-IIS/10.0' => 'iis', 'PHP 8.2.1 Development Server' => 'php', '' => 'other' ) as $software => $name ) {
			$_SERVER['SERVER_SOFTWARE'] = $software;
			self::assertSame( $name, $this->see( new Server() )['software'] );
		}
	}

	public function test_files_that_may_not_be_changed(): void {
		self::assertTrue( $this->see( new Server() )['files_changeable'] );
		$this->filter( 'file_mod_allowed', '__return_false' );
		self::assertFalse( $this->see( new Server() )['files_changeable'] );
	}

	public function test_a_managed_host_by_its_variable(): void {
		self::assertSame( '', $this->see( new Server() )['managed_host'] );
		putenv( 'PANTHEON_ENVIRONMENT=live' );
		$this->repair( static fn () => putenv( 'PANTHEON_ENVIRONMENT' ) );
		self::assertSame( 'pantheon', $this->see( new Server() )['managed_host'] );
	}

	public function test_environment(): void {
		self::assertSame( wp_get_environment_type(), $this->see( new Environment() )['type'] );
		self::assertSame( is_multisite(), $this->see( new Environment() )['multisite'] );
	}
}
