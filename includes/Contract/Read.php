<?php
declare(strict_types=1);

namespace StorePosture\Contract;

/**
 * Reads decoded JSON whose shape only a table's file knows: what is not there is empty.
 */
final class Read {
	public static function text( mixed $record, string $key ): string {
		$value = is_array( $record ) ? $record[ $key ] ?? null : null;
		return is_string( $value ) ? $value : '';
	}

	public static function number( mixed $record, string $key ): int {
		$value = is_array( $record ) ? $record[ $key ] ?? null : null;
		return is_int( $value ) ? $value : 0;
	}

	/**
	 * @return list<array<array-key, mixed>>
	 */
	public static function records( mixed $record, string $key ): array {
		$value = is_array( $record ) ? $record[ $key ] ?? null : null;
		return is_array( $value ) ? array_values( array_filter( $value, 'is_array' ) ) : array();
	}

	/**
	 * @return list<string>
	 */
	public static function texts( mixed $record, string $key ): array {
		$value = is_array( $record ) ? $record[ $key ] ?? null : null;
		return is_array( $value ) ? array_values( array_filter( $value, 'is_string' ) ) : array();
	}
}
