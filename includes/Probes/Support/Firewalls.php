<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

use StorePosture\Contract\Data;

/**
 * Firewalls among the plugins that run here (data/firewalls.json), by the state they have in this process. What it cannot tell
 * is null.
 */
final class Firewalls {
	/**
	 * @return list<array{name: string, on: bool|null, learning: bool|null}>
	 */
	public static function running( Data $data ): array {
		$active = Plugins::active();
		$found  = array();
		foreach ( $data->any( 'firewalls' ) as $row ) {
			if ( is_array( $row ) && in_array( $row['plugin'] ?? null, $active, true ) ) {
				$found[] = array( 'name' => Text::of( $row['name'] ?? '' ) ) + self::state( Text::of( $row['state'] ?? '' ) );
			}
		}
		return $found;
	}

	/**
	 * @return array{on: bool|null, learning: bool|null}
	 */
	private static function state( string $how ): array {
		return match ( $how ) {
			'wordfence' => self::wordfence(),
			'ninjafirewall' => self::known( in_array( self::constant( 'NFW_STATUS' ), array( 20, 21, 22, 23 ), true ), false ),
			'always' => self::known( true, false ),
			default => self::unknown(),
		};
	}

	/**
	 * @return array{on: bool|null, learning: bool|null}
	 */
	private static function wordfence(): array {
		if ( false === self::constant( 'WFWAF_ENABLED' ) ) {
			return self::known( false, false );
		}
		try {
			$firewall = is_callable( array( 'wfWAF', 'getInstance' ) ) ? call_user_func( array( 'wfWAF', 'getInstance' ) ) : null;
			$storage  = is_object( $firewall ) && is_callable( array( $firewall, 'getStorageEngine' ) ) ? $firewall->getStorageEngine() : null;
			$status   = is_object( $storage ) && is_callable( array( $storage, 'getConfig' ) ) ? $storage->getConfig( 'wafStatus' ) : null;
		} catch ( \Throwable ) {
			return self::unknown();
		}
		return match ( $status ) {
			'enabled' => self::known( true, false ),
			'learning-mode' => self::known( true, true ),
			'disabled' => self::known( false, false ),
			default => self::unknown(),
		};
	}

	private static function constant( string $name ): mixed {
		return defined( $name ) ? constant( $name ) : null;
	}

	/**
	 * @return array{on: bool, learning: bool}
	 */
	private static function known( bool $on, bool $learning ): array {
		return array(
			'on'       => $on,
			'learning' => $learning,
		);
	}

	/**
	 * @return array{on: null, learning: null}
	 */
	private static function unknown(): array {
		return array(
			'on'       => null,
			'learning' => null,
		);
	}
}
