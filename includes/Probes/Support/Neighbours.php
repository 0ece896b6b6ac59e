<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Whether other people's sites stand on the same server: told by homes beside the one this site's files belong to. Pure.
 */
final class Neighbours {
	/** Accounts below are the system's own (uid). */
	private const FIRST_PERSON = 500;

	/**
	 * @param string                 $accounts As /etc/passwd lists them.
	 * @param int                    $owner    Of this site's files.
	 * @param int                    $several  So many others make a shared server: a developer's account or two do not.
	 * @param \Closure(string): bool $is_there Whether a home is a folder that is there.
	 * @return bool|null Null: the owner is not among the accounts.
	 */
	public static function are_there( string $accounts, int $owner, int $several, \Closure $is_there ): ?bool {
		$homes = array();
		foreach ( explode( "\n", $accounts ) as $line ) {
			$fields = explode( ':', $line );
			if ( count( $fields ) >= 7 && ctype_digit( $fields[2] ) ) {
				$homes[ (int) $fields[2] ] = rtrim( $fields[5], '/' );
			}
		}
		$own = $homes[ $owner ] ?? null;
		if ( null === $own ) {
			return null;
		}
		$beside = array_filter(
			$homes,
			static fn ( string $home, int $account ): bool => $account >= self::FIRST_PERSON && $account !== $owner && $account < 60000 && '' !== $home && dirname( $home ) === dirname( $own ) && $is_there( $home ),
			ARRAY_FILTER_USE_BOTH
		);
		return count( $beside ) >= $several;
	}
}
