<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\StaffHidden;

final class StaffHiddenTest extends ProbeCase {
	/**
	 * @return array<int, string>
	 */
	private function hidden(): array {
		$hidden = array();
		foreach ( $this->see( new StaffHidden() )['accounts'] as $account ) {
			$hidden[ $account['user']['id'] ] = $account['how'];
		}
		return $hidden;
	}

	public function test_everybody_is_listed(): void {
		$id = $this->user( 'administrator' );
		self::assertArrayNotHasKey( $id, $this->hidden() );
	}

	public function test_left_out_by_the_query(): void {
		$id = $this->user( 'administrator' );
		$this->filter(
			'pre_user_query',
			static function ( \WP_User_Query $query ) use ( $id ): void {
				$query->query_where .= " AND ID <> {$id}";
			}
		);
		self::assertSame( 'left_out_of_list', $this->hidden()[ $id ] ?? '' );
		self::assertNotSame( array(), $this->see( new StaffHidden() )['callbacks'] );
	}

	public function test_left_out_by_exclusion(): void {
		$id = $this->user( 'administrator' );
		$this->filter( 'users_list_table_query_args', static fn ( array $asked ): array => array( 'exclude' => array( $id ) ) + $asked );
		self::assertSame( 'left_out_of_list', $this->hidden()[ $id ] ?? '' );
	}

	public function test_rights_without_the_role(): void {
		$id = $this->user( 'subscriber' );
		( new \WP_User( $id ) )->add_cap( 'manage_options' );
		self::assertSame( 'right_without_role', $this->hidden()[ $id ] ?? '' );
	}

	public function test_a_row_left_over(): void {
		global $wpdb;
		$this->row( $wpdb->usermeta, array( 'user_id' => 987654, 'meta_key' => $wpdb->prefix . 'capabilities', 'meta_value' => 'a:1:{s:13:"administrator";b:1;}' ) );
		self::assertSame( 'no_such_user', $this->hidden()[987654] ?? '' );
	}

	public function test_unseen_when_the_list_cannot_be_made(): void {
		$this->filter( 'pre_user_query', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new StaffHidden(), 'accounts' ) );
	}
}
