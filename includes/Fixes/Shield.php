<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edits\OptionChange;
use StorePosture\Fixes\Support\Reversible;
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
			__( 'The plugin itself stays as it is. After an update of it, undo this and ask again on "Customer data".', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
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
		return self::needed( ...array_map( static fn ( string $surface ): OptionChange => OptionChange::to( self::label( $surface ), Switches::OPTION, true, array( Shields::name( $surface ) ) ), $bench->chosen( $this->choices( $bench ) ) ) );
	}

	private static function label( string $surface ): string {
		return substr( $surface, strlen( 'rest ' ) );
	}
}
