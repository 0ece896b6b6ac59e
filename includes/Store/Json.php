<?php
declare(strict_types=1);

namespace StorePosture\Store;

/**
 * JSON in our tables. What cannot be read is empty, never an error: an older or newer version may have written it.
 */
final class Json {
	public static function write( mixed $value ): string {
		return (string) json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION );
	}

	/**
	 * @return array<string, mixed>|null Null: no record stands there.
	 */
	public static function record( string $json ): ?array {
		$value = json_decode( $json, true );
		if ( ! is_array( $value ) ) {
			return null;
		}
		$record = array();
		foreach ( $value as $key => $item ) {
			$record[ (string) $key ] = $item;
		}
		return $record;
	}

	/**
	 * @return array<string, string>
	 */
	public static function texts( mixed $value ): array {
		$texts = array();
		foreach ( is_array( $value ) ? $value : array() as $key => $item ) {
			if ( is_string( $item ) ) {
				$texts[ (string) $key ] = $item;
			}
		}
		return $texts;
	}

	/**
	 * @return list<string>
	 */
	public static function text_list( mixed $value ): array {
		return array_values( self::texts( $value ) );
	}
}
