<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Foreign text before it enters a fact: one line, no markup, short.
 */
final class Text {
	public static function plain( string $text, int $at_most = 200 ): string {
		// Cut first: stripping a megabyte costs more than the whole scan.
		$text = wp_check_invalid_utf8( substr( $text, 0, $at_most * 8 ), true );
		return mb_substr( trim( wp_strip_all_tags( $text, true ) ), 0, $at_most );
	}

	/** Of a value of any type; '' when it is no text. */
	public static function of( mixed $value, int $at_most = 200 ): string {
		return is_string( $value ) || is_int( $value ) || is_float( $value ) ? self::plain( (string) $value, $at_most ) : '';
	}

	/** As PHP would take it in a condition: what WordPress does with a stored right. */
	public static function is_on( mixed $value ): bool {
		return (bool) $value;
	}

	/**
	 * What a stored list holds, without waking up any object in it.
	 *
	 * @return array<array-key, mixed>|null Null when it is no list.
	 */
	public static function stored_list( mixed $stored ): ?array {
		if ( is_array( $stored ) ) {
			return $stored;
		}
		if ( ! is_string( $stored ) || ! is_serialized( $stored ) ) {
			return null;
		}
		// Broken serialisation is an answer here (null), not a warning in the site's log.
		$value = @unserialize( $stored, array( 'allowed_classes' => false ) ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged
		return is_array( $value ) ? $value : null;
	}
}
