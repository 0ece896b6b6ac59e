<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

/**
 * The throw-away account that asks as any customer could. Nobody's data is its own: it bought nothing, and its e-mail address can
 * belong to nobody (RFC 2606). It is there for as long as questions are asked (Store\TestCustomers).
 */
final class TestCustomer {
	public const OPTION = 'store_posture_test_customer';
	/** Of somebody else with an account, whom the one who asks must not see. */
	public const OTHER  = 'store_posture_test_other';
	public const DOMAIN = 'store-posture-test.invalid';
	/** Nothing but an account of this form is ever deleted, whatever the option says. */
	public const LOGIN = '/^store-posture-test-[0-9a-f]{16}$/D';

	/** Its account; 0 while there is none. */
	public static function id( string $option = self::OPTION ): int {
		$kept = get_option( $option );
		return is_array( $kept ) && is_int( $kept['id'] ?? null ) ? $kept['id'] : 0;
	}

	/**
	 * How pages name it: by what nobody else is called.
	 *
	 * @return list<string> Empty while there is none.
	 */
	public static function names(): array {
		$login = self::login();
		return '' === $login || 0 === self::id() ? array() : array( self::display_name( $login ), $login );
	}

	public static function mail( string $login ): string {
		return "{$login}@" . self::DOMAIN;
	}

	/** As People names people; '' while there is none. */
	public static function person(): string {
		return 0 === self::id() ? '' : 'user:' . self::id();
	}

	public static function display_name( string $login ): string {
		return 'Test customer ' . substr( $login, -8 );
	}

	/** As it was noted before it was made; ''. */
	public static function login( string $option = self::OPTION ): string {
		$kept = get_option( $option );
		return is_array( $kept ) && is_string( $kept['login'] ?? null ) && 1 === preg_match( self::LOGIN, $kept['login'] ) ? $kept['login'] : '';
	}
}
