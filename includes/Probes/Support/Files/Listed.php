<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * E-mail addresses in what a program wrote: text, or a workbook. For comparing only; none may enter a fact.
 */
final class Listed {
	private const BYTES = 262144;
	private const MAIL  = '/(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/i';
	/** Where a workbook keeps its texts, and those it writes straight into the cells. */
	private const SHEETS = array( 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml' );

	/**
	 * @return list<string>|null Different ones, in small letters, the first of the file; null: it cannot be read.
	 */
	public static function addresses( Found $file, int $at_most ): ?array {
		$text = 1 === preg_match( '/\.xlsx$/i', $file->path ) ? self::workbook( $file->path ) : $file->head( self::BYTES );
		if ( null === $text ) {
			return null;
		}
		// Older programs write two bytes a letter.
		return self::in( str_replace( "\0", '', $text ), $at_most );
	}

	/**
	 * @return list<string> Different ones, in small letters, the first of the text.
	 */
	public static function in( string $text, int $at_most ): array {
		$found = 0 < (int) preg_match_all( self::MAIL, $text, $matches ) ? $matches[0] : array();
		return array_slice( array_values( array_unique( array_map( strtolower( ... ), $found ) ) ), 0, $at_most );
	}

	private static function workbook( string $path ): ?string {
		if ( ! class_exists( \ZipArchive::class ) || ! is_readable( $path ) ) {
			return null;
		}
		$zip = new \ZipArchive();
		if ( true !== $zip->open( $path, \ZipArchive::RDONLY ) ) {
			return null;
		}
		$text = '';
		foreach ( self::SHEETS as $sheet ) {
			$text .= (string) $zip->getFromName( $sheet, self::BYTES );
		}
		$zip->close();
		return $text;
	}
}
