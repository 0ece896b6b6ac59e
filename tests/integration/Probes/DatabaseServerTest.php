<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\DatabaseServer;

final class DatabaseServerTest extends ProbeCase {
	/**
	 * @return array<string, mixed>
	 */
	private function of( string $version, string $host = 'localhost', ?string $handshake = null ): array {
		return $this->see( new DatabaseServer( $version, $handshake ?? $version, $host ) );
	}

	public function test_this_one(): void {
		$seen = $this->see( new DatabaseServer() );
		$this->assertSame( str_contains( $GLOBALS['wpdb']::class, 'SQLite' ) ? 'sqlite' : 'mariadb', $seen['engine'] );
		$this->assertMatchesRegularExpression( '/^$|^1\d\.\d+$/', (string) $seen['branch'] );
	}

	public function test_which_it_is(): void {
		$short = fn ( string ...$at ): string => implode( ' ', array_map( 'strval', $this->of( ...$at ) ) );
		$this->assertSame( 'mysql 8.0 nobody_else', $short( '8.0.43 MySQL Community Server - GPL' ) );
		$this->assertSame( 'mysql 8.0 ubuntu', $short( '8.0.43-0ubuntu0.22.04.1 (Ubuntu)' ) );
		$this->assertSame( 'mysql 8.0 amazon', $short( '8.0.43 Source distribution', 'shop.abc.eu-west-1.rds.amazonaws.com:3306' ) );
		$this->assertSame( 'mysql 8.0 google', $short( '8.0.41-google (Google)' ) );
		$this->assertSame( 'mariadb 10.11 debian', $short( '10.11.11-MariaDB-0+deb12u1 Debian 12' ) );
		$this->assertSame( 'mariadb 10.6 nobody_else', $short( '5.5.5-10.6.22-MariaDB-log mariadb.org binary distribution' ) );
		$this->assertSame( 'percona 8.0 nobody_else', $short( '8.0.42-33 Percona Server (GPL)' ) );
		$this->assertSame( 'other 8.0 nobody_else', $short( '8.0.11-TiDB-v8.1.0 TiDB Server' ) );
		$this->assertSame( 'mysql 8.0 nobody_else', $short( '8.0.43', 'rds.amazonaws.com.example.net' ) );
	}

	public function test_what_tells_two_versions_tells_none(): void {
		$probe = new DatabaseServer( '10.11.11-MariaDB', '8.0.11 (ProxySQL)', 'localhost' );
		$this->assertSame( 'overridden', $this->unseen( $probe, 'engine' ) );
		$this->assertSame( 'overridden', $this->unseen( $probe, 'branch' ) );
		$this->assertSame( 'unknown_format', $this->unseen( new DatabaseServer( 'somebody', 'somebody', '' ), 'branch' ) );
	}
}
