<?php
declare(strict_types=1);

namespace StorePosture\Scan;

use StorePosture\Contract\Cleaner;
use StorePosture\Contract\Schema;
use StorePosture\Model\FactRecord;
use StorePosture\Model\ScanRecord;
use StorePosture\Probes\Support\StaffOnce;
use StorePosture\Probes\Support\Watch;

/**
 * Lets a probe see its fact. Whatever the probe does, a record in the shape of its schema comes out.
 */
final class Runner implements Looker {
	private StaffOnce $staff;

	/**
	 * @param \Closure(ScanRecord, string, StaffOnce): Watch $watch What the probe may lean on, from where the scan stands.
	 */
	public function __construct(
		private readonly Catalog $catalog,
		private readonly Schema $schema,
		private readonly \Closure $watch,
		private readonly Clock $clock,
	) {
		$this->start_slice();
	}

	public function start_slice(): void {
		$this->staff = new StaffOnce();
	}

	public function look( string $fact, ScanRecord $scan, string $now ): FactRecord {
		$probe = $this->catalog->probe( $fact );
		if ( null === $probe ) {
			return FactRecord::unseen( $fact, 'not_supported', $now );
		}
		$watch = ( $this->watch )( $scan, $now, $this->staff );
		$start = $this->clock->seconds();
		try {
			$sighting = $probe->see( $watch );
		} catch ( \Throwable $error ) {
			self::log( $fact, $error );
			return FactRecord::unseen( $fact, 'probe_failed', $now );
		} finally {
			$sent           = $watch->http->used() - $scan->requests;
			$scan->requests = $watch->http->used();
			$scan->controls = $watch->controls->state();
			if ( $sent > 0 ) {
				$scan->http_seconds += $this->clock->seconds() - $start;
			}
		}
		if ( null === $sighting->value ) {
			return new FactRecord( $fact, null, $sighting->reasons, $now, $sighting->vantage );
		}
		$clean = Cleaner::clean( $sighting->value, $sighting->reasons, $this->schema->get( "facts/{$fact}" ) );
		return new FactRecord( $fact, $clean['value'], $clean['reasons'], $now, $sighting->vantage );
	}

	/** Class and place only: a message may hold what must not stand in a log. */
	private static function log( string $fact, \Throwable $error ): void {
		// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- the one line that helps whoever mends a probe.
		error_log( sprintf( 'Store Posture: probe %s failed with %s in %s:%d', $fact, $error::class, basename( $error->getFile() ), $error->getLine() ) );
	}
}
