<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support;

use StorePosture\Model\Problem;

/**
 * Puts a new text in the place of a file: written beside it under a name that no server shows, flushed to the disk, then renamed.
 * Whenever the process dies the old file or the new one stands there, whole. No copy of the old one is made.
 */
final class FileTransaction {
	private const MARK = 'store-posture-';

	/**
	 * @param (\Closure(string): void)|null $passed Told each step that was passed; for tests that kill the process there.
	 */
	public function __construct( private readonly ?\Closure $passed = null ) {}

	/** Why a file cannot be written like this; '' when it can. A file that is not there can be made, unless told otherwise. */
	public static function obstacle( string $path, bool $must_exist = false ): string {
		$folder = dirname( $path );
		return match ( true ) {
			! wp_is_file_mod_allowed( 'store_posture' ) => __( 'This site does not allow files to be changed from wp-admin (DISALLOW_FILE_MODS).', 'store-posture' ),
			is_link( $path ) => __( 'The file is a link to another place. Whoever set that up should change it there.', 'store-posture' ),
			$must_exist && ! is_file( $path ), file_exists( $path ) && ! is_file( $path ) => __( 'The file is not where WordPress usually has it.', 'store-posture' ),
			is_file( $path ) && ! self::is_own( $path ) => __( 'The file belongs to another account of the server than the one WordPress runs as.', 'store-posture' ),
			is_file( $path ) && ! ( is_readable( $path ) && wp_is_writable( $path ) ) => __( 'WordPress may not write to the file.', 'store-posture' ),
			! is_dir( $folder ) || ! wp_is_writable( $folder ) => __( 'WordPress may not write to the folder of the file.', 'store-posture' ),
			default => '',
		};
	}

	/**
	 * @param string|null $before What must stand there; null: no file.
	 * @throws Problem When something else stands there, or it cannot be written. The old file is as it was.
	 */
	public function write( string $path, ?string $before, string $after ): void {
		self::sweep( dirname( $path ) );
		$this->must_be( $path, $before );
		$temporary = self::temporary( $path );
		try {
			$this->fill( $temporary, $path, $after );
			// Between reading and now somebody may have saved it.
			$this->must_be( $path, $before );
			if ( ! rename( $temporary, $path ) ) {
				throw self::failed();
			}
		} finally {
			if ( is_file( $temporary ) ) {
				unlink( $temporary );
			}
		}
		$this->passed( 'renamed' );
		self::forget( $path );
		$this->passed( 'forgotten' );
	}

	/**
	 * @throws Problem When something else stands there.
	 */
	public function remove( string $path, string $before ): void {
		$this->must_be( $path, $before );
		if ( ! unlink( $path ) ) {
			throw self::failed();
		}
		self::forget( $path );
	}

	/**
	 * What a killed process left beside the files it was writing.
	 *
	 * @param int $age Seconds it has to be old: where nobody knows whether another process writes right now.
	 */
	public static function sweep( string $folder, int $age = 0 ): void {
		foreach ( array( "{$folder}/." . self::MARK . '*.php', "{$folder}/.ht" . self::MARK . '*' ) as $pattern ) {
			foreach ( (array) glob( $pattern ) as $file ) {
				if ( is_string( $file ) && 1 === preg_match( '/^\.(ht)?store-posture-[0-9a-f]{32}(\.php)?$/D', basename( $file ) ) && time() - (int) filemtime( $file ) >= $age ) {
					wp_delete_file( $file );
				}
			}
		}
	}

	/**
	 * @return string|null Null: there is no file.
	 */
	public static function read( string $path ): ?string {
		clearstatcache( true, $path );
		if ( ! is_file( $path ) ) {
			return null;
		}
		$text = file_get_contents( $path );
		return false === $text ? throw self::failed() : $text;
	}

	/** PHP that runs the file as PHP, a server that refuses what begins with .ht: neither shows its text to anybody. */
	private static function temporary( string $path ): string {
		$name = self::MARK . bin2hex( random_bytes( 16 ) );
		return dirname( $path ) . '/' . ( str_ends_with( $path, '.php' ) ? ".{$name}.php" : ".ht{$name}" );
	}

	private function fill( string $temporary, string $path, string $text ): void {
		$mode   = is_file( $path ) ? fileperms( $path ) & 0777 : 0644;
		$handle = fopen( $temporary, 'xb' );
		if ( false === $handle ) {
			throw self::failed();
		}
		$this->passed( 'opened' );
		// Before there is anything to read in it.
		$is_whole = chmod( $temporary, $mode );
		$this->passed( 'mode' );
		$is_whole = $is_whole && strlen( $text ) === fwrite( $handle, $text );
		$this->passed( 'written' );
		$is_whole = $is_whole && fflush( $handle ) && fsync( $handle );
		$is_whole = fclose( $handle ) && $is_whole;
		$this->passed( 'synced' );
		if ( ! $is_whole || self::read( $temporary ) !== $text ) {
			throw self::failed();
		}
	}

	private function must_be( string $path, ?string $before ): void {
		if ( self::read( $path ) !== $before ) {
			throw Problem::conflict( __( 'Somebody changed the file in the meantime. Look again.', 'store-posture' ) );
		}
	}

	private static function is_own( string $path ): bool {
		return ! function_exists( 'posix_geteuid' ) || fileowner( $path ) === posix_geteuid();
	}

	/** So that the next request runs the new file. */
	private static function forget( string $path ): void {
		clearstatcache( true, $path );
		if ( str_ends_with( $path, '.php' ) && function_exists( 'opcache_invalidate' ) ) {
			opcache_invalidate( $path, true );
		}
	}

	private function passed( string $step ): void {
		if ( null !== $this->passed ) {
			( $this->passed )( $step );
		}
	}

	private static function failed(): Problem {
		return Problem::conflict( __( 'The file could not be written. It is as it was.', 'store-posture' ) );
	}
}
