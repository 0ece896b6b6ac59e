<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Files\Candidate;
use StorePosture\Probes\Support\Files\Candidates;
use StorePosture\Probes\Support\Files\Served;
use StorePosture\Probes\Support\Files\Tree;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;
use StorePosture\Probes\Support\WebPlaces;

/**
 * Files that should not be public: found on disk first, then asked for over the web.
 */
final class ServedFiles implements Probe {
	public function see( Watch $watch ): Sighting {
		$places = new WebPlaces();
		$tree   = new Tree( $places->root, wp_normalize_path( WP_CONTENT_DIR ), wp_normalize_path( wp_get_upload_dir()['basedir'] ) );
		$found  = ( new Candidates( $watch, $places, $tree ) )->all();
		$this->ask( array_filter( $found, is_array( ... ) ), new Served( $watch, $places ), $watch );

		$value   = array();
		$reasons = array();
		foreach ( $found as $list => $candidates ) {
			if ( ! is_array( $candidates ) ) {
				$value[ $list ]   = null;
				$reasons[ $list ] = $candidates;
				continue;
			}
			$value[ $list ] = array();
			foreach ( $candidates as $index => $one ) {
				$row              = self::row( $one, $places );
				$value[ $list ][] = $row;
				foreach ( array( 'served', 'asks_login' ) as $field ) {
					if ( array_key_exists( $field, $row ) && null === $row[ $field ] ) {
						$reasons[ "{$list}.{$index}.{$field}" ] = $one->reason;
					}
				}
				if ( null === $one->holds ) {
					$reasons[ "{$list}.{$index}.holds" ] = 'not_readable';
				}
			}
		}
		return Sighting::of( $value, $reasons, 'loopback' );
	}

	/**
	 * The first of each list, then the second of each: many files of one kind do not keep the others from being asked for.
	 *
	 * @param array<string, list<Candidate>> $found In the order of what would hurt most.
	 */
	private function ask( array $found, Served $served, Watch $watch ): void {
		$left   = (int) Limits::number( $watch->data, 'served_files_max' );
		$rounds = array() === $found ? 0 : max( array_map( count( ... ), $found ) );
		for ( $round = 0; $round < $rounds; ++$round ) {
			foreach ( $found as $candidates ) {
				if ( isset( $candidates[ $round ] ) ) {
					$left -= self::ask_one( $candidates[ $round ], $served, $watch, $left > 0 );
				}
			}
		}
	}

	/** How many requests it took, controls aside. */
	private static function ask_one( Candidate $one, Served $served, Watch $watch, bool $may_ask ): int {
		$before = $watch->http->used();
		try {
			$one->look( $served, $may_ask );
		} catch ( Unseen $unseen ) {
			$one->reason = $unseen->reason;
		}
		return $watch->http->used() > $before ? 1 : 0;
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function row( Candidate $one, WebPlaces $places ): array {
		return array(
			'path'        => $places->relative( $one->file->path ),
			'kind'        => $one->file->kind,
			'size'        => $one->file->size(),
			'modified_at' => Time::of_seconds( $one->file->modified() ),
			'served'      => $one->served,
			'holds'       => $one->holds,
		) + $one->more();
	}
}
