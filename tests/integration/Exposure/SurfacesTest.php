<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group as Needs;
use StorePosture\Contract\Data;
use StorePosture\Exposure\Plan\Asker;
use StorePosture\Exposure\Plan\Group;
use StorePosture\Exposure\Plan\HeldBack;
use StorePosture\Exposure\Plan\Plan;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Planner;
use StorePosture\Exposure\Plan\Record;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Plan\StoreRecords;
use StorePosture\Exposure\Plan\Surface;
use StorePosture\Exposure\Walk\Loopback;
use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Http;
use StorePosture\StrangerParts;
use StorePosture\Tests\Integration\Probes\HttpProbeCase;

/**
 * What of the plan is no REST route, and what it is filled from.
 */
final class SurfacesTest extends HttpProbeCase {
	/**
	 * @param list<Asker::*> $askers
	 * @param list<string>   $let_in
	 * @param list<Record>   $own
	 */
	private static function plan( array $askers = array( Asker::VISITOR ), array $let_in = array(), array $own = array(), ?Http $http = null ): Plan {
		$words = new RequestWords( ( new Data( dirname( __DIR__, 3 ) . '/data', self::NOW ) )->any( 'request_words' ) );
		return ( new Planner( $words, $http ) )->plan( $askers, $let_in, $own );
	}

	private static function surface( Plan $plan, string $id ): Surface {
		$found = array_column( $plan->surfaces, null, 'id' );
		self::assertArrayHasKey( $id, $found );
		return $found[ $id ];
	}

	/**
	 * @return list<PlannedRequest>
	 */
	private static function to( Plan $plan, string $surface ): array {
		return array_values( array_filter( $plan->requests, static fn ( PlannedRequest $request ): bool => $surface === $request->surface ) );
	}

	public function test_versions_are_told_by_the_names_that_surfaces_have(): void {
		$versions = StrangerParts::versions();
		foreach ( array( get_theme_file_path( 'functions.php' ), WP_PLUGIN_DIR . '/store-posture/plugin.php', ABSPATH . WPINC . '/rest-api.php' ) as $file ) {
			self::assertNotSame( '', $versions[ Callbacks::owner_of( $file ) ] ?? '', $file );
		}
	}

