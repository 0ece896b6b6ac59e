<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Customers;
use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Files\Guess;
use StorePosture\Probes\Support\Files\Listed;
use StorePosture\Probes\Support\Files\Served;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Lists of customers that somebody left among the uploads: known by addresses of real customers in them, then asked for over the web.
 * Only how many people stand in a file is kept.
 */
final class ExportFiles implements Probe {
	/** Tables by any name; texts that may be all else by a name that tells. */
	private const NAMES    = '/\.(?:csv|tsv|xlsx?)$|(?:export|order|customer|subscriber|user|member|invoice|contact|newsletter|report).*\.(?:json|xml|txt)$/i';
	private const REQUESTS = 6;
	private const SECONDS  = 2.0;

	public function see( Watch $watch ): Sighting {
		$uploads = wp_normalize_path( wp_get_upload_dir()['basedir'] );
		if ( ! is_dir( $uploads ) ) {
			return Sighting::of( array( 'files' => array() ) ); // Nothing was ever uploaded.
		}
		$walk  = new FolderWalk( (int) Limits::number( $watch->data, 'uploads_entries' ), self::SECONDS, (int) Limits::number( $watch->data, 'export_files' ), true, self::NAMES );
		$found = $walk->through( $uploads, static fn (): bool => true );
		try {
			$people = self::people( $found, $watch );
		} catch ( Unseen $unseen ) {
			return Sighting::of( array( 'files' => null ), array( 'files' => $unseen->reason ) );
		}
		$places  = new WebPlaces();
		$served  = new Served( $watch, $places );
		$left    = self::REQUESTS;
		$files   = array();
		$reasons = array();
		foreach ( self::in_order( $found, $people, $places ) as $index => $file ) {
			$count = $people[ $file->path ];
			$row   = array(
				'path'        => $places->relative( $file->path ),
				'size'        => $file->size(),
				'modified_at' => Time::of_seconds( $file->modified() ),
				'people'      => $count,
				'guessable'   => Guess::is_easy( $places->relative( $file->path ) ),
				'served'      => null,
			);
			if ( null === $count ) {
				$reasons[ "files.{$index}.people" ] = 'not_readable';
				$reasons[ "files.{$index}.served" ] = 'not_readable';
			} else {
				try {
					$row['served'] = $left-- > 0 ? $served->look( $file ) : throw new Unseen( 'budget' );
				} catch ( Unseen $unseen ) {
					$reasons[ "files.{$index}.served" ] = $unseen->reason;
				}
			}
			$files[] = $row;
		}
		if ( '' !== $walk->stopped ) {
			$reasons[ 'files.' . count( $files ) . '.people' ] = $walk->stopped;

			$files[] = array(
				'path'        => '',
				'size'        => null,
				'modified_at' => null,
				'people'      => null,
				'guessable'   => null,
				'served'      => null,
			);
		}
		return Sighting::of( array( 'files' => $files ), $reasons, 'loopback' );
	}

	/**
	 * @param list<Found> $found
	 * @return array<string, int|null> By full path; null: the file cannot be read.
	 */
	private static function people( array $found, Watch $watch ): array {
		$lists = array();
		foreach ( $found as $file ) {
			$lists[ $file->path ] = Listed::addresses( $file, (int) Limits::number( $watch->data, 'export_people' ) );
		}
		$known = Customers::among( array_values( array_unique( array_merge( ...array_values( array_filter( $lists, is_array( ... ) ) ) ) ) ), $watch );
		return array_map( static fn ( ?array $mails ): ?int => null === $mails ? null : count( array_intersect_key( $known, array_flip( $mails ) ) ), $lists );
	}

	/**
	 * Those with people in them, or perhaps: what would hurt most first.
	 *
	 * @param list<Found>             $found
	 * @param array<string, int|null> $people
	 * @return list<Found>
	 */
	private static function in_order( array $found, array $people, WebPlaces $places ): array {
		$with = array_values( array_filter( $found, static fn ( Found $file ): bool => 0 !== $people[ $file->path ] ) );
		$rank = static fn ( Found $file ): array => array( Guess::is_easy( $places->relative( $file->path ) ), (int) $people[ $file->path ], $file->modified() );
		usort( $with, static fn ( Found $one, Found $other ): int => $rank( $other ) <=> $rank( $one ) );
		return $with;
	}
}
