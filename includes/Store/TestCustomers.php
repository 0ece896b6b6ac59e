<?php
declare(strict_types=1);

namespace StorePosture\Store;

use StorePosture\Exposure\People\TestCustomer;
use StorePosture\Probes\Support\Database as Handle;

/**
 * Makes the test customer and takes it away again. Straight into the tables: to plugins that greet new customers, count them or send
 * them on to a newsletter, it was never there. Its login is noted before it is made, so that a process that is killed leaves a trail.
 */
final class TestCustomers {
	private readonly \wpdb $wpdb;

	/** @param TestCustomer::OPTION|TestCustomer::OTHER $option Which of the two. */
	public function __construct( private readonly string $option = TestCustomer::OPTION ) {
		$this->wpdb = Handle::handle();
	}

	/** Its account; 0 where it could not be made. */
	public function there(): int {
		$id = TestCustomer::id( $this->option );
		if ( 0 !== $id && $this->is_there( $id ) ) {
			return $id;
		}
		$this->remove();
		return $this->make();
	}

	public function remove(): void {
		$login = TestCustomer::login( $this->option );
		if ( '' !== $login ) {
			foreach ( $this->wpdb->get_col( (string) $this->wpdb->prepare( 'SELECT ID FROM %i WHERE user_login = %s', $this->wpdb->users, $login ) ) as $id ) {
				$this->delete( (int) $id );
			}
		}
		delete_option( $this->option );
	}

	private function is_there( int $id ): bool {
		$login = TestCustomer::login( $this->option );
		return '' !== $login && $login === $this->wpdb->get_var( (string) $this->wpdb->prepare( 'SELECT user_login FROM %i WHERE ID = %d', $this->wpdb->users, $id ) );
	}

	private function make(): int {
		$login = 'store-posture-test-' . bin2hex( random_bytes( 8 ) );
		update_option( $this->option, array( 'id' => 0, 'login' => $login ), false );
		$now  = gmdate( 'Y-m-d H:i:s' );
		$done = $this->wpdb->insert(
			$this->wpdb->users,
			array(
				'user_login'      => $login,
				'user_pass'       => '*' . bin2hex( random_bytes( 20 ) ), // No password makes this.
				'user_nicename'   => $login,
				'user_email'      => TestCustomer::mail( $login ),
				'user_registered' => $now,
				'display_name'    => TestCustomer::display_name( $login ),
			)
		);
		$id = 1 === $done ? (int) $this->wpdb->insert_id : 0;
		if ( 0 === $id ) {
			delete_option( $this->option );
			return 0;
		}
		$prefix = $this->wpdb->get_blog_prefix();
		$role   = null === get_role( 'customer' ) ? 'subscriber' : 'customer';
		foreach ( array(
			"{$prefix}capabilities" => serialize( array( $role => true ) ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- as WordPress stores it.
			"{$prefix}user_level"   => '0',
			'nickname'              => TestCustomer::display_name( $login ),
			// WooCommerce notes the day on which somebody came, and its statistics take whoever it changes for.
			'wc_last_active'        => (string) strtotime( substr( $now, 0, 10 ) . ' UTC' ),
		) as $key => $value ) {
			$this->wpdb->insert( $this->wpdb->usermeta, array( 'user_id' => $id, 'meta_key' => $key, 'meta_value' => $value ) ); // phpcs:ignore WordPress.DB.SlowDBQuery -- written.
		}
		update_option( $this->option, array( 'id' => $id, 'login' => $login ), false );
		return $id;
	}

	private function delete( int $id ): void {
		$this->wpdb->delete( $this->wpdb->usermeta, array( 'user_id' => $id ) );
		// What WooCommerce keeps of whoever comes with an account.
		foreach ( array( 'woocommerce_sessions' => 'session_key', 'wc_customer_lookup' => 'user_id' ) as $name => $column ) {
			$table = $this->wpdb->prefix . $name;
			if ( $table === $this->wpdb->get_var( (string) $this->wpdb->prepare( 'SHOW TABLES LIKE %s', $this->wpdb->esc_like( $table ) ) ) ) {
				$this->wpdb->delete( $table, array( $column => (string) $id ) );
			}
		}
		$this->wpdb->delete( $this->wpdb->users, array( 'ID' => $id ) );
		clean_user_cache( $id );
	}
}