	public function test_handlers_that_register_in_an_ajax_request_alone(): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-ajax.php', "<?php if ( wp_doing_ajax() ) {\nadd_action( 'wp_ajax_nopriv_made_up_look', static function () { file_put_contents( WP_CONTENT_DIR . '/was-run', 'x' ); } );\nadd_action( 'wc_ajax_made_up_cart', 'made_up_cart' );\nadd_action( 'wp_ajax_nopriv_made_up_closed', array( 'No_Such_Class', 'run' ) ); }" );
		$plan = self::plan( array( Asker::VISITOR ), array(), array(), new Http( 0, 60.0 ) );
		self::assertSame( array(), $plan->unseen );
		$look = self::surface( $plan, 'ajax GET made_up_look' );
		self::assertSame( array( HeldBack::AJAX, 'mu-plugins/a-probe-ajax.php', 'wp-content/mu-plugins/a-probe-ajax.php', 2 ), array( $look->held_back, $look->origin->owner, $look->origin->file, $look->origin->line ) );
		self::assertSame( array( 'unknown', 'unknown' ), array( self::surface( $plan, 'wc_ajax GET made_up_cart' )->origin->owner, self::surface( $plan, 'ajax GET made_up_closed' )->origin->owner ) );
		self::assertSame( array(), self::to( $plan, 'ajax GET made_up_look' ) );
		self::assertFileDoesNotExist( WP_CONTENT_DIR . '/was-run' );
		self::assert_nothing_left();
	}

	public function test_without_a_loopback_it_says_so(): void {
		self::assertSame( array( 'ajax' => 'not_yet' ), self::plan()->unseen );
		$this->fake()->fails( 'https://shop.example.net/', 'cURL error 7: refused' );
		self::assertNotSame( array(), self::plan( array( Asker::VISITOR ), array(), array(), new Http( 0, 60.0 ) )->unseen );
	}

	public function test_a_handler_that_the_owner_lets_in(): void {
		$this->filter( 'wp_ajax_nopriv_made_up_find', static fn (): never => throw new \LogicException( 'It was run.' ) );
		$requests = self::to( self::plan( array( Asker::VISITOR, Asker::VISITOR_WITH_NONCE ), array( 'ajax GET made_up_find' ) ), 'ajax GET made_up_find' );
		self::assertSame( 'wp-admin/admin-ajax.php?action=made_up_find', $requests[0]->path );
		self::assertSame( array( Asker::VISITOR ), array_values( array_unique( array_column( $requests, 'asker' ) ) ), 'REST\'s nonce means nothing there' );
	}

	public function test_pages_feeds_and_sitemaps(): void {
		register_post_type( 'made_up_entry', array( 'public' => false, 'publicly_queryable' => true, 'show_in_rest' => true, 'rest_base' => 'entries' ) );
		$this->repair( static fn () => unregister_post_type( 'made_up_entry' ) );
		$id = wp_insert_post( array( 'post_type' => 'made_up_entry', 'post_status' => 'publish', 'post_title' => 'Made up' ) );
		$this->repair( static fn () => wp_delete_post( $id, true ) );
		add_feed( 'made-up-orders', '__return_true' );
		add_feed( 'made-up-export', '__return_true' );
		$this->repair(
			static function (): void {
				global $wp_rewrite;
				$wp_rewrite->feeds = array_diff( $wp_rewrite->feeds, array( 'made-up-orders', 'made-up-export' ) );
				remove_all_actions( 'do_feed_made-up-orders' );
				remove_all_actions( 'do_feed_made-up-export' );
			}
		);
		$GLOBALS['wp']->add_query_var( 'made_up_invoice_id' );
		$GLOBALS['wp']->add_query_var( 'made-up-listener' );
		$this->repair( static fn () => $GLOBALS['wp']->remove_query_var( 'made_up_invoice_id' ) );
		$this->repair( static fn () => $GLOBALS['wp']->remove_query_var( 'made-up-listener' ) );
		// As most plugins do it: it counts once an address is taken apart, and here none was.
		$this->filter( 'query_vars', static fn ( array $words ): array => array( ...$words, 'made_up_ticket_order' ) );
		$plan = self::plan();
		self::assertSame( array( "?post_type=made_up_entry&p={$id}", 'made_up_entry/made-up/' ), array_column( self::to( $plan, 'page GET single made_up_entry' ), 'path' ) );
		self::assertContains( 'author/' . get_userdata( 1 )->user_nicename . '/', array_column( self::to( $plan, 'page GET author' ), 'path' ), 'WordPress leads there from a number' );
		self::assertSame( array( '?post_type=made_up_entry' ), array_column( self::to( $plan, 'page GET archive made_up_entry' ), 'path' ) );
		self::assertSame( array( '?feed=made-up-orders' ), array_column( self::to( $plan, 'feed GET made-up-orders' ), 'path' ) );
		self::assertSame( HeldBack::NAMED_LIKE_DOING, self::surface( $plan, 'feed GET made-up-export' )->held_back );
		self::assertSame( Group::POST_TYPES, self::surface( $plan, 'page GET single made_up_entry' )->group );
		self::assertSame( '', self::to( $plan, 'page GET home' )[0]->path );
		self::assertStringContainsString( 'user_id=', implode( ' ', array_column( self::to( $plan, 'page GET home' ), 'path' ) ) );
		self::assertStringStartsWith( '?made_up_invoice_id=', self::to( $plan, 'page GET word made_up_invoice_id' )[0]->path );
		self::assertStringStartsWith( '?made_up_ticket_order=', self::to( $plan, 'page GET word made_up_ticket_order' )[0]->path );
		self::assertNotContains( 'page GET word sitemap', array_column( $plan->surfaces, 'id' ), 'sitemaps are asked for as such' );
		self::assertSame( HeldBack::NAMED_LIKE_DOING, self::surface( $plan, 'page GET word made-up-listener' )->held_back );
		self::assertNotSame( array(), self::to( $plan, 'page GET author' ) );
		self::assertStringContainsString( 'sitemap', self::to( $plan, 'sitemap GET index' )[0]->path );
		self::assertNotSame( array(), self::to( $plan, 'sitemap GET users' ) );
	}

	public function test_a_plugin_that_throws_when_it_is_asked_for_its_words(): void {
		$this->filter( 'query_vars', static fn (): never => throw new \LogicException( 'boom' ) );
		self::assertNotSame( array(), self::to( self::plan(), 'page GET home' ) );
	}

	public function test_fields_of_people_that_rest_shows(): void {
		register_meta( 'user', 'billing_phone', array( 'type' => 'string', 'single' => true, 'show_in_rest' => true ) );
		$this->repair( static fn () => unregister_meta_key( 'user', 'billing_phone' ) );
		$meta = array_values( array_filter( self::plan()->requests, static fn ( PlannedRequest $request ): bool => Group::META === $request->group ) );
		self::assertSame( array( 'rest GET /wp/v2/users' ), array_column( $meta, 'surface' ) );
		self::assertStringContainsString( '_fields=id%2Cmeta', $meta[0]->path );
	}

	public function test_documents_among_the_uploads(): void {
		$uploads = wp_get_upload_dir()['basedir'];
		$this->folder( "{$uploads}/made-up-invoices" );
		$this->file( "{$uploads}/made-up-invoices/invoice-1.pdf", '%PDF-' );
		$id = wp_insert_attachment( array( 'post_mime_type' => 'application/pdf', 'post_title' => 'List', 'post_status' => 'inherit' ), "{$uploads}/made-up-list.pdf" );
		$this->repair( static fn () => wp_delete_attachment( $id, true ) );
		$plan = self::plan();
		self::assertContains( 'wp-content/uploads/made-up-invoices/invoice-1.pdf', array_column( self::to( $plan, 'file GET uploads' ), 'path' ) );
		$listed = array_column( self::to( $plan, 'file GET media library' ), null, 'path' );
		self::assertSame( (string) $id, $listed['wp-content/uploads/made-up-list.pdf']->about[0]->id ?? '' );
	}

	public function test_the_customer_s_round_asks_for_its_own_first(): void {
		$own      = new Record( 'order', '123456', 'own', array( 'number' => '123456', 'key' => 'wc_order_own', 'email' => 'canary@shop.example.org' ) );
		$requests = self::plan( array( Asker::CUSTOMER ), array(), array( $own ) )->requests;
		self::assertSame( array( Group::CUSTOMER ), array_values( array_unique( array_column( $requests, 'group' ) ) ) );
		self::assertSame( array(), array_filter( $requests, static fn ( PlannedRequest $request ): bool => Asker::CUSTOMER !== $request->asker ) );
		self::assertNotSame( array(), array_filter( $requests, static fn ( PlannedRequest $request ): bool => in_array( $own, $request->about, true ) ) );
	}

	#[Needs( 'store' )]
	public function test_order_pages_without_a_key_and_with_the_wrong_one(): void {
		$plan   = self::plan();
		$orders = array_column( StoreRecords::read()->of( 'order' ), null, 'id' );
		self::assertGreaterThan( 2, count( $orders ) );
		$requests = self::to( $plan, 'page GET order-received' );
		self::assertSame( Group::ORDER_PAGES, $requests[0]->group );
		self::assertStringContainsString( 'order-received', $requests[0]->path );
		$with_key = 0;
		foreach ( array( ...$requests, ...self::to( $plan, 'page GET order-pay' ), ...self::to( $plan, 'page GET view-order' ) ) as $request ) {
			$with_key += isset( $request->sent['key'] ) ? 1 : 0;
			self::assertNotSame( $orders[ $request->sent['order'] ]->value( 'key' ), $request->sent['key'] ?? 'none' );
		}
		self::assertGreaterThan( 3, $with_key );
		$sent = self::to( $plan, 'download GET product file' )[0]->sent;
		self::assertNotContains( $sent['email'], array_map( static fn ( Record $order ): string => $order->value( 'key' ) === $sent['order'] ? $order->value( 'email' ) : '', $orders ) );
	}

	#[Needs( 'store' )]
	public function test_routes_of_woocommerce_late_ones_included(): void {
		$this->option( 'sample_store_routes', 'yes' );
		$plan  = self::plan();
		$asked = array_flip( array_column( $plan->requests, 'surface' ) );
		$of    = array_filter( $plan->surfaces, static fn ( Surface $surface ): bool => 'rest' === $surface->kind && $surface->reads() && 'woocommerce' === $surface->origin->owner );
		self::assertGreaterThan( 300, count( $of ) );
		foreach ( $of as $surface ) {
			self::assertSame( '' === $surface->held_back, isset( $asked[ $surface->id ] ), $surface->id );
		}
		self::assertSame( Group::WOOCOMMERCE, self::surface( $plan, 'rest GET /wc/v3/orders/(?P<id>[\d]+)' )->group );
		self::assertSame( HeldBack::KNOWN_TO_WRITE, self::surface( $plan, 'rest GET /wc/store/v1/checkout' )->held_back );
		$requests = array_map( static fn ( string $route ): PlannedRequest => self::to( $plan, "rest GET {$route}" )[0], array( '/wc/v3/orders', '/wc-analytics/reports/customers', '/wc/store/v1/products/tags' ) );
		self::assertSame( array( 401, 401, 200 ), array_column( ( new Loopback() )->send( $requests ), 'status' ) );
	}

	#[Needs( 'store' )]
	public function test_orders_are_found_wherever_the_store_keeps_them(): void {
		$in_tables = StoreRecords::read()->of( 'order' );
		self::assertSame( array( 'last', 'neighbour' ), array_column( array_slice( $in_tables, 0, 2 ), 'relation' ) );
		self::assertGreaterThan( (int) end( $in_tables )->id, (int) $in_tables[0]->id );
		self::assertStringContainsString( '@', $in_tables[0]->value( 'email' ) );
		self::assertStringStartsWith( 'wc_order_', $in_tables[0]->value( 'key' ) );
		$this->option( 'woocommerce_custom_orders_table_enabled', 'no' );
		$id = $this->row( $GLOBALS['wpdb']->posts, array( 'post_type' => 'shop_order', 'post_status' => 'wc-processing', 'post_title' => 'Order', 'post_content' => '', 'post_excerpt' => '', 'to_ping' => '', 'pinged' => '', 'post_content_filtered' => '' ) );
		foreach ( array( '_billing_email' => 'ann@shop.example.org', '_order_key' => 'wc_order_ann', '_billing_last_name' => 'Ashby', '_customer_user' => '0' ) as $key => $value ) {
			$this->row( $GLOBALS['wpdb']->postmeta, array( 'post_id' => $id, 'meta_key' => $key, 'meta_value' => $value ) );
		}
		$in_posts = StoreRecords::read()->of( 'order' );
		self::assertSame( array( (string) $id, 'ann@shop.example.org', 'wc_order_ann', 'Ashby' ), array( $in_posts[0]->id, $in_posts[0]->value( 'email' ), $in_posts[0]->value( 'key' ), $in_posts[0]->value( 'name' ) ) );
	}

	#[Needs( 'store' )]
	public function test_a_large_store_costs_no_more_queries(): void {
		global $wpdb;
		$queries = static function () use ( $wpdb ): int {
			$before = $wpdb->num_queries;
			StoreRecords::read();
			return $wpdb->num_queries - $before;
		};
		$queries();
		$small = $queries();
		for ( $chunk = 0; $chunk < 10; $chunk++ ) {
			$rows = implode( ',', array_map( static fn ( int $nth ): string => '(' . ( 5000000 + $chunk * 1000 + $nth ) . ", 'wc-completed', 'GBP', 'shop_order', 0, 0, 0, 'made-up@shop.example.org', '2026-01-01 00:00:00', '2026-01-01 00:00:00', 0, '', '', '', '', '', '' )", range( 0, 999 ) ) );
			$wpdb->query( "INSERT INTO {$wpdb->prefix}wc_orders ( id, status, currency, type, tax_amount, total_amount, customer_id, billing_email, date_created_gmt, date_updated_gmt, parent_order_id, payment_method, payment_method_title, transaction_id, ip_address, user_agent, customer_note ) VALUES {$rows}" );
		}
		$this->repair( static fn () => $wpdb->query( "DELETE FROM {$wpdb->prefix}wc_orders WHERE id >= 5000000" ) );
		$wpdb->flush();
		self::assertSame( $small, $queries() );
		self::assertSame( '5009999', StoreRecords::read()->of( 'order' )[0]->id );
		self::assertLessThan( 150, $small );
	}
}
