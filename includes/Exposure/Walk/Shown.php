<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk;

use StorePosture\Exposure\Plan\PlannedRequest;

/**
 * The address of a request as it may be kept and shown: with {email}, {key} ... in place of what is a customer's. Numbers stay, they
 * tell nobody anything and are wanted for asking again. Pure.
 */
final class Shown {
	private const PERSONAL = array( 'email', 'key', 'name' );
	/** WordPress leaves these as they are in a path. */
	private const PLAIN    = array( '%40' => '@', '%3A' => ':', '%2B' => '+', '%2C' => ',', '%3D' => '=' );

	public static function address( PlannedRequest $request ): string {
		$instead = array();
		foreach ( $request->about as $record ) {
			foreach ( 'user' === $record->kind ? array( ...self::PERSONAL, 'slug' ) : self::PERSONAL as $name ) {
				$value = $record->value( $name );
				if ( strlen( $value ) > 2 ) {
					$instead += array_fill_keys( self::written( $value ), "{{$name}}" );
				}
			}
		}
		foreach ( $request->sent as $value ) {
			if ( str_contains( $value, '@' ) ) {
				$instead += array_fill_keys( self::written( $value ), '{email}' );
			}
		}
		return strtr( $request->path, $instead );
	}

	/**
	 * @return list<string>
	 */
	private static function written( string $value ): array {
		$forms = array();
		foreach ( array( $value, base64_encode( $value ) ) as $text ) { // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- as cursors are written.
			array_push( $forms, $text, rawurlencode( $text ), urlencode( $text ), strtr( rawurlencode( $text ), self::PLAIN ) );
		}
		return array_values( array_unique( $forms ) );
	}
}
