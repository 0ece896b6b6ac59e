<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

/**
 * Whether a file is the one that was released.
 */
final class Digest {
	/** Ten times the largest file of WordPress. */
	private const BYTES_AT_MOST = 134217728;
	private const TEXT_AT_MOST  = 8388608;

	/**
	 * Some ways of copying files turn the ends of lines into those of Windows, and nothing else: that is no change.
	 *
	 * @param list<string> $sums MD5, in small letters.
	 * @return bool|null Null: it cannot be read.
	 */
	public static function is( string $file, array $sums ): ?bool {
		$size = (int) @filesize( $file ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it may vanish in between.
		$sum  = $size > self::BYTES_AT_MOST ? '' : @md5_file( $file ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
		if ( false === $sum || in_array( $sum, $sums, true ) ) {
			return false === $sum ? null : true;
		}
		$text = $size > self::TEXT_AT_MOST ? '' : (string) @file_get_contents( $file ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- as above.
		return in_array( md5( str_replace( "\r\n", "\n", $text ) ), $sums, true );
	}
}
