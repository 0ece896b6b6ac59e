<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\Match\Kind;
use StorePosture\Exposure\Match\Normal;

/**
 * What the store tells everybody itself: its own address, number and e-mail.
 */
final class OwnValues {
	private const OPTIONS = array(
		Kind::EMAIL    => array( 'admin_email', 'new_admin_email', 'woocommerce_email_from_address', 'woocommerce_email_reply_to_address', 'woocommerce_stock_email_recipient' ),
		Kind::PHONE    => array( 'woocommerce_store_phone' ),
		Kind::STREET   => array( 'woocommerce_store_address', 'woocommerce_store_address_2' ),
		Kind::POSTCODE => array( 'woocommerce_store_postcode' ),
	);

	/** @var array<string, array<array-key, true>> By kind and value, as Normal writes them. */
	private array $values = array();

	public function __construct() {
		foreach ( self::OPTIONS as $kind => $options ) {
			foreach ( $options as $option ) {
				$text = get_option( $option );
				foreach ( is_string( $text ) ? ( Kind::EMAIL === $kind ? explode( ',', $text ) : array( $text ) ) : array() as $value ) {
					$this->values[ $kind ][ self::normal( $kind, $value ) ] = true;
				}
			}
		}
	}

	public function has( string $kind, string $value ): bool {
		return '' !== $value && isset( $this->values[ $kind ][ $value ] );
	}

	private static function normal( string $kind, string $value ): string {
		return match ( $kind ) {
			Kind::EMAIL => Normal::email( $value ),
			Kind::PHONE => Normal::phone_key( $value ),
			default => trim( Normal::words( $value ) ),
		};
	}
}
