<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * A Set-Cookie line of a cookie that says who somebody is. Its name is known or it is not read at all: consent, language, what is in
 * the basket and the like are read by scripts on purpose.
 */
final class CookieLine {
	/** Whose cookie it is. Others of these names' beginnings are plugins' own, and core's test cookie says nothing about anybody. */
	private const KNOWN = array(
		'/^wordpress_((logged_in|sec)_)?[0-9a-f]{32}$/D'  => 'staff',
		'/^wp_woocommerce_session_[0-9a-f]{32}$/D'        => 'shopper',
		'/^PHPSESSID$/D'                                  => 'php_session',
	);

	/**
	 * @return array{kind: string, secure: bool, http_only: bool, same_site: string}|null Null: not one of those, or being deleted.
	 */
	public static function read( string $line ): ?array {
		$parts            = array_map( 'trim', explode( ';', $line ) );
		[ $name, $value ] = array_map( 'trim', explode( '=', array_shift( $parts ), 2 ) + array( '', '' ) );
		$kind             = self::kind( $name );
		if ( '' === $kind || in_array( rawurldecode( $value ), array( '', ' ', 'deleted' ), true ) ) {
			return null;
		}
		$flags = array();
		foreach ( $parts as $part ) {
			[ $flag, $set ] = array_map( 'trim', explode( '=', $part, 2 ) + array( '', '' ) );
			// The last one of a name counts.
			$flags[ strtolower( $flag ) ] = strtolower( $set );
		}
		return array(
			'kind'      => $kind,
			'secure'    => isset( $flags['secure'] ),
			'http_only' => isset( $flags['httponly'] ),
			'same_site' => in_array( $flags['samesite'] ?? '', array( 'strict', 'lax', 'none' ), true ) ? $flags['samesite'] : '',
		);
	}

	private static function kind( string $name ): string {
		foreach ( self::KNOWN as $pattern => $kind ) {
			if ( 1 === preg_match( $pattern, $name ) ) {
				return $kind;
			}
		}
		return '';
	}
}
