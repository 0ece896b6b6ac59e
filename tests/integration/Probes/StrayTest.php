<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use Automattic\WooCommerce\Utilities\LoggingUtil;
use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\LogContents;
use StorePosture\Probes\StrayCards;

/**
 * Card numbers and keys where none belong. The number is made up and of no card.
 */
final class StrayTest extends HttpProbeCase {
	private const CARD = '4973129465087312';

	private function log( string $name, string $content ): void {
		$folder = untrailingslashit( LoggingUtil::get_log_directory( false ) );
		wp_mkdir_p( $folder );
		$this->file( "{$folder}/{$name}", $content );
	}

	#[Group( 'no-store' )]
	public function test_without_a_store(): void {
		self::assertSame( 'woo_absent', $this->unseen( new LogContents(), '' ) );
		self::assertSame( 'woo_absent', $this->unseen( new StrayCards(), '' ) );
	}

	#[Group( 'store' )]
	public function test_logs_are_counted_in_and_not_told(): void {
		$before = $this->see( new LogContents() )['sources'];
		self::assertIsArray( $before );
		$secret = 'cs_' . str_repeat( 'ab12', 10 );
		$this->log( 'made-up-pay-2026-11-20-' . str_repeat( 'ab', 16 ) . '.log', str_repeat( "nothing here\n", 30000 ) . 'card_number=' . self::CARD . "\nAuthorization: Bearer " . str_repeat( 'abcde', 5 ) );
		$this->log( 'made-up-sync.log', "GET /wp-json/wc/v3/orders?consumer_key=ck_x&consumer_secret={$secret}" );
		$this->log( 'made-up-quiet.log', 'card ending in 7312' );
		$seen = $this->see( new LogContents() );
		self::assertEqualsCanonicalizing(
			array(
				...$before,
				array( 'source' => 'made-up-pay', 'cards' => 1, 'tokens' => 1, 'key_urls' => 0 ),
				array( 'source' => 'made-up-sync', 'cards' => 0, 'tokens' => 0, 'key_urls' => 1 ),
			),
			$seen['sources']
		);
		self::assertGreaterThanOrEqual( 3, $seen['files'] );
		self::assertStringNotContainsString( self::CARD, (string) json_encode( $seen ) );
	}

	#[Group( 'store' )]
	public function test_customers_in_logs_are_counted_wherever_they_lie(): void {
		global $wpdb;
		$before = $this->see( new LogContents() )['people'];
		self::assertIsInt( $before );
		[ $customer, $other, $staff ] = array( uniqid( 'buyer' ) . '@mail.example', uniqid( 'buyer' ) . '@mail.example', uniqid( 'staff' ) . '@mail.example' );
		$this->user( 'customer', $customer );
		$this->user( 'customer', $other );
		$this->user( 'shop_manager', $staff );
		$this->log( 'made-up-mail.log', "to {$customer}, again " . strtoupper( $customer ) . ", by {$staff}, to nobody.known@mail.example" );
		$seen = $this->see( new LogContents() );
		self::assertSame( $before + 1, $seen['people'] );
		self::assertNotContains( 'made-up-mail', array_column( (array) $seen['sources'], 'source' ) );
		$this->row( $wpdb->prefix . 'woocommerce_log', array( 'timestamp' => '2026-11-20 10:00:00', 'level' => 200, 'source' => 'made-up-rows', 'message' => 'card_number=' . self::CARD, 'context' => "{\"to\":\"{$other}\"}" ) );
		$seen = $this->see( new LogContents() );
		self::assertSame( $before + 2, $seen['people'] );
		self::assertContains( 'made-up-rows', array_column( (array) $seen['sources'], 'source' ) );
		self::assertStringNotContainsString( 'mail.example', (string) json_encode( $seen ) );

		$users = $wpdb->users;
		$this->repair( static fn () => $wpdb->users = $users );
		$wpdb->users = 'no_such_table_here';
		self::assertSame( 'db_error', $this->unseen( new LogContents(), 'people' ) );
	}

	#[Group( 'store' )]
	public function test_where_logs_lie_cannot_be_told(): void {
		$this->filter( 'woocommerce_log_directory', static fn (): never => throw new \LogicException( 'no' ) );
		self::assertSame( 'filter_threw', $this->unseen( new LogContents(), 'sources' ) );
	}

	#[Group( 'store' )]
	public function test_notes(): void {
		global $wpdb;
		$before = $this->see( new StrayCards() )['notes'];
		$note   = fn ( string $text, string $type = 'order_note' ): int => $this->row( $wpdb->comments, array( 'comment_post_ID' => 1, 'comment_type' => $type, 'comment_content' => $text, 'comment_author' => uniqid() ) );
		$note( 'By phone, card ' . self::CARD, 'comment' );
		$note( 'Parcel ' . self::CARD . ' is on its way' );
		self::assertSame( $before, $this->see( new StrayCards() )['notes'] );
		$note( 'By phone, card ' . self::CARD . ' exp 10/29' );
		self::assertSame( $before + 1, $this->see( new StrayCards() )['notes'] );
		$name = $wpdb->comments;
		$this->repair( static fn () => $wpdb->comments = $name );
		$wpdb->comments = 'no_such_table_here';
		self::assertSame( 'db_error', $this->unseen( new StrayCards(), 'notes' ) );
	}

	#[Group( 'store' )]
	public function test_fields_of_orders_wherever_they_lie(): void {
		global $wpdb;
		$this->option( 'woocommerce_custom_orders_table_enabled', 'yes' );
		$before = $this->see( new StrayCards() )['fields'];
		$this->row( $wpdb->prefix . 'wc_orders_meta', array( 'order_id' => 987654, 'meta_key' => '_parcel', 'meta_value' => self::CARD ) );
		self::assertSame( $before, $this->see( new StrayCards() )['fields'] );
		$this->row( $wpdb->prefix . 'wc_orders_meta', array( 'order_id' => 987654, 'meta_key' => '_card_number', 'meta_value' => self::CARD ) );
		self::assertSame( $before + 1, $this->see( new StrayCards() )['fields'] );

		$this->option( 'woocommerce_custom_orders_table_enabled', 'no' );
		$before = $this->see( new StrayCards() )['fields'];
		$post   = $this->row( $wpdb->posts, array( 'post_type' => 'shop_order', 'post_status' => 'wc-completed', 'post_title' => uniqid(), 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		$this->row( $wpdb->postmeta, array( 'post_id' => $post, 'meta_key' => '_card_number', 'meta_value' => self::CARD ) );
		self::assertSame( $before + 1, $this->see( new StrayCards() )['fields'] );
	}
}
