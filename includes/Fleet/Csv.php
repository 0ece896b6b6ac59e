<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

/**
 * Cells that a spreadsheet shows and never runs.
 */
final class Csv {
	/** What a spreadsheet would take for a formula is shown as text. */
	public static function cell( string $text ): string {
		return 1 === preg_match( '/^\s*[=+\-@]/', $text ) && ! is_numeric( $text ) ? "'" . $text : $text;
	}

	/**
	 * @param list<string|int|float|null> $cells
	 */
	public static function line( array $cells ): string {
		return implode( ',', array_map( static fn ( string|int|float|null $cell ): string => '"' . str_replace( '"', '""', self::cell( (string) $cell ) ) . '"', $cells ) ) . "\r\n";
	}
}
