<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\RowChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Probes\Support\Limits;

/**
 * Pauses API keys by taking their permissions: WooCommerce refuses such a key, and the key itself stays.
 */
final class ApiKeys extends Reversible {
	public function title(): string {
		return __( 'Pause API keys that nobody uses', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array( __( 'A service that still uses the key is refused and may report an error. Undo gives the permissions back.', 'store-posture' ) );
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( $bench->items( 'api_keys', 'list' ) as $key ) {
			$id = is_array( $key['ref'] ?? null ) && is_int( $key['ref']['id'] ?? null ) ? $key['ref']['id'] : 0;
			if ( 0 === $id || 'none' === ( $key['permissions'] ?? null ) ) {
				continue;
			}
			$choices[] = new Choice( (string) $id, self::label( $id ), self::is_forgotten( $key, $bench ), self::note( $key ) );
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		$edits = array();
		foreach ( $bench->chosen( $this->choices( $bench ) ) as $id ) {
			$edits[] = RowChange::to( self::label( (int) $id ), 'woocommerce_api_keys', (int) $id, '' );
		}
		return self::needed( ...array_filter( $edits, static fn ( ?Edit $edit ): bool => null !== $edit ) );
	}

	private static function label( int $id ): string {
		/* translators: %d: number of an API key */
		return sprintf( __( 'API key %d', 'store-posture' ), $id );
	}

	/**
	 * @param array<array-key, mixed> $key
	 */
	private static function note( array $key ): string {
		$used  = $key['last_used'] ?? null;
		$owner = is_array( $key['owner'] ?? null ) && is_int( $key['owner']['id'] ?? null ) ? get_userdata( $key['owner']['id'] ) : false;
		$name  = $owner instanceof \WP_User ? $owner->display_name : '';
		/* translators: 1: name of an account, 2: date */
		return is_string( $used ) ? sprintf( __( '%1$s, last used on %2$s', 'store-posture' ), $name, substr( $used, 0, 10 ) ) : $name;
	}

	/**
	 * @param array<array-key, mixed> $key
	 */
	private static function is_forgotten( array $key, Bench $bench ): bool {
		$is_unused = true === ( $key['never_used'] ?? null );
		$since     = $is_unused ? $key['known_since'] ?? null : $key['last_used'] ?? null;
		$days      = Limits::number( $bench->data, $is_unused ? 'api_key_unused_days' : 'api_key_idle_days' );
		return is_string( $since ) && (int) strtotime( $bench->now ) - (int) strtotime( $since ) > $days * 86400;
	}
}
