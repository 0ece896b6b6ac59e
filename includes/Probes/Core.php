<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\ManagedHost;
use StorePosture\Probes\Support\Offers;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * WordPress itself: its version from its own file, and the offers it keeps. Nothing is asked over the net.
 */
final class Core implements Probe {
	public function see( Watch $watch ): Sighting {
		$parts   = new Parts();
		$version = wp_get_wp_version();
		$branch  = Offers::branch( $version );
		$parts->set( 'version', $version );
		$parts->set( 'branch', $branch );
		$parts->see( 'branch_update', static fn (): string => self::newest( self::offered( $watch, $version ), $version, $branch ) );
		$parts->see( 'newest', static fn (): string => self::newest( self::offered( $watch, $version ), $version, '' ) ?: $version );
		$parts->see( 'updates_checked_at', static fn (): string => self::checked_at( $watch ) );
		$pending = $parts->get( 'branch_update' );
		$parts->see( 'branch_update_pending', static fn (): bool => null === $pending ? throw new Unseen( $parts->reason_of( 'branch_update' ) ) : '' !== $pending );
		$parts->set( 'updates_by', self::updates_by( $watch ) );
		return $parts->sighting();
	}

	private static function record(): object {
		$record = get_site_transient( 'update_core' );
		return is_object( $record ) ? $record : throw new Unseen( self::is_filtered() ? 'filtered' : 'no_update_record' );
	}

	private static function is_filtered(): bool {
		return array() !== Callbacks::foreign( 'pre_site_transient_update_core', 'site_transient_update_core' );
	}

	/** A day to come is no day on which it asked: a clock was wrong, then or now. */
	private static function checked_at( Watch $watch ): string {
		$at = Time::of_seconds( self::record()->last_checked ?? null ) ?? throw new Unseen( 'no_update_record' );
		return strtotime( $at ) > (int) strtotime( $watch->now ) + DAY_IN_SECONDS ? throw new Unseen( 'wrong_type' ) : $at;
	}

	/**
	 * Versions WordPress was offered.
	 *
	 * @return non-empty-list<string>
	 */
	private static function offered( Watch $watch, string $version ): array {
		$record = self::record();
		$age    = (int) strtotime( $watch->now ) - ( is_numeric( $record->last_checked ?? null ) ? (int) $record->last_checked : 0 );
		$offers = array();
		foreach ( is_array( $record->updates ?? null ) ? $record->updates : array() as $offer ) {
			$offered = is_object( $offer ) ? $offer->current ?? $offer->version ?? null : null;
			if ( is_string( $offered ) && 1 === preg_match( '/^\d+(\.\d+)+/', $offered ) ) {
				$offers[] = substr( $offered, 0, 40 );
			}
		}
		if ( array() === $offers ) {
			// WordPress always notes the newest release, even to a site that has it.
			throw new Unseen( self::is_filtered() ? 'filtered' : 'no_update_record' );
		}
		if ( $age > 86400 * Limits::number( $watch->data, 'core_offer_max_age_days' ) || ( $record->version_checked ?? null ) !== $version ) {
			throw new Unseen( self::is_filtered() ? 'filtered' : 'no_update_record' );
		}
		return $offers;
	}

	/**
	 * Newest of the offers that is newer than what runs; of one branch where one is named. '' when there is none.
	 *
	 * @param non-empty-list<string> $offers
	 */
	private static function newest( array $offers, string $version, string $branch ): string {
		$newest = '';
		foreach ( $offers as $offer ) {
			if ( version_compare( $offer, '' === $newest ? $version : $newest, '>' ) && ( '' === $branch || Offers::branch( $offer ) === $branch ) ) {
				$newest = $offer;
			}
		}
		return $newest;
	}

	/**
	 * @return 'site'|'host'|'composer'|'package'
	 */
	private static function updates_by( Watch $watch ): string {
		$root = wp_normalize_path( (string) realpath( ABSPATH ) );
		return match ( true ) {
			'site' !== ManagedHost::find( $watch->data )->updates_core => 'host',
			str_starts_with( $root, '/usr/share/' ) => 'package',
			// Bedrock and its like: wp-content is beside WordPress, and Composer's file above both.
			! str_starts_with( wp_normalize_path( WP_CONTENT_DIR ), wp_normalize_path( ABSPATH ) ) && self::has_composer( $root ) => 'composer',
			default => 'site',
		};
	}

	private static function has_composer( string $root ): bool {
		foreach ( array( dirname( $root ), dirname( $root, 2 ) ) as $folder ) {
			if ( @is_file( $folder . '/composer.json' ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir warns.
				return true;
			}
		}
		return false;
	}
}
