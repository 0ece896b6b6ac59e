<?php
/**
 * The few names of WooCommerce's own that an observer calls.
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

// phpcs:disable Generic.Files.OneObjectStructurePerFile
final class WooCommerce {

	public string $version = WC_VERSION;

	private ?WC_Payment_Gateways $gateways = null;

	public static function instance(): self {
		static $shop = null;
		return $shop ??= new self();
	}

	public function payment_gateways(): WC_Payment_Gateways {
		return $this->gateways ??= new WC_Payment_Gateways();
	}
}

function WC(): WooCommerce {
	return WooCommerce::instance();
}

/** @return int Page id, -1 when there is none, as the real one says it. */
function wc_get_page_id( string $page ): int {
	$id = (int) get_option( 'woocommerce_' . $page . '_page_id' );
	return $id > 0 ? $id : -1;
}

function wc_get_page_permalink( string $page ): string {
	$id = wc_get_page_id( $page );
	return $id > 0 ? (string) get_permalink( $id ) : get_home_url();
}

/** @return array<string, string> Status => words. */
function wc_get_order_statuses(): array {
	return array(
		'wc-pending'        => 'Pending payment',
		'wc-processing'     => 'Processing',
		'wc-on-hold'        => 'On hold',
		'wc-completed'      => 'Completed',
		'wc-cancelled'      => 'Cancelled',
		'wc-refunded'       => 'Refunded',
		'wc-failed'         => 'Failed',
		'wc-checkout-draft' => 'Draft',
	);
}

function is_checkout(): bool {
	return is_page( wc_get_page_id( 'checkout' ) );
}

function is_account_page(): bool {
	return is_page( wc_get_page_id( 'myaccount' ) );
}
