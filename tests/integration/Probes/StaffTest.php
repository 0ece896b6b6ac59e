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

	public function test_names_and_where_mail_addresses_are(): void {
		global $wpdb;
		$this->filter( 'pre_option_home', static fn (): string => 'https://www.lantern.example' );
		$kinds  = fn (): array => array_column( $this->see( new Staff() )['domains'], 'accounts', 'kind' ) + array( 'shop' => 0, 'freemail' => 0, 'other' => 0 );
		$before = $kinds();
		$public = $this->see( new Staff() )['display_is_login'];
		foreach ( array( 'a@lantern.example', 'b@mail.lantern.example', 'c@GMAIL.com', 'd@agency.example', 'e@notlantern.example' ) as $mail ) {
			$id = $this->user( 'administrator', $mail );
			wp_update_user( array( 'ID' => $id, 'display_name' => 'Anna' ) );
		}
		$this->user( 'subscriber', 'f@lantern.example' );
		$after = $kinds();
		self::assertSame( array( 2, 1, 2 ), array( $after['shop'] - $before['shop'], $after['freemail'] - $before['freemail'], $after['other'] - $before['other'] ) );
		self::assertSame( $public, $this->see( new Staff() )['display_is_login'] );
		$this->user( 'administrator' );
		self::assertSame( $public + 1, $this->see( new Staff() )['display_is_login'], 'WordPress takes the log-in name' );
		$named = $this->see( new Staff() )['named_admin'];
		self::assertSame( false !== username_exists( 'admin' ), $named );
		$id    = $named ? (int) username_exists( 'admin' ) : $this->user( 'subscriber' );
		$login = (string) $wpdb->get_var( "SELECT user_login FROM {$wpdb->users} WHERE ID = {$id}" );
		$wpdb->update( $wpdb->users, array( 'user_login' => $named ? 'no-more' : 'admin' ), array( 'ID' => $id ) );
		$this->repair( static fn () => $wpdb->update( $wpdb->users, array( 'user_login' => $login ), array( 'ID' => $id ) ) );
		self::assertSame( ! $named, $this->see( new Staff() )['named_admin'] );
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
		foreach ( array( 'administrators', 'display_is_login', 'domains' ) as $field ) {
			self::assertSame( 'too_many', $this->unseen( new Staff(), $field ), $field );
		}
	}
}
