<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * What the settings of a payment method say about themselves. There is no standard: "on" is believed of everybody, "off" only of
 * methods in our table, and of no other word than those below. Of keys and passwords is seen only whether there are any.
 */
final class GatewaySettings {
	private const TEST  = array( 'testmode', 'test_mode', 'is_test_mode', 'sandbox', 'sandbox_mode', 'mode', 'environment' );
	private const DEBUG = array( 'debug', 'logging', 'log', 'debug_log', 'debug_mode', 'enable_logging' );
	private const ON    = array( 'yes', '1', 'on', 'true' );
	private const OFF   = array( 'no', '0', 'off', 'false', '' );

	public static function test_mode( \WC_Payment_Gateway $gateway, string $known_by, string $route ): ?bool {
		if ( 'offline' === $route ) {
			return false;
		}
		$said = array();
		foreach ( array( 'testmode', 'test_mode' ) as $property ) {
			// As WooCommerce's own screen of payment methods looks.
			$said[] = self::is_test( property_exists( $gateway, $property ) ? $gateway->$property : null );
		}
		foreach ( self::TEST as $key ) {
			$said[] = self::is_test( $gateway->settings[ $key ] ?? null );
		}
		return match ( true ) {
			in_array( true, $said, true ) => true,
			in_array( false, $said, true ) && 'table' === $known_by => false,
			default => null,
		};
	}

	public static function debug_log( \WC_Payment_Gateway $gateway ): ?bool {
		$said = array();
		foreach ( array_intersect_key( (array) $gateway->settings, array_flip( self::DEBUG ) ) as $value ) {
			$word   = is_bool( $value ) || is_scalar( $value ) ? strtolower( trim( (string) $value ) ) : null;
			$said[] = match ( true ) {
				in_array( $word, array( ...self::ON, 'log', 'both', 'debug' ), true ) => true,
				in_array( $word, array( ...self::OFF, 'none' ), true ) => false,
				default => null,
			};
		}
		return match ( true ) {
			in_array( true, $said, true ) => true,
			in_array( null, $said, true ) => null,
			default => false,
		};
	}

	/** Fields for passwords that are filled in. */
	public static function stored_secrets( \WC_Payment_Gateway $gateway ): int {
		$filled = 0;
		foreach ( (array) $gateway->form_fields as $name => $field ) {
			$value   = is_array( $field ) && 'password' === ( $field['type'] ?? null ) ? $gateway->settings[ $name ] ?? '' : '';
			$filled += is_string( $value ) && '' !== trim( $value ) ? 1 : 0;
		}
		return $filled;
	}

	/**
	 * The mode of each. Methods of one plugin share theirs, and often one alone keeps the switch.
	 *
	 * @param list<array{plugin: string, test_mode: bool|null, ...}> $list
	 * @return list<bool|null>
	 */
	public static function modes( array $list ): array {
		$modes = array();
		foreach ( $list as $one ) {
			$family  = array_column( array_filter( $list, static fn ( array $other ): bool => $one['plugin'] === $other['plugin'] ), 'test_mode' );
			$known   = array_values( array_unique( array_filter( $family, is_bool( ... ) ), SORT_REGULAR ) );
			$modes[] = null === $one['test_mode'] && 'woocommerce' !== $one['plugin'] && 1 === count( $known ) ? $known[0] : $one['test_mode'];
		}
		return $modes;
	}

	private static function is_test( mixed $value ): ?bool {
		$word = is_scalar( $value ) ? strtolower( trim( is_bool( $value ) ? ( $value ? 'yes' : 'no' ) : (string) $value ) ) : null;
		return match ( true ) {
			in_array( $word, array( ...self::ON, 'test', 'testing', 'sandbox', 'dev', 'development', 'staging' ), true ) => true,
			in_array( $word, array( 'no', '0', 'off', 'false', 'live', 'production', 'prod' ), true ) => false,
			default => null,
		};
	}
}
