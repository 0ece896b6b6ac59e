<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Normal;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Tests\Integration\Probes\ProbeCase;

/**
 * Whose values they are, from the tables of a real site.
 */
final class PeopleTest extends ProbeCase {
	private const ORDER = 990001;
	private const EMAIL = 'quentin.guest@elsewhere.test';
	private const KEY   = 'wc_order_peopleTest12';

	/** A guest's order, in tables or in posts. */
	private function guest( bool $in_tables ): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', $in_tables ? 'yes' : 'no' );
		if ( ! $in_tables ) {
			$this->row( $wpdb->posts, array( 'ID' => self::ORDER, 'post_type' => 'shop_order', 'post_status' => 'wc-completed', 'post_title' => '', 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
			foreach ( array( '_customer_user' => '0', '_order_key' => self::KEY, '_billing_email' => self::EMAIL, '_billing_first_name' => 'Quentin', '_billing_last_name' => 'Zweig', '_billing_address_1' => '5 Unlikely Rise', '_billing_postcode' => 'QX1 2ZZ', '_billing_city' => 'Leeds', '_billing_phone' => '+49 30 55501637' ) as $key => $value ) {
				$this->row( $wpdb->postmeta, array( 'post_id' => self::ORDER, 'meta_key' => $key, 'meta_value' => $value ) );
			}
			return;
		}
		foreach ( array(
			'wc_orders'                 => array( 'id' => self::ORDER, 'type' => 'shop_order', 'status' => 'wc-completed', 'customer_id' => 0, 'billing_email' => self::EMAIL, 'ip_address' => '203.0.113.77' ),
			'wc_order_addresses'        => array( 'order_id' => self::ORDER, 'address_type' => 'billing', 'first_name' => 'Quentin', 'last_name' => 'Zweig', 'address_1' => '5 Unlikely Rise', 'postcode' => 'QX1 2ZZ', 'city' => 'Leeds', 'phone' => '+49 30 55501637' ),
			'wc_order_operational_data' => array( 'order_id' => self::ORDER, 'order_key' => self::KEY ),
		) as $table => $row ) {
			self::assertSame( 1, $wpdb->insert( $wpdb->prefix . $table, $row ), $wpdb->last_error );
			$this->repair( static fn () => $wpdb->delete( $wpdb->prefix . $table, array( 'wc_orders' === $table ? 'id' : 'order_id' => self::ORDER ) ) );
		}
	}

	#[Group( 'store' )]
	public function test_a_guest_is_known_by_each_value(): void {
		foreach ( array( true, false ) as $in_tables ) {
			$this->guest( $in_tables );
			$people = new StorePeople();
			$person = 'order:' . self::ORDER;
			$values = array(
				Kind::EMAIL     => self::EMAIL,
				Kind::ORDER_KEY => self::KEY,
				Kind::PHONE     => Normal::phone_key( '030 55501637' ),
				Kind::STREET    => '5 unlikely rise',
				Kind::MD5       => md5( self::EMAIL ),
				Kind::SHA256    => hash( 'sha256', self::EMAIL ),
			);
			$found  = $people->holders( array_map( static fn ( string $value ): array => array( $value, 'nobodys.value@nowhere.test' ), $values ) );
			foreach ( $values as $kind => $value ) {
				self::assertSame( array( $value => array( $person ) ), $found[ $kind ], "{$kind}, in tables: " . ( $in_tables ? 'yes' : 'no' ) );
			}
			$details = $people->details( array( $person ) )[ $person ];
			self::assertSame( array( array( array( 'Quentin', 'Zweig' ) ), array( '5 Unlikely Rise' ), array( 'QX1 2ZZ' ), array( '+49 30 55501637' ) ), array( $details->names, $details->streets, $details->postcodes, $details->phones ) );
			self::assertSame( array( $person ), $people->behind( array( array( 'kind' => 'order', 'id' => (string) self::ORDER ) ) ) );
			self::assertFalse( $people->is_public( $person ) );
			$this->put_back();
		}
	}

	public function test_an_account_is_one_person_however_it_is_found(): void {
		$id = $this->user( 'customer', 'pia.account@elsewhere.test' );
		update_user_meta( $id, 'billing_phone', '030 5550199' );
		update_user_meta( $id, 'billing_email', 'pia.bills@elsewhere.test' );
		$found = ( new StorePeople() )->holders(
			array(
				Kind::EMAIL => array( 'pia.account@elsewhere.test', 'pia.bills@elsewhere.test' ),
				Kind::PHONE => array( Normal::phone_key( '0305550199' ) ),
				Kind::MD5   => array( md5( 'pia.bills@elsewhere.test' ) ),
			)
		);
		self::assertSame( array( array( "user:{$id}" ), array( "user:{$id}" ) ), array_values( $found[ Kind::EMAIL ] ) );
		self::assertSame( array( "user:{$id}" ), array_values( $found[ Kind::PHONE ] )[0] );
		self::assertSame( array( "user:{$id}" ), array_values( $found[ Kind::MD5 ] )[0] );
	}

	public function test_who_wrote_what_everybody_reads_is_public(): void {
		global $wpdb;
		$comment = array( 'comment_post_ID' => 1, 'comment_author' => 'Rae Viewer', 'comment_author_email' => 'rae@elsewhere.test', 'comment_content' => 'Good.', 'comment_type' => 'review' );
		$shown   = $this->row( $wpdb->comments, $comment + array( 'comment_approved' => '1' ) );
		$waiting = $this->row( $wpdb->comments, array( 'comment_author_email' => 'una@elsewhere.test', 'comment_approved' => '0' ) + $comment );
		$note    = $this->row( $wpdb->comments, array( 'comment_author_email' => 'staff@elsewhere.test', 'comment_type' => 'order_note', 'comment_approved' => '1' ) + $comment );
		$people  = new StorePeople();
		self::assertSame( array( "comment:{$shown}" ), $people->holders( array( Kind::EMAIL => array( 'rae@elsewhere.test' ) ) )[ Kind::EMAIL ]['rae@elsewhere.test'] );
		self::assertSame( array( true, false, false ), array( $people->is_public( "comment:{$shown}" ), $people->is_public( "comment:{$waiting}" ), $people->is_public( "comment:{$note}" ) ) );
		$author = (int) $wpdb->get_var( "SELECT post_author FROM {$wpdb->posts} WHERE post_status = 'publish' AND post_type = 'post' LIMIT 1" );
		self::assertTrue( $people->is_public( "user:{$author}" ) );
		self::assertFalse( $people->is_public( 'user:' . $this->user( 'customer', 'sam.silent@elsewhere.test' ) ) );
	}

	public function test_other_plugins_tables_and_entries_of_forms(): void {
		global $wpdb;
		$table = "{$wpdb->prefix}made_up_bookings";
		$wpdb->query( "CREATE TABLE {$table} ( id bigint unsigned NOT NULL AUTO_INCREMENT, guest_email varchar(100) NOT NULL, phone varchar(40) NOT NULL, PRIMARY KEY (id) )" );
		$this->repair( static fn () => $wpdb->query( "DROP TABLE {$table}" ) );
		$wpdb->insert( $table, array( 'guest_email' => 'Tess.Guest@elsewhere.test', 'phone' => '01632 960444' ) );
		$entry = $this->row( $wpdb->posts, array( 'post_type' => 'made_up_entry', 'post_status' => 'private', 'post_title' => '', 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		$this->row( $wpdb->postmeta, array( 'post_id' => $entry, 'meta_key' => 'field_3', 'meta_value' => 'vic.form@elsewhere.test' ) );
		$found = ( new StorePeople() )->holders( array( Kind::EMAIL => array( 'tess.guest@elsewhere.test', 'vic.form@elsewhere.test' ), Kind::PHONE => array( Normal::phone_key( '01632960444' ) ) ) );
		self::assertSame( array( 'tess.guest@elsewhere.test' => array( 'table:made_up_bookings:1' ), 'vic.form@elsewhere.test' => array( "post:{$entry}" ) ), $found[ Kind::EMAIL ] );
		self::assertSame( array( array( 'table:made_up_bookings:1' ) ), array_values( $found[ Kind::PHONE ] ) );
	}

	public function test_whether_there_is_anybody(): void {
		$this->user( 'customer', 'ulla.first@elsewhere.test' );
		self::assertTrue( ( new StorePeople() )->knows_customers() );
	}

	public function test_the_stores_own_values_are_nobodys(): void {
		$this->option( 'woocommerce_store_address', '1 High Street' );
		$this->option( 'woocommerce_email_from_address', 'Shop@example.test' );
		$people = new StorePeople();
		self::assertTrue( $people->is_stores_own( Kind::STREET, '1 high street' ) );
		self::assertTrue( $people->is_stores_own( Kind::EMAIL, 'shop@example.test' ) );
		self::assertFalse( $people->is_stores_own( Kind::EMAIL, 'someone@example.test' ) );
		self::assertFalse( $people->is_stores_own( Kind::PHONE, '' ) );
	}

	public function test_what_cannot_be_read_knows_nobody(): void {
		global $wpdb;
		$was = $wpdb->users;
		$this->repair( static function () use ( $wpdb, $was ): void {
			$wpdb->users = $was;
		} );
		$wpdb->users = "{$wpdb->prefix}gone";
		self::assertSame( array(), ( new StorePeople() )->holders( array( Kind::EMAIL => array( 'nobody@elsewhere.test' ) ) )[ Kind::EMAIL ] );
	}
}
