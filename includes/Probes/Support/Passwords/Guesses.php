<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Passwords;

use StorePosture\Contract\Data;

/**
 * What somebody who knows nothing but the shop's public face would try first on an account. Always the same ones in the same
 * order for one account and day, so that a test can go on where it stopped. Pure.
 */
final class Guesses {
	public const COMMON     = 'common';
	public const LOGIN_NAME = 'login_name';
	public const SHOP_NAME  = 'shop_name';

	/**
	 * @param string $now UTC.
	 * @return list<array{word: string, kind: self::COMMON|self::LOGIN_NAME|self::SHOP_NAME}>
	 */
	public static function of( string $login, string $mail, string $shop, string $host, string $now, Data $data ): array {
		$table   = $data->any( 'common_passwords' );
		$year    = substr( $now, 0, 4 );
		$month   = (int) substr( $now, 5, 2 );
		$seasons = self::texts( $table['seasons'] ?? null );
		$season  = $seasons[ intdiv( $month, 3 ) % 4 ] ?? '';
		$domain  = self::label( $host );
		$shop    = strtolower( (string) preg_replace( '/[^\p{L}\p{N}]+/u', '', $shop ) );
		$kinds   = array(
			self::LOGIN_NAME => array( $login, "{$login}123", "{$login}{$year}", strtolower( explode( '@', $mail )[0] ) ),
			self::SHOP_NAME  => array( ...self::around( $domain, $year ), ...self::around( $shop, $year ) ),
			self::COMMON     => array( ...( '' === $season ? array() : array( "{$season}{$year}", "{$season}{$year}!" ) ), ...self::texts( $table['words'] ?? null ) ),
		);
		$guesses = array();
		foreach ( $kinds as $kind => $words ) {
			foreach ( $words as $word ) {
				if ( '' !== $word && ! isset( $guesses[ "={$word}" ] ) ) {
					$guesses[ "={$word}" ] = array(
						'word' => $word,
						'kind' => $kind,
					);
				}
			}
		}
		return array_slice( array_values( $guesses ), 0, self::at_most( $table ) );
	}

	/**
	 * @return list<string>
	 */
	private static function around( string $name, string $year ): array {
		return '' === $name ? array() : array( $name, "{$name}123", ucfirst( $name ) . $year );
	}

	/** The name in a host name: 'shop' of www.shop.co.uk; '' of an address of numbers. */
	private static function label( string $host ): string {
		$labels = explode( '.', strtolower( (string) preg_replace( '/^www\./i', '', $host ) ) );
		return ctype_alpha( substr( $labels[0], 0, 1 ) ) && count( $labels ) > 1 ? $labels[0] : '';
	}

	/**
	 * @param array<array-key, mixed> $table
	 */
	private static function at_most( array $table ): int {
		return is_int( $table['guesses_at_most'] ?? null ) ? max( 0, $table['guesses_at_most'] ) : 0;
	}

	/**
	 * @return list<string>
	 */
	private static function texts( mixed $list ): array {
		return is_array( $list ) ? array_values( array_filter( $list, 'is_string' ) ) : array();
	}
}
