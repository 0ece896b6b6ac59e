<?php
/**
 * Plugin Name: Made up: card payments through this server
 * Description: A payment method of the lab. It draws card fields itself and would receive the number.
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
		$gateway = new class() extends WC_Payment_Gateway_CC {

			public function __construct() {
				$this->id           = 'made_up_own_cards';
				$this->title        = 'Card';
				$this->method_title = 'Cards through this server (made up)';
				$this->has_fields   = true;
				$this->supports     = array( 'products', 'default_credit_card_form' );
				$this->init_settings();
				$this->enabled = 'yes' === ( $this->settings['enabled'] ?? 'no' ) ? 'yes' : 'no';
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
