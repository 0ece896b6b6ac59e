<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Fleet\Csv;
use StorePosture\Model\Problem;

/**
 * Rows and records in the format that was asked for. What people typed may hold anything: no control character reaches a
 * terminal, and no cell of a CSV file starts as a formula does.
 *
 * @phpstan-type Row array<string, scalar|array<array-key, mixed>|null>
 */
final class Output {
	/**
	 * @param list<Row>               $rows
	 * @param list<string>            $fields  Shown to people unless --fields names others.
	 * @param array<array-key, mixed> $options Of the command: format, fields.
	 */
	public static function rows( array $rows, array $fields, array $options ): void {
		$format = is_string( $options['format'] ?? null ) ? $options['format'] : 'table';
		$known  = array() === $rows ? $fields : array_keys( $rows[0] );
		// For a program it is the document that REST gives.
		$shown  = in_array( $format, array( 'json', 'yaml' ), true ) ? $known : $fields;
		$wanted = is_string( $options['fields'] ?? null ) ? array_map( 'trim', explode( ',', $options['fields'] ) ) : $shown;
		foreach ( array() === $rows ? array() : array_diff( $wanted, $known ) as $unknown ) {
			/* translators: 1: what was typed, 2: names of fields */
			throw Problem::invalid( sprintf( __( 'There is no field "%1$s". There are: %2$s.', 'store-posture' ), $unknown, implode( ', ', $known ) ) );
		}
		$is_text = in_array( $format, array( 'table', 'csv' ), true );
		\WP_CLI\Utils\format_items( $format, $is_text ? array_map( static fn ( array $row ): array => array_map( static fn ( mixed $cell ): string => self::cell( $cell, 'csv' === $format ), $row ), $rows ) : $rows, $wanted );
	}

	/**
	 * A document as it is: JSON or YAML; as a table, one line a field.
	 *
	 * @param array<string, mixed>    $document
	 * @param array<array-key, mixed> $options
	 */
	public static function document( array $document, array $options ): void {
		$format = is_string( $options['format'] ?? null ) ? $options['format'] : 'table';
		$fields = is_string( $options['fields'] ?? null ) ? array_map( 'trim', explode( ',', $options['fields'] ) ) : array_keys( $document );
		$chosen = array_intersect_key( $document, array_flip( $fields ) );
		if ( 'json' === $format || 'yaml' === $format ) {
			\WP_CLI::print_value( $chosen, array( 'format' => $format ) );
			return;
		}
		$rows = array();
		foreach ( $chosen as $field => $value ) {
			$rows[] = array(
				'field' => $field,
				'value' => is_scalar( $value ) || is_array( $value ) ? $value : null,
			);
		}
		self::rows( $rows, array( 'field', 'value' ), array( 'format' => $format ) );
	}

	/** A remark: to the standard error, so that what a program reads stays what it is. */
	public static function remark( string $text ): void {
		fwrite( STDERR, self::line( $text ) . "\n" );
	}

	/** On one line, with nothing in it that a terminal would obey. */
	public static function line( string $text ): string {
		return (string) preg_replace( '/[\x00-\x1f\x7f]+|\xc2[\x80-\x9f]/', ' ', $text );
	}

	private static function cell( mixed $value, bool $is_csv ): string {
		$text = match ( true ) {
			is_bool( $value )  => $value ? 'true' : 'false',
			is_array( $value ) => (string) wp_json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ),
			is_scalar( $value ) => (string) $value,
			default => '',
		};
		return $is_csv ? Csv::cell( self::line( $text ) ) : self::line( $text );
	}
}
