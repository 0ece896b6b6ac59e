<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Staff;
use StorePosture\Probes\Support\StaffMember;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Staff accounts that a link opens without a password, by plugins that are known to make such links and run here.
 */
final class TemporaryLogins implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', static fn (): array => self::links( $watch ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function links( Watch $watch ): array {
		$active  = Plugins::active();
		$running = array_filter( $watch->data->any( 'temporary_login_plugins' ), static fn ( mixed $row ): bool => is_array( $row ) && in_array( $row['plugin'] ?? null, $active, true ) );
		$staff   = array() === $running ? array() : Staff::all( $watch->data );
		$links   = array();
		foreach ( $running as $row ) {
			$row   = is_array( $row ) ? $row : array();
			$metas = self::metas( array_map( static fn ( StaffMember $member ): int => $member->id, $staff ), Text::of( $row['flag'] ?? '' ), Text::of( $row['expires'] ?? '' ) );
			foreach ( $staff as $member ) {
				if ( ! Text::is_on( $metas[ $member->id ][ Text::of( $row['flag'] ?? '' ) ] ?? '' ) ) {
					continue;
				}
				$until   = $metas[ $member->id ][ Text::of( $row['expires'] ?? '' ) ] ?? '';
				$expires = self::end( $until, 'local' === ( $row['clock'] ?? '' ) );
				$links[] = array(
					'user'          => $member->reference(),
					'source'        => Text::of( $row['name'] ?? '' ),
					'administrator' => $member->administrator,
					'ends'          => null !== $expires,
					'expired'       => null !== $expires && $expires <= $watch->now,
					'expires'       => $expires,
				);
			}
		}
		return $links;
	}

	/** UTC; null where it has no end. */
	private static function end( string $stored, bool $is_local ): ?string {
		if ( '' === $stored || '0' === $stored ) {
			return null;
		}
		if ( ! ctype_digit( $stored ) ) {
			throw new Unseen( 'unknown_format' );
		}
		return $is_local ? Time::of_local( gmdate( 'Y-m-d H:i:s', (int) $stored ) ) : Time::of_seconds( $stored );
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, array<string, string>>
	 */
	private static function metas( array $ids, string $flag, string $expires ): array {
		$metas = array();
		if ( array() === $ids ) {
			return $metas;
		}
		foreach ( Database::rows( 'SELECT user_id, meta_key, meta_value FROM %i WHERE meta_key IN (%s, %s) AND user_id IN (' . Database::places( count( $ids ), '%d' ) . ')', array( Database::handle()->usermeta, $flag, $expires, ...$ids ) ) as $row ) {
			$metas[ (int) $row['user_id'] ][ (string) $row['meta_key'] ] = (string) $row['meta_value'];
		}
		return $metas;
	}
}
