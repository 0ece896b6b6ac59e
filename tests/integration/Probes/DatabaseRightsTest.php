<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\DataProvider;
use StorePosture\Probes\DatabaseRights;
use StorePosture\Probes\Support\Unseen;

final class DatabaseRightsTest extends ProbeCase {
	/**
	 * @return iterable<string, array{list<string>, list<string>}>
	 */
	public static function grants(): iterable {
		yield 'its own database alone' => array( array( 'GRANT USAGE ON *.* TO `shop`@`localhost`', 'GRANT ALL PRIVILEGES ON `shop`.* TO `shop`@`localhost`' ), array() );
		yield 'everything' => array( array( "GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' IDENTIFIED VIA unix_socket WITH GRANT OPTION" ), array( 'ALL PRIVILEGES', 'GRANT OPTION' ) );
		yield 'some' => array( array( 'GRANT SELECT, FILE, create user ON *.* TO `shop`@`%`' ), array( 'SELECT', 'FILE', 'CREATE USER' ) );
	}

	/**
	 * @param list<string> $grants
	 * @param list<string> $rights
	 */
	#[DataProvider( 'grants' )]
	public function test_rights_over_the_whole_server( array $grants, array $rights ): void {
		self::assertSame( $rights, DatabaseRights::global_rights( $grants ) );
	}

	public function test_rights_by_a_role_are_not_known(): void {
		$this->expectException( Unseen::class );
		DatabaseRights::global_rights( array( 'GRANT USAGE ON *.* TO `shop`@`%`', 'GRANT `app`@`%` TO `shop`@`%`' ) );
	}

	public function test_nothing_to_read(): void {
		$this->expectException( Unseen::class );
		DatabaseRights::global_rights( array() );
	}

	public function test_this_very_account(): void {
		$seen = $this->see( new DatabaseRights() );
		if ( 'sqlite' === $seen['engine'] ) {
			self::assertSame( array( array(), false, false ), array( $seen['global'], $seen['other_databases'], $seen['is_root'] ) );
			return;
		}
		self::assertIsArray( $seen['global'] );
		self::assertIsBool( $seen['other_databases'] );
	}

	public function test_a_server_that_does_not_answer(): void {
		$seen = $this->see( new DatabaseRights() );
		if ( 'sqlite' === $seen['engine'] ) {
			self::assertSame( array(), $seen['global'] );
			return;
		}
		$this->filter( 'query', static fn ( string $query ): string => str_starts_with( $query, 'SHOW GRANTS' ) ? 'SHOW NOTHING' : $query );
		self::assertSame( 'db_error', $this->unseen( new DatabaseRights(), 'global' ) );
	}
}
