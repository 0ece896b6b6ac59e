<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\VisitorActions;

final class VisitorActionsTest extends HttpProbeCase {
	private function code( string $code ): void {
		$this->folder( WPMU_PLUGIN_DIR );
		$this->file( WPMU_PLUGIN_DIR . '/a-probe-view.php', "<?php if ( 'cli' !== PHP_SAPI ) { {$code} }" );
	}

	public function test_only_what_visitors_may_call_and_whose_it_is(): void {
		$this->code( "if ( wp_doing_ajax() ) { add_action( 'wp_ajax_nopriv_made_up_price', 'made_up' ); add_action( 'wp_ajax_made_up_staff', 'made_up' ); function made_up() { update_option( 'made_up_was_called', 1 ); } }" );
		$seen = $this->see( new VisitorActions() );
		self::assertIsArray( $seen['list'] );
		$by_name = array_column( $seen['list'], 'source', 'name' );
		self::assertSame( 'mu-plugins/a-probe-view.php', $by_name['ajax made_up_price'] ?? '' );
		self::assertArrayNotHasKey( 'ajax made_up_staff', $by_name );
		self::assertIsArray( $seen['by_source'] );
		self::assertContains( 'mu-plugins/a-probe-view.php: 1', $seen['by_source'] );
		self::assertFalse( get_option( 'made_up_was_called' ), 'It is named, never called.' );
	}

	public function test_a_site_that_does_not_reach_itself(): void {
		$this->fake()->fails( 'https://shop.example.net/wp-admin/admin-ajax.php', 'cURL error 7: refused' );
		self::assertSame( 'loopback_refused', $this->unseen( new VisitorActions(), 'list' ) );
		self::assertSame( 'loopback_refused', $this->unseen( new VisitorActions(), 'by_source' ) );
	}
}
