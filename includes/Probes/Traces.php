<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * How far back the lists of who did what really reach: their oldest and their newest entry, for a setting brings no old days back.
 * Of an entry only its time is read.
 */
final class Traces implements Probe {
	/** A log that began within so many days of the site has all there is. */
	private const START_DAYS = 7;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'logs', fn (): array => self::logs( $watch->data->any( 'activity_logs' ) ) );
		return $parts->sighting();
	}

	/**
	 * @param array<array-key, mixed> $known
	 * @return list<array{name: string, oldest: string, newest: string, from_start: bool}>
	 */
	private static function logs( array $known ): array {
		$start = self::start();
		$logs  = array();
		foreach ( $known as $log ) {
			$times = is_array( $log ) ? self::times( $log ) : null;
			if ( is_array( $log ) && null !== $times ) {
				$logs[] = array(
					'name'       => Text::of( $log['name'] ?? '', 100 ),
					'oldest'     => $times['oldest'],
					'newest'     => $times['newest'],
					'from_start' => null !== $start && (int) strtotime( $times['oldest'] ) <= (int) strtotime( $start ) + self::START_DAYS * 86400,
				);
			}
		}
		return $logs;
	}

	/**
	 * @param array<array-key, mixed> $log
	 * @return array{oldest: string, newest: string}|null Null: not there, or nothing in it.
	 */
	private static function times( array $log ): ?array {
		$column = is_string( $log['column'] ?? null ) ? $log['column'] : '';
		foreach ( array_unique( array( Database::handle()->prefix, Database::handle()->base_prefix ) ) as $prefix ) {
			$table = $prefix . ( is_string( $log['table'] ?? null ) ? $log['table'] : '' );
			if ( '' === $column || ! Database::has_table( $table ) ) {
				continue;
			}
			$row    = Database::rows( 'SELECT MIN(%i) AS oldest, MAX(%i) AS newest FROM %i', array( $column, $column, $table ) )[0] ?? array();
			$read   = static fn ( string $end ): ?string => 'seconds' === ( $log['format'] ?? '' ) ? Time::of_seconds( $row[ $end ] ?? null ) : Time::of_utc( $row[ $end ] ?? null );
			$oldest = $read( 'oldest' );
			$newest = $read( 'newest' );
			if ( null !== $oldest && null !== $newest ) {
				return array(
					'oldest' => $oldest,
					'newest' => $newest,
				);
			}
			if ( null !== ( $row['oldest'] ?? null ) ) {
				throw new Unseen( 'unknown_format' );
			}
		}
		return null;
	}

	/** When the first account was made; null where no date is kept. */
	private static function start(): ?string {
		return Time::of_utc( Database::value( "SELECT MIN(user_registered) FROM %i WHERE user_registered > '1970-01-02 00:00:00'", array( Database::handle()->users ) ) );
	}
}
