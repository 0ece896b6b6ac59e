<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\KeyOwner;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Time;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * WooCommerce API keys: whose, for what, used when. Key, secret, their digests and short forms are never selected.
 */
final class ApiKeys implements Probe {
	private const AT_MOST     = 1000;
	private const PERMISSIONS = array(
		'read'       => 'read',
		'write'      => 'write',
		'read_write' => 'read_write',
		''           => 'none',
	);

	public function see( Watch $watch ): Sighting {
		if ( ! Plugins::woocommerce_runs() ) {
			return Sighting::nothing( 'woo_absent' );
		}
		$parts    = new Parts();
		$recorded = self::use_recorded();
		$parts->set( 'use_recorded', $recorded );
		$parts->see( 'list', static fn (): array => self::keys( $watch, $recorded ) );
		$list = $parts->get( 'list' );
		foreach ( is_array( $list ) ? $list : array() as $at => $key ) {
			if ( ! $recorded ) {
				$parts->reason( "list.{$at}.never_used", 'filtered' );
				$parts->reason( "list.{$at}.last_used", 'filtered' );
			}
			if ( is_array( $key ) && null === $key['permissions'] ) {
				$parts->reason( "list.{$at}.permissions", 'unknown_format' );
			}
		}
		return $parts->sighting();
	}

	/** A filter can switch the note off; calls by MCP never make one. */
	private static function use_recorded(): bool {
		return array() === Callbacks::foreign( 'woocommerce_disable_rest_api_access_log' ) && ! Option::yes( 'woocommerce_feature_mcp_integration_enabled' );
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private static function keys( Watch $watch, bool $recorded ): array {
		$table = Database::table( 'woocommerce_api_keys' );
		if ( ! Database::has_table( $table ) ) {
			throw new Unseen( 'table_missing' );
		}
		$rows = Database::rows( 'SELECT key_id, user_id, permissions, last_access FROM %i ORDER BY key_id LIMIT %d', array( $table, self::AT_MOST + 1 ) );
		if ( count( $rows ) > self::AT_MOST ) {
			throw new Unseen( 'too_many' );
		}
		$owners = KeyOwner::all( array_map( static fn ( array $row ): int => (int) $row['user_id'], $rows ) );
		$since  = self::known_since( $rows, $watch );
		$list   = array();
		foreach ( $rows as $row ) {
			$id     = (int) $row['key_id'];
			$owner  = $owners[ (int) $row['user_id'] ];
			$used   = Time::of_local( $row['last_access'] );
			$list[] = array(
				'ref'           => array(
					'kind' => 'api_key',
					'id'   => $id,
				),
				'permissions'   => self::PERMISSIONS[ (string) $row['permissions'] ] ?? null,
				'owner'         => array(
					'kind' => 'user',
					'id'   => (int) $row['user_id'],
				),
				'owner_exists'  => $owner->exists,
				'owner_manages' => $owner->manages,
				'owner_sells'   => $owner->sells,
				'never_used'    => $recorded ? null === $used : null,
				'last_used'     => $recorded ? $used : null,
				'known_since'   => $since[ $id ],
			);
		}
		return $list;
	}

	/**
	 * WooCommerce keeps no date of making. Ids only grow, so a key is at least as old as the first use of any later one; otherwise as
	 * old as our first sight of it.
	 *
	 * @param list<array<string, string|null>> $rows By id.
	 * @return array<int, string>
	 */
	private static function known_since( array $rows, Watch $watch ): array {
		$seen   = $watch->memory->first_seen( 'api_keys', array_map( static fn ( array $row ): string => (string) $row['key_id'], $rows ), $watch->now );
		$oldest = $watch->now;
		$since  = array();
		foreach ( array_reverse( $rows ) as $row ) {
			$id           = (int) $row['key_id'];
			$oldest       = min( $oldest, Time::of_local( $row['last_access'] ) ?? $oldest );
			$since[ $id ] = min( $seen[ (string) $id ] ?? $watch->now, $oldest );
		}
		return $since;
	}
}
