<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * What a copy of a database holds, by the names of tables in it, never by a row. SQLite keeps the same words in its file.
 */
final class Dump {
	private const CHUNK = 65536;
	/** With what tools that copy databases begin their files. */
	private const HEADERS = '/^\s*(-- (MySQL|MariaDB|phpMyAdmin SQL|PostgreSQL database|Adminer|Dump created|WordPress database|Host:|Server version)|\/\*M?!\d|# (WordPress|MySQL|phpMyAdmin|Dump of)|-- Dumping)/im';
	private const ROWS    = '/^(INSERT INTO|REPLACE INTO|COPY )/im';
	/** At the beginning of a line, as in text; or quoted, as in SQLite. The prefix is anybody's. */
	private const NAMED   = '/(?:^\s*(?:CREATE TABLE|INSERT INTO|REPLACE INTO)\s+(?:IF NOT EXISTS\s+)?[`"\']?|CREATE TABLE\s+[`"\'])\w*';
	/** Tables with people in them. */
	private const PEOPLE  = self::NAMED . '(?:_users|usermeta|wc_orders|wc_order_addresses|wc_customer_lookup)[`"\']?[\s(]/im';
	private const TABLES  = self::NAMED . '(?:_options|_posts|_postmeta|_comments)[`"\']?[\s(]/im';

	/**
	 * @param int $bytes Of its text to read at most.
	 * @return list<string>|null database, personal-data; empty when it is no copy of a database; null when it cannot be read.
	 */
	public static function holds( Found $file, int $bytes ): ?array {
		if ( null === $file->head( 1 ) ) {
			return null;
		}
		$stream = @fopen( self::address( $file->path ), 'rb' ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- read in parts, perhaps through zlib.
		if ( false === $stream ) {
			return null;
		}
		try {
			return self::in_text( $stream, $bytes );
		} finally {
			fclose( $stream ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
	}

	/**
	 * @param resource $stream
	 * @return list<string>
	 */
	private static function in_text( $stream, int $bytes ): array {
		$has_tables = false;
		$has_header = false;
		$has_rows   = false;
		$before     = '';
		for ( $read = 0; $read < $bytes && ! feof( $stream ); $read += self::CHUNK ) {
			$text = (string) fread( $stream, self::CHUNK ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- as above.
			// A name may be cut by the end of a part.
			$both = $before . $text;
			if ( 1 === preg_match( self::PEOPLE, $both ) ) {
				return array( 'database', 'personal-data' );
			}
			$has_tables = $has_tables || 1 === preg_match( self::TABLES, $both );
			$has_header = $has_header || ( 0 === $read && 1 === preg_match( self::HEADERS, substr( $text, 0, 2048 ) ) );
			$has_rows   = $has_rows || 1 === preg_match( self::ROWS, $both );
			$before     = substr( $text, -200 );
		}
		return $has_tables || ( $has_header && $has_rows ) ? array( 'database' ) : array();
	}

	private static function address( string $path ): string {
		return 1 === preg_match( '/\.gz$/i', $path ) && in_array( 'compress.zlib', stream_get_wrappers(), true ) ? "compress.zlib://{$path}" : $path;
	}
}
