<?php
declare(strict_types=1);

namespace StorePosture\Scan;

/**
 * At which time of the day a site is scanned by itself: always the same one, told by its address, so that a host with 140
 * shops has them one after the other. Pure.
 */
final class Spread {
	public const LEAST = 21600;

	private const DAY = 86400;

	/**
	 * @param int $days Until then, or a little less; never within the next six hours.
	 * @return int Seconds since 1970.
	 */
	public static function next( int $now, int $days, string $address ): int {
		$offset = hexdec( substr( hash( 'sha256', $address ), 0, 8 ) ) % self::DAY;
		$latest = $now + $days * self::DAY;
		$next   = $latest - ( $latest - $offset ) % self::DAY;
		return $next < $now + self::LEAST ? $next + self::DAY : $next;
	}
}
