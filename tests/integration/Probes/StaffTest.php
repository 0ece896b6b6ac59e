<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\Staff;
use StorePosture\Probes\Support\StaffOnce;

final class StaffTest extends ProbeCase {
	public function test_staff_and_customers(): void {
		$before   = $this->see( new Staff() );
		$id       = $this->user( 'administrator' );
		$nobody   = $this->user( 'subscriber' );
		$seen     = $this->see( new Staff() );
		$accounts = array_column( array_map( static fn ( array $account ): array => array( 'id' => $account['user']['id'] ) + $account, $seen['accounts'] ), null, 'id' );
		self::assertSame( $before['administrators'] + 1, $seen['administrators'] );
		self::assertTrue( $accounts[ $id ]['administrator'] );
		self::assertNotNull( $accounts[ $id ]['registered'] );
		self::assertArrayNotHasKey( $nobody, $accounts );
	}

	public function test_one_slice_reads_them_once_and_the_next_anew(): void {
		$data    = $this->watch()->data;
		$slice   = new StaffOnce();
		$queries = array();
		$this->filter(
			'query',
			static function ( string $query ) use ( &$queries ): string {
				$queries[] = $query;
				return $query;
			}
		);
		$seen = $slice->all( $data );
		$once = count( $queries );
		self::assertGreaterThan( 0, $once );
		self::assertSame( $seen, $slice->all( $data ) );
		self::assertCount( $once, $queries );
		$id = $this->user( 'administrator' );
		self::assertNotContains( $id, array_column( $slice->all( $data ), 'id' ) );
		self::assertContains( $id, array_column( ( new StaffOnce() )->all( $data ), 'id' ) );
	}

	public function test_rights_given_directly(): void {
		$id = $this->user( 'subscriber' );
		( new \WP_User( $id ) )->add_cap( 'list_users' );
		self::assertContains( $id, array_column( array_column( $this->see( new Staff() )['accounts'], 'user' ), 'id' ) );
	}

	public function test_more_than_can_be_told(): void {
		// Everybody becomes staff when a plain role gets such a right; 501 rows stand for a big shop.
		global $wpdb;
		add_role( 'crowd', 'Crowd', array( 'list_users' => true ) );
		$this->repair( static fn () => remove_role( 'crowd' ) );
		$rows = array();
		for ( $id = 900001; $id <= 900501; $id++ ) {
			$rows[] = $wpdb->prepare( '(%d, %s, %s)', $id, $wpdb->prefix . 'capabilities', 'a:1:{s:5:"crowd";b:1;}' );
		}
		$wpdb->query( "INSERT INTO {$wpdb->usermeta} (user_id, meta_key, meta_value) VALUES " . implode( ',', $rows ) );
		$this->repair( static fn () => $wpdb->query( "DELETE FROM {$wpdb->usermeta} WHERE user_id BETWEEN 900001 AND 900501" ) );
		self::assertSame( 'too_many', $this->unseen( new Staff(), 'accounts' ) );
		self::assertSame( 'too_many', $this->unseen( new Staff(), 'administrators' ) );
	}
}
