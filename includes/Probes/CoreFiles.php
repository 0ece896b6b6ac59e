<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Core\Comparison;
use StorePosture\Probes\Support\Core\Extras;
use StorePosture\Probes\Support\Core\Release;
use StorePosture\Probes\Support\Core\Sums;
use StorePosture\Probes\Support\OwnSettings;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * WordPress's own files against the digests wordpress.org gives out for this release. One look takes two seconds at most; where
 * that does not suffice the scan looks again, and it goes on where it stopped.
 */
final class CoreFiles implements Probe {
	private const TOLD_AT_MOST = 20;

	/**
	 * @param string $root    WordPress's own folder, with a slash at the end.
	 * @param float  $seconds For the comparison; the walk takes a third of it at most.
	 */
	public function __construct( private readonly string $root = ABSPATH, private readonly float $seconds = 1.5 ) {}

	public function see( Watch $watch ): Sighting {
		try {
			$release    = $this->release();
			$comparison = Comparison::kept( $this->root, $release, $watch->now ) ?? new Comparison( $this->root, $release, Sums::ask( $watch->http, $release ) );
		} catch ( Unseen $unseen ) {
			Comparison::forget();
			return Sighting::nothing( $unseen->reason );
		}
		if ( $comparison->go_on( $this->seconds, $watch->now ) ) {
			return Sighting::nothing( 'goes_on' );
		}
		$parts = new Parts();
		$parts->set( 'release', $release->name() );
		self::tell( $parts, 'changed', static fn (): array => $comparison->changed() ?? throw new Unseen( 'not_readable' ) );
		self::tell( $parts, 'missing', static fn (): array => $comparison->missing() ?? throw new Unseen( 'not_readable' ) );
		$known = array_values( array_map( static fn ( mixed $row ): string => is_array( $row ) ? Text::of( $row['name'] ?? '' ) : '', $watch->data->any( 'root_files' ) ) );
		self::tell( $parts, 'extra', fn (): array => ( new Extras( $this->root, $comparison->sums, $known ) )->found( $this->seconds / 3 ) );
		return $parts->sighting( 'wordpress_org' );
	}

	private function release(): Release {
		return match ( true ) {
			! OwnSettings::asks_wordpress_org() => throw new Unseen( 'service_off' ),
			is_multisite() && ! is_main_site() => throw new Unseen( 'not_permitted' ), // The files belong to the network.
			default => Release::of( $this->root ),
		};
	}

	/**
	 * How many, and the first of them.
	 *
	 * @param \Closure(): list<string> $see
	 */
	private static function tell( Parts $parts, string $field, \Closure $see ): void {
		$parts->see( $field, $see );
		$paths = $parts->get( $field );
		if ( ! is_array( $paths ) ) {
			$parts->unseen( "{$field}_first", $parts->reason_of( $field ) );
			return;
		}
		$parts->set( $field, count( $paths ) );
		$parts->set( "{$field}_first", array_slice( $paths, 0, self::TOLD_AT_MOST ) );
	}
}
