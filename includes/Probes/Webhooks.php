<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\KeyOwner;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Where the store sends its events. Of an address only scheme and host leave the probe: path and query can be a secret.
 */
final class Webhooks implements Probe {
	private const AT_MOST = 1000;
	/** Topics whose message holds customers' data. */
	private const PEOPLE = array( 'order', 'customer', 'subscription' );

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts = new Parts();
		$parts->see( 'list', self::webhooks( ... ) );
		return $parts->sighting();
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function webhooks(): array {
		$table = Database::table( 'wc_webhooks' );
		if ( ! Database::has_table( $table ) ) {
			throw new Unseen( 'table_missing' );
		}
		$rows = Database::rows( "SELECT webhook_id, status, topic, user_id, delivery_url, failure_count, CASE WHEN secret = '' THEN 1 ELSE 0 END AS unsigned_one FROM %i ORDER BY webhook_id LIMIT %d", array( $table, self::AT_MOST + 1 ) );
		if ( count( $rows ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$owners = KeyOwner::all( array_map( static fn ( array $row ): int => (int) $row['user_id'], $rows ) );
		return array_map( static fn ( array $row ): array => self::webhook( $row, $owners[ (int) $row['user_id'] ] ), $rows );
	}

	/**
	 * @param array<string, string|null> $row
	 * @return array<string, mixed>
	 */
	private static function webhook( array $row, KeyOwner $owner ): array {
		$address = trim( substr( (string) $row['delivery_url'], 0, 2000 ) );
		$host    = Host::of( $address );
		$scheme  = wp_parse_url( $address, PHP_URL_SCHEME );
		return array(
			'ref'            => array(
				'kind' => 'webhook',
				'id'   => (int) $row['webhook_id'],
			),
			'status'         => Text::plain( (string) $row['status'], 40 ),
			'topic'          => Text::plain( (string) $row['topic'], 100 ),
			'carries_people' => in_array( explode( '.', (string) $row['topic'] )[0], self::PEOPLE, true ),
			'scheme'         => is_string( $scheme ) ? Text::plain( strtolower( $scheme ), 20 ) : '',
			'host'           => Text::plain( $host, 255 ),
			'host_local'     => '' !== $host && ( Host::same( $host, Host::of( home_url() ) ) || Host::is_inside( $host ) ),
			'secret_empty'   => '1' === $row['unsigned_one'],
			'owner_exists'   => $owner->exists,
			'owner_manages'  => $owner->manages,
			'owner_sells'    => $owner->sells,
			'failures'       => (int) $row['failure_count'],
		);
	}
}
