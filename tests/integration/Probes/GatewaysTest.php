<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use PHPUnit\Framework\Attributes\Group;
use StorePosture\Probes\Gateways;
use StorePosture\Probes\Support\GatewaySettings;

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

	/**
	 * @param array<string, mixed> $settings
	 * @return array{bool|null, bool|null}
	 */
	private function modes( string $id, array $settings, bool $in_table = false ): array {
		$gateway           = $this->made_up( $id, false, false );
		$gateway->settings = $settings;
		$mode              = GatewaySettings::test_mode( $gateway, $in_table ? 'table' : 'nobody', $in_table ? 'embedded' : '' );
		return array( $mode, GatewaySettings::debug_log( $gateway ) );
	}

	#[Group( 'store' )]
	public function test_test_mode_is_believed_and_its_absence_only_of_methods_we_know(): void {
		foreach ( array( array( 'testmode' => 'yes' ), array( 'mode' => 'Sandbox' ), array( 'test_mode' => true ), array( 'sandbox' => '1', 'mode' => 'live' ) ) as $settings ) {
			self::assertTrue( $this->modes( 'made_up', $settings )[0], (string) json_encode( $settings ) );
		}
		self::assertNull( $this->modes( 'made_up', array( 'testmode' => 'no' ) )[0] );
		self::assertFalse( $this->modes( 'stripe', array( 'testmode' => 'no' ), true )[0] );
		self::assertNull( $this->modes( 'stripe', array( 'testmode' => array( 'no' ) ), true )[0] );
		self::assertNull( $this->modes( 'stripe', array( 'title' => 'Test' ), true )[0] );
		self::assertFalse( array_column( $this->see( new Gateways() )['list'], null, 'id' )['bacs']['test_mode'] );
	}

	#[Group( 'store' )]
	public function test_a_method_of_nobody_says_why_its_mode_is_unseen(): void {
		$this->registered( $this->made_up( 'made_up', false, false ) );
		$seen = $this->see( new Gateways() )['list'];
		self::assertSame( 'unknown_gateway', $this->unseen( new Gateways(), 'list.' . ( count( $seen ) - 1 ) . '.test_mode' ) );
	}

	public function test_methods_of_one_plugin_share_their_mode(): void {
		$one  = static fn ( string $plugin, ?bool $mode ): array => array( 'plugin' => $plugin, 'test_mode' => $mode );
		$seen = GatewaySettings::modes( array( $one( 'a', null ), $one( 'a', true ), $one( 'b', null ), $one( 'c', true ), $one( 'c', false ), $one( 'c', null ), $one( 'woocommerce', null ), $one( 'woocommerce', false ) ) );
		self::assertSame( array( true, true, null, true, false, null, null, false ), $seen );
	}

	#[Group( 'store' )]
	public function test_notes_for_finding_errors(): void {
		foreach ( array( 'yes' => true, 'no' => false, 'off' => false, 'both' => true, '1' => true, '' => false, 'sometimes' => null ) as $word => $keeps ) {
			self::assertSame( $keeps, $this->modes( 'made_up', array( 'debug' => (string) $word ) )[1], (string) $word );
		}
		self::assertFalse( $this->modes( 'made_up', array() )[1] );
		self::assertTrue( $this->modes( 'made_up', array( 'debug_mode' => 'sometimes', 'logging' => 'yes' ) )[1] );
	}

	#[Group( 'store' )]
	public function test_secrets_are_counted_and_not_read(): void {
		$gateway              = $this->made_up( 'keeps_keys', false, false );
		$gateway->form_fields = array( 'secret_key' => array( 'type' => 'password' ), 'other_key' => array( 'type' => 'password' ), 'title' => array( 'type' => 'text' ) );
		$gateway->settings    = array( 'secret_key' => 'sk_made_up_1234', 'other_key' => ' ', 'title' => 'Cards' );
		$this->registered( $gateway );
		$seen = $this->see( new Gateways() );
		self::assertSame( 1, array_column( $seen['list'], null, 'id' )['keeps_keys']['stored_secrets'] );
		self::assertStringNotContainsString( 'sk_made_up', (string) json_encode( $seen ) );
		self::assertFalse( $seen['masked'] );
		$this->filter( 'woocommerce_rest_prepare_payment_gateway', static fn ( mixed $answer ): mixed => $answer );
		self::assertSame( 'unknown_plugin', $this->unseen( new Gateways(), 'masked' ) );
	}
}
