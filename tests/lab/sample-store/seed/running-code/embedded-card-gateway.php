<?php
/**
 * Plugin Name: Made up: embedded card payments
 * Description: A payment method of the lab. Its card fields would come from a provider that does not exist.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_filter(
	'woocommerce_payment_gateways',
	static function ( array $gateways ): array {
		if ( ! class_exists( 'WC_Payment_Gateway_CC' ) ) {
			return $gateways;
		}
		$gateway = new class() extends WC_Payment_Gateway {

			public function __construct() {
				$this->id           = 'made_up_embedded_cards';
				$this->title        = 'Card';
				$this->method_title = 'Embedded cards (made up)';
				$this->has_fields   = true;
				$this->supports     = array( 'products', 'refunds', 'tokenization' );
				$this->init_settings();
				$this->enabled = 'yes' === ( $this->settings['enabled'] ?? 'no' ) ? 'yes' : 'no';
			}

			/** The provider's own fields, in a frame of its own. */
			public function payment_fields(): void {
				echo '<iframe title="Card details" src="https://fields.example.com/card" loading="lazy"></iframe>';
			}

			/** Nobody pays here. */
			public function process_payment( $order_id ): array {
				unset( $order_id );
				return array( 'result' => 'failure' );
			}
		};
		$gateways[] = $gateway;
		return $gateways;
	}
);
