<?php
/**
 * Payment methods: what an observer reads of them. None of them takes a payment.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

// phpcs:disable Generic.Files.OneObjectStructurePerFile
abstract class WC_Payment_Gateway {

	public string $id = '';
	public string $title = '';
	public string $description = '';
	public string $method_title = '';
	public string $method_description = '';
	public string $enabled = 'no';
	public bool $has_fields = false;

	/** @var list<string> */
	public array $supports = array( 'products' );

	/** @var array<string, mixed> As stored in the gateway's option. */
	public array $settings = array();

	/** @var array<string, array<string, mixed>> */
	public array $form_fields = array();

	public function init_settings(): void {
		$settings       = get_option( 'woocommerce_' . $this->id . '_settings', array() );
		$this->settings = is_array( $settings ) ? $settings : array();
		$this->enabled  = 'yes' === ( $this->settings['enabled'] ?? 'no' ) ? 'yes' : 'no';
	}

	public function supports( string $feature ): bool {
		return in_array( $feature, $this->supports, true );
	}

	public function get_method_title(): string {
		return $this->method_title;
	}

	public function get_title(): string {
		return '' !== $this->title ? $this->title : $this->method_title;
	}

	public function payment_fields(): void {}

	/** @return array{result: string} */
	public function process_payment( int $order ): array {
		unset( $order );
		return array( 'result' => 'failure' );
	}
}

/** Base of gateways whose card fields the store itself draws. */
class WC_Payment_Gateway_CC extends WC_Payment_Gateway {

	public bool $has_fields = true;
}

final class WC_Gateway_BACS extends WC_Payment_Gateway {

	public function __construct() {
		$this->id           = 'bacs';
		$this->method_title = 'Direct bank transfer';
		$this->init_settings();
	}
}

final class WC_Gateway_Cheque extends WC_Payment_Gateway {

	public function __construct() {
		$this->id           = 'cheque';
		$this->method_title = 'Check payments';
		$this->init_settings();
	}
}

final class WC_Gateway_COD extends WC_Payment_Gateway {

	public function __construct() {
		$this->id           = 'cod';
		$this->method_title = 'Cash on delivery';
		$this->init_settings();
	}
}

final class WC_Payment_Gateways {

	/** @var list<WC_Payment_Gateway> */
	public array $payment_gateways = array();

	public function __construct() {
		$classes = apply_filters( 'woocommerce_payment_gateways', array( 'WC_Gateway_BACS', 'WC_Gateway_Cheque', 'WC_Gateway_COD' ) );
		foreach ( (array) $classes as $class ) {
			$gateway = is_string( $class ) && class_exists( $class ) ? new $class() : $class;
			if ( $gateway instanceof WC_Payment_Gateway ) {
				$this->payment_gateways[] = $gateway;
			}
		}
	}

	/** @return array<string, WC_Payment_Gateway> Every registered one, enabled or not. */
	public function payment_gateways(): array {
		return array_column( array_map( static fn( WC_Payment_Gateway $gateway ): array => array( $gateway->id, $gateway ), $this->payment_gateways ), 1, 0 );
	}

	/** @return array<string, WC_Payment_Gateway> */
	public function get_available_payment_gateways(): array {
		return array_filter( $this->payment_gateways(), static fn( WC_Payment_Gateway $gateway ): bool => 'yes' === $gateway->enabled );
	}
}
