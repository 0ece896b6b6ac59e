<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;

/**
 * Where money and orders go, in a store. Account numbers and addresses are read here to be digested, and never leave.
 */
final class Money {
	private const AT_MOST = 1000;

	/** Settings that say whose account it is. Secrets may be renewed without anything moving; test accounts hold no money. */
	private const ACCOUNT = '/(^|_)(iban|account|account_id|account_number|sort_code|bic|email|receiver_email|merchant|merchant_id|merchant_email|merchant_code|client_id|store_id|shop_id|seller_id|payee|publishable_key|public_key|key_id)$/D';
	private const NOT_IT  = '/test|sandbox|secret|password|token|webhook/';

	/**
	 * Accounts kept outside the settings of a payment method: WooPayments 10 and PayPal Payments 3, each read for its first method.
	 *
	 * @var array<string, array{string, list<string>, string}>
	 */
	private const ELSEWHERE = array(
		'woocommerce_payments' => array( 'wcpay_account_data', array( 'data', 'account_id' ), 'test_mode_onboarding' ),
		'ppcp-gateway'         => array( 'woocommerce-ppcp-data-common', array( 'merchant_id' ), 'sandbox_merchant' ),
	);

	/**
	 * All methods; told are those that shoppers can choose.
	 *
	 * @return array<string, Entry>
	 */
	public static function gateways(): array {
		$entries = array();
		foreach ( self::registered() as $gateway ) {
			$entries[ Text::of( $gateway->id, 100 ) ] = new Entry( '', self::shown( $gateway ), 'yes' === $gateway->enabled );
		}
		return $entries;
	}

	/**
	 * Of all methods; told are those of methods that shoppers can choose.
	 *
	 * @return array<string, Entry>
	 */
	public static function payouts(): array {
		$entries = array();
		foreach ( self::registered() as $gateway ) {
			foreach ( self::accounts( $gateway ) as $field => $account ) {
				$entries[ Text::of( $gateway->id, 100 ) . " {$field}" ] = new Entry( $account, self::shown( $gateway ), 'yes' === $gateway->enabled );
			}
		}
		return $entries;
	}

	/**
	 * @return array<string, Entry>
	 */
	public static function webhooks(): array {
		$table = Database::table( 'wc_webhooks' );
		if ( ! Database::has_table( $table ) ) {
			throw new Unseen( 'table_missing' );
		}
		$rows = Database::rows( 'SELECT webhook_id, status, topic, delivery_url FROM %i ORDER BY webhook_id LIMIT %d', array( $table, self::AT_MOST + 1 ) );
		if ( count( $rows ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$entries = array();
		foreach ( $rows as $row ) {
			$entries[ 'webhook ' . (int) $row['webhook_id'] ] = new Entry(
				trim( (string) $row['delivery_url'] ) . ' ' . $row['topic'],
				array(
					'ref'  => array(
						'kind' => 'webhook',
						'id'   => (int) $row['webhook_id'],
					),
					'host' => Text::plain( Host::of( trim( (string) $row['delivery_url'] ) ), 255 ),
				),
				'active' === $row['status']
			);
		}
		return $entries;
	}

	/**
	 * @return array<string, string> Field to what stands in it, without spaces and marks.
	 */
	private static function accounts( \WC_Payment_Gateway $gateway ): array {
		$accounts = array();
		foreach ( is_array( $gateway->settings ) ? $gateway->settings : array() as $field => $value ) {
			if ( 1 === preg_match( self::ACCOUNT, (string) $field ) && 1 !== preg_match( self::NOT_IT, (string) $field ) ) {
				$accounts[ (string) $field ] = $value;
			}
		}
		if ( 'bacs' === $gateway->id ) {
			$accounts['accounts'] = Option::list( 'woocommerce_bacs_accounts' ) ?? throw new Unseen( 'wrong_type' );
		}
		$elsewhere = self::ELSEWHERE[ $gateway->id ] ?? null;
		if ( null !== $elsewhere ) {
			$accounts['connected'] = self::connected( ...$elsewhere );
		}
		return array_filter( array_map( self::plain( ... ), $accounts ), static fn ( string $account ): bool => '' !== $account );
	}

	/**
	 * @param list<string> $path
	 */
	private static function connected( string $option, array $path, string $test_flag ): mixed {
		$value = get_option( $option );
		if ( is_array( $value ) && Text::is_on( $value[ $test_flag ] ?? false ) ) {
			return '';
		}
		foreach ( $path as $key ) {
			$value = is_array( $value ) ? $value[ $key ] ?? null : null;
		}
		return $value;
	}

	/** A space in an account number, or a capital letter, makes no other account. */
	private static function plain( mixed $value ): string {
		$texts = array();
		foreach ( is_array( $value ) ? $value : array( $value ) as $key => $one ) {
			$text = is_array( $one ) ? self::plain( $one ) : ( is_scalar( $one ) ? mb_strtolower( (string) preg_replace( '/[^\p{L}\p{N}@]+/u', '', (string) $one ) ) : '' );
			if ( '' !== $text ) {
				$texts[] = is_string( $key ) ? "{$key}={$text}" : $text;
			}
		}
		sort( $texts );
		return implode( ';', $texts );
	}

	/**
	 * @return array{id: string, title: string}
	 */
	private static function shown( \WC_Payment_Gateway $gateway ): array {
		$id = Text::of( $gateway->id, 100 );
		return array(
			'id'    => $id,
			'title' => Text::of( $gateway->get_method_title(), 100 ) ?: $id,
		);
	}

	/**
	 * @return list<\WC_Payment_Gateway>
	 */
	private static function registered(): array {
		$gateways = WC()->payment_gateways()->payment_gateways();
		return array_values( array_filter( is_array( $gateways ) ? $gateways : throw new Unseen( 'wrong_type' ), static fn ( mixed $gateway ): bool => $gateway instanceof \WC_Payment_Gateway ) );
	}
}
