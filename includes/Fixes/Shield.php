<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
use StorePosture\Fixes\Support\RouteUsers;
use StorePosture\Fixes\Support\Shields;
use StorePosture\Fixes\Support\Switches;

/**
 * Refuses strangers at routes that the stranger test saw giving customers' data away.
 */
final class Shield extends Reversible {
	public function title(): string {
		return __( 'Refuse strangers where customer data is given away', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'Only staff get an answer at these addresses. Visitors and customers are told to log in, and the same address asks them in vain.', 'store-posture' ),
			__( 'A page, form or app that needs the answer for a visitor stops working. Try what the plugin does in the shop right after.', 'store-posture' ),
			__( 'The plugin itself stays as it is. We ask what is behind this after each update, and say on "Customer data" when it can be undone.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		return array_map( static fn ( Choice $choice ): Choice => new Choice( $choice->id, $choice->label, $choice->chosen, self::note( $choice->id, $choice->note ) ), self::routes( $bench ) );
	}

	/**
	 * @return list<Choice> Whose each is as its note.
	 */
	private static function routes( Bench $bench ): array {
		$choices = array();
		foreach ( $bench->items( 'stranger', 'open' ) as $open ) {
			$surface = $open['surface'] ?? null;
			$owner   = $open['owner'] ?? null;
			if ( is_string( $surface ) && is_string( $owner ) && 'proven' === ( $open['class'] ?? null ) && Shields::can_refuse( $surface, $owner ) ) {
				$choices[] = new Choice( $surface, self::label( $surface ), true, $owner );
			}
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		return self::needed( ...array_map( static fn ( string $surface ): OptionChange => OptionChange::to( self::label( $surface ), Switches::OPTION, true, array( Shields::name( $surface ) ) ), $bench->chosen( self::routes( $bench ) ) ) );
	}

	/** Whose it is, and what in the shop may need it. */
	private static function note( string $surface, string $owner ): string {
		$users = RouteUsers::of( $surface );
		return array() === $users
			/* translators: %s: name of a plugin */
			? sprintf( __( 'Of %s. No script of a plugin or theme here names this address.', 'store-posture' ), $owner )
			/* translators: 1: name of a plugin, 2: names of plugins and themes */
			: sprintf( __( 'Of %1$s. Scripts of these name this address: %2$s.', 'store-posture' ), $owner, implode( ', ', $users ) );
	}

	private static function label( string $surface ): string {
		return substr( $surface, strlen( 'rest ' ) );
	}
}
