<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * People's requests for their data that wait for an answer. Whose they are never leaves the database.
 */
final class DataRequests implements Probe {
	private const AT_MOST = 200;
	private const KINDS   = array(
		'export_personal_data' => 'export',
		'remove_personal_data' => 'erase',
	);

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', self::waiting( ... ) );
		return $parts->sighting();
	}

	/**
	 * WordPress marks as failed what the person confirmed and it could not carry out, and also mails that could not be sent: those have
	 * no time of confirmation.
	 *
	 * @return list<array{kind: string, confirmed_at: string, failed: bool}>
	 */
	private static function waiting(): array {
		$wpdb = Database::handle();
		$rows = Database::rows(
			"SELECT posts.post_name, posts.post_status, posts.post_modified_gmt, MAX( meta.meta_value ) AS confirmed FROM %i AS posts LEFT JOIN %i AS meta ON meta.post_id = posts.ID AND meta.meta_key = '_wp_user_request_confirmed_timestamp' WHERE posts.post_type = 'user_request' AND posts.post_status IN ( 'request-confirmed', 'request-failed' ) GROUP BY posts.ID, posts.post_name, posts.post_status, posts.post_modified_gmt ORDER BY posts.ID LIMIT %d",
			array( $wpdb->posts, $wpdb->postmeta, self::AT_MOST + 1 )
		);
		if ( count( $rows ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$waiting = array();
		foreach ( $rows as $row ) {
			$failed = 'request-failed' === $row['post_status'];
			$at     = Time::of_seconds( $row['confirmed'] ) ?? ( $failed ? null : Time::of_utc( $row['post_modified_gmt'] ) );
			if ( null !== $at ) {
				$waiting[] = array(
					'kind'         => self::KINDS[ (string) $row['post_name'] ] ?? 'other',
					'confirmed_at' => $at,
					'failed'       => $failed,
				);
			}
		}
		return $waiting;
	}
}
