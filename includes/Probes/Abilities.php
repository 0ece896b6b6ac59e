<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Callbacks;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Text;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * What plugins let programs and AI assistants do here (WordPress's abilities, since 6.9). None is run, and nobody is asked for permission.
 */
final class Abilities implements Probe {
	private const AT_MOST = 1000;

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'list', self::all( ... ) );
		$list = $parts->get( 'list' );
		foreach ( is_array( $list ) ? $list : array() as $at => $one ) {
			foreach ( array( 'open', 'readonly' ) as $field ) {
				if ( is_array( $one ) && null === $one[ $field ] ) {
					$parts->reason( "list.{$at}.{$field}", 'open' === $field ? 'unknown_plugin' : 'unknown_format' );
				}
			}
		}
		return $parts->sighting();
	}

	/**
	 * @return list<array{name: string, in_rest: bool, readonly: bool|null, open: bool|null}>
	 */
	private static function all(): array {
		if ( ! function_exists( 'wp_get_abilities' ) ) {
			return array(); // Older than abilities: there are none.
		}
		$list = array();
		foreach ( wp_get_abilities() as $ability ) {
			$annotations = $ability->get_meta_item( 'annotations', array() );
			$readonly    = is_array( $annotations ) ? $annotations['readonly'] ?? null : null;
			$list[]      = array(
				'name'     => Text::plain( $ability->get_name(), 200 ),
				'in_rest'  => true === $ability->get_meta_item( 'show_in_rest', false ),
				'readonly' => is_bool( $readonly ) ? $readonly : null,
				'open'     => self::is_open( $ability ),
			);
		}
		return count( $list ) > self::AT_MOST ? throw new Unseen( 'too_many' ) : $list;
	}

	/** WordPress's own helpers tell without being run. WordPress and WooCommerce ask for rights in theirs; of others nothing is known. */
	private static function is_open( \WP_Ability $ability ): ?bool {
		$callback = ( new \ReflectionProperty( \WP_Ability::class, 'permission_callback' ) )->getValue( $ability );
		return match ( true ) {
			// Somebody else has the last word.
			array() !== Callbacks::foreign( 'wp_ability_permission_result' ) => null,
			'__return_true' === $callback => true,
			'__return_false' === $callback, in_array( Callbacks::source_of( $callback ), array( 'core', 'woocommerce' ), true ) => false,
			default => null,
		};
	}
}
