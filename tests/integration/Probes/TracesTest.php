<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Traces;

final class TracesTest extends ProbeCase {
	/**
	 * A table as a plugin makes it.
	 *
	 * @param list<string|float> $times
	 */
	private function log( string $name, string $column, string $type, array $times ): void {
		global $wpdb;
		$table = $wpdb->prefix . $name;
		$wpdb->query( "CREATE TABLE {$table} (id bigint(20) NOT NULL AUTO_INCREMENT, {$column} {$type} NOT NULL, user_login varchar(60) NOT NULL DEFAULT '', PRIMARY KEY  (id))" );
		$this->repair( static fn () => $wpdb->query( "DROP TABLE {$table}" ) );
		foreach ( $times as $time ) {
			$this->row( $table, array( $column => $time ) );
		}
	}

	public function test_no_log_at_all(): void {
		self::assertSame( array( 'logs' => array() ), $this->see( new Traces() ) );
	}

	public function test_logs_in_seconds_and_in_dates(): void {
		$this->log( 'wsal_occurrences', 'created_on', 'double', array( 1790000000.25, 1795000000.5 ) );
		$this->log( 'simple_history', 'date', 'datetime', array( '2001-02-03 04:05:06', '2026-11-20 10:00:00' ) );
		self::assertSame(
			array(
				array( 'name' => 'WP Activity Log', 'oldest' => '2026-09-21T14:13:20Z', 'newest' => '2026-11-18T11:06:40Z', 'from_start' => false ),
				array( 'name' => 'Simple History', 'oldest' => '2001-02-03T04:05:06Z', 'newest' => '2026-11-20T10:00:00Z', 'from_start' => true ),
			),
			$this->late( '2020-01-01 00:00:00' )
		);
	}

	public function test_a_log_as_old_as_the_site(): void {
		$this->log( 'stream', 'created', 'datetime', array( '2026-03-08 00:00:00' ) );
		self::assertTrue( $this->late( '2026-03-01 00:00:00' )[0]['from_start'] );
		self::assertFalse( $this->late( '2026-02-28 23:59:59' )[0]['from_start'] );
	}

	public function test_a_log_with_nothing_in_it_is_none(): void {
		$this->log( 'aryo_activity_log', 'hist_time', 'int(11)', array() );
		self::assertSame( array( 'logs' => array() ), $this->see( new Traces() ) );
	}

	public function test_times_we_cannot_read(): void {
		$this->log( 'simple_history', 'date', 'varchar(20)', array( 'yesterday' ) );
		self::assertSame( 'unknown_format', $this->unseen( new Traces(), 'logs' ) );
	}

	public function test_a_table_that_looks_different(): void {
		$this->log( 'stream', 'made', 'datetime', array( '2026-03-08 00:00:00' ) );
		self::assertSame( 'db_error', $this->unseen( new Traces(), 'logs' ) );
	}

	/**
	 * Logs of a site whose first account was made then.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function late( string $first ): array {
		global $wpdb;
		$before = $wpdb->get_results( "SELECT ID, user_registered FROM {$wpdb->users}", ARRAY_A );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->users} SET user_registered = %s", $first ) );
		try {
			return $this->see( new Traces() )['logs'];
		} finally {
			foreach ( $before as $row ) {
				$wpdb->update( $wpdb->users, array( 'user_registered' => $row['user_registered'] ), array( 'ID' => $row['ID'] ) );
			}
		}
	}
}
