<?php
declare(strict_types=1);

namespace StorePosture\Mail;

/**
 * What to send now. Pure: a report, what was told, and the time.
 *
 * A weekly mail goes out if something changed since the last one, or is open and was not told. What stays open and is known
 * is told again once a month, and a month without anything to tell is told, too: nothing nags, and silence means nothing.
 */
final class Decision {
	public const AT_ONCE = 'critical';
	public const WEEKLY  = 'weekly';
	public const QUIET   = 'all_quiet';

	/** Four weekly moments. */
	private const MONTH = 27 * 86400;

	/**
	 * @return self::AT_ONCE|self::WEEKLY|self::QUIET|null
	 */
	public static function of( Picture $picture, Told $told, Week $week, int $now ): ?string {
		if ( $week->is_quiet( $now ) ) {
			return null;
		}
		if ( $told->looked_at < $week->latest( $now ) ) {
			$is_month = $now - $told->mailed_at >= self::MONTH;
			if ( self::is_news( $picture, $told ) || ( $is_month && array() !== $picture->open ) ) {
				return self::WEEKLY;
			}
			if ( $is_month ) {
				return self::QUIET;
			}
		}
		return array() === self::new_urgent( $picture, $told ) ? null : self::AT_ONCE;
	}

	/**
	 * @return list<string> Ids.
	 */
	public static function new_urgent( Picture $picture, Told $told ): array {
		return array_keys( array_diff_assoc( $picture->urgent, $told->urgent ) );
	}

	/**
	 * @return list<string> Ids of what was told as open and is fine now.
	 */
	public static function put_right( Picture $picture, Told $told ): array {
		return array_values( array_intersect( array_keys( $told->open ), $picture->fine ) );
	}

	private static function is_news( Picture $picture, Told $told ): bool {
		return array() !== array_diff_assoc( $picture->open, $told->open )
			|| array() !== self::put_right( $picture, $told )
			|| array() !== array_diff( $picture->overdue, $told->overdue );
	}
}
