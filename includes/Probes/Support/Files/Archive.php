<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * What an archive holds, by its own list of files: nothing is unpacked.
 */
final class Archive {
	private const BLOCK = 512;
	private const ENTRIES_AT_MOST = 200000;
	/** So much of a list that has no index is walked through. */
	private const WALK_BYTES = 33554432;

	/**
	 * @return list<string>|null credentials, keys (wp-config.php), database, site-files; null when its list cannot be read.
	 */
	public static function holds( Found $file ): ?array {
		return match ( true ) {
			// Formats of backup plugins alone, which always hold a whole site.
			1 === preg_match( '/\.(wpress|daf|wpstg)$/i', $file->path ) => array( 'database', 'site-files' ),
			1 === preg_match( '/\.zip$/i', $file->path ) => self::of_zip( $file->path ),
			1 === preg_match( '/\.(tar|tar\.gz|tgz)$/i', $file->path ) => self::of_tar( $file->path ),
			1 === preg_match( '/\.(sql|gz)$/i', $file->path ) => Dump::holds( $file, self::WALK_BYTES ),
			default => null,
		};
	}

	/**
	 * @param iterable<string> $names
	 * @return list<string>
	 */
	private static function of_names( iterable $names ): array {
		$holds = array();
		foreach ( $names as $name ) {
			if ( 1 === preg_match( '#(^|/)wp-config\.php$#', $name ) ) {
				$holds['credentials'] = true;
				$holds['keys']        = true;
			} elseif ( 1 === preg_match( '#(^|/)[^/]+\.sql(\.gz)?$#i', $name ) && 1 !== preg_match( '#(^|/)(plugins|themes)/#', $name ) ) {
				$holds['database'] = true;
			} elseif ( 1 === preg_match( '#(^|/)(wp-content|wp-includes)/#', $name ) ) {
				$holds['site-files'] = true;
			}
		}
		return array_keys( $holds );
	}

	/**
	 * @return list<string>|null
	 */
	private static function of_zip( string $path ): ?array {
		if ( ! class_exists( \ZipArchive::class ) ) {
			return null;
		}
		$zip = new \ZipArchive();
		if ( true !== $zip->open( $path, \ZipArchive::RDONLY ) ) {
			return null;
		}
		$names = static function () use ( $zip ): iterable {
			for ( $i = 0; $i < min( $zip->numFiles, self::ENTRIES_AT_MOST ); ++$i ) {
				yield (string) $zip->getNameIndex( $i );
			}
		};
		$holds = self::of_names( $names() );
		$zip->close();
		return $holds;
	}

	/**
	 * @return list<string>|null
	 */
	private static function of_tar( string $path ): ?array {
		$packed = 1 === preg_match( '/gz$/i', $path );
		if ( $packed && ! in_array( 'compress.zlib', stream_get_wrappers(), true ) ) {
			return null;
		}
		$stream = @fopen( $packed ? "compress.zlib://{$path}" : $path, 'rb' ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged, WordPress.WP.AlternativeFunctions -- read in parts.
		if ( false === $stream ) {
			return null;
		}
		try {
			$names = self::tar_names( $stream );
			$holds = self::of_names( $names );
			// What lies behind the part that was walked through is not known.
			return array() === $holds && false === $names->getReturn() ? null : $holds;
		} finally {
			fclose( $stream ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		}
	}

	/**
	 * By the headers between its files (ustar): a name in 100 bytes, the size in octal at 124, what may stand before the name at 345.
	 *
	 * @param resource $stream
	 * @return \Generator<int, string, mixed, bool> Whether all was seen.
	 */
	private static function tar_names( $stream ): \Generator {
		$walked = 0;
		for ( $i = 0; $i < self::ENTRIES_AT_MOST && $walked < self::WALK_BYTES; ++$i ) {
			$header = (string) fread( $stream, self::BLOCK ); // phpcs:ignore WordPress.WP.AlternativeFunctions
			if ( '' === trim( $header, "\0" ) ) {
				return true; // Two blocks of nothing end it.
			}
			if ( 'ustar' !== substr( $header, 257, 5 ) ) {
				return false;
			}
			$before = rtrim( substr( $header, 345, 155 ), "\0 " );
			yield ( '' === $before ? '' : "{$before}/" ) . rtrim( substr( $header, 0, 100 ), "\0" );
			$size    = (int) octdec( preg_replace( '/[^0-7]/', '', substr( $header, 124, 12 ) ) ?? '' );
			$blocks  = intdiv( $size + self::BLOCK - 1, self::BLOCK ) * self::BLOCK;
			$walked += $blocks + self::BLOCK;
			for ( $skip = $blocks; $skip > 0 && ! feof( $stream ); $skip -= 8192 ) {
				fread( $stream, min( 8192, $skip ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
			}
		}
		return false;
	}
}
