<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Gateways;

final class GatewaysTest extends ProbeCase {
	private function registered( object $gateway ): void {
		$all    = WC()->payment_gateways();
		$before = $all->payment_gateways;
		$this->repair( static fn () => $all->payment_gateways = $before );
		$all->payment_gateways[] = $gateway;
	}

	private function made_up( string $id, bool $card_form, bool $tokens ): object {
		$gateway               = $card_form ? new class() extends \WC_Payment_Gateway_CC {} : new class() extends \WC_Payment_Gateway {};
		$gateway->id           = $id;
		$gateway->method_title = 'Made up <script>alert(1)</script>';
		$gateway->enabled      = 'yes';
		$gateway->supports     = $tokens ? array( 'products', 'tokenization' ) : array( 'products' );
		return $gateway;
	}

	#[Group( 'store' )]
	public function test_core_ones_take_no_cards(): void {
		foreach ( array( 'bacs', 'cod' ) as $id ) {
			$seen = array_column( $this->see( new Gateways() )['list'], null, 'id' )[ $id ];
			self::assertSame( array( 'woocommerce', false, 'offline', 'table' ), array( $seen['plugin'], $seen['takes_cards'], $seen['route'], $seen['known_by'] ) );
		}
	}

	#[Group( 'store' )]
	public function test_fields_that_the_store_draws_itself(): void {
		$this->registered( $this->made_up( 'own_form', true, false ) );
		$seen = $this->see( new Gateways() );
		$one  = array_column( $seen['list'], null, 'id' )['own_form'];
		self::assertSame( array( true, 'through_server', 'code', true ), array( $one['takes_cards'], $one['route'], $one['known_by'], $one['enabled'] ) );
		self::assertTrue( $seen['takes_cards'] );
		self::assertStringNotContainsString( '<', $one['title'] );
	}

	#[Group( 'store' )]
	public function test_a_class_alone_proves_nothing(): void {
		$this->registered( $this->made_up( 'bacs_lookalike', true, true ) );
		$this->registered( $this->made_up( 'stripe', false, false ) );
		$seen = $this->see( new Gateways() );
		foreach ( array( 'bacs_lookalike', 'stripe' ) as $id ) {
			$one = array_column( $seen['list'], null, 'id' )[ $id ];
			self::assertNull( $one['takes_cards'], "{$id} of another plugin." );
			self::assertSame( 'nobody', $one['known_by'] );
		}
		self::assertSame( 'unknown_gateway', $this->unseen( new Gateways(), 'all_known' ) );
	}
}
