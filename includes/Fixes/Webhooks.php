<?php
declare(strict_types=1);

namespace StorePosture\Fixes;

use StorePosture\Fixes\Support\Bench;
use StorePosture\Fixes\Support\Choice;
use StorePosture\Fixes\Support\Edit;
use StorePosture\Fixes\Support\Edits\RowChange;
use StorePosture\Fixes\Support\Edits\WebhookScheme;
use StorePosture\Fixes\Support\Reversible;

/**
 * Webhooks that send readably: over https from now on, or not at all for the time being.
 */
final class Webhooks extends Reversible {
	public function title(): string {
		return __( 'Send notices to other services encrypted', 'store-posture' );
	}

	public function effects( Bench $bench ): array {
		return array(
			__( 'The receiving service must take https. Ask it whether the next notice arrived.', 'store-posture' ),
			__( 'While a webhook is paused, what happens in the shop is not sent later.', 'store-posture' ),
		);
	}

	public function choices( Bench $bench ): array {
		$choices = array();
		foreach ( $bench->items( 'webhooks', 'list' ) as $webhook ) {
			$id = is_array( $webhook['ref'] ?? null ) && is_int( $webhook['ref']['id'] ?? null ) ? $webhook['ref']['id'] : 0;
			if ( 0 === $id || 'active' !== ( $webhook['status'] ?? null ) || 'http' !== ( $webhook['scheme'] ?? null ) ) {
				continue;
			}
			$host = is_string( $webhook['host'] ?? null ) ? $webhook['host'] : '';
			/* translators: 1: number of a webhook, 2: host name */
			$choices[] = new Choice( "https-{$id}", sprintf( __( 'Webhook %1$d: send to %2$s over https', 'store-posture' ), $id, $host ), true );
			/* translators: %d: number of a webhook */
			$choices[] = new Choice( "pause-{$id}", sprintf( __( 'Webhook %d: pause it', 'store-posture' ), $id ), false );
		}
		return $choices;
	}

	public function edits( Bench $bench ): array {
		$edits = array();
		foreach ( $bench->chosen( $this->choices( $bench ) ) as $choice ) {
			list( $what, $id ) = explode( '-', $choice, 2 );
			/* translators: %d: number of a webhook */
			$label   = sprintf( __( 'Webhook %d', 'store-posture' ), (int) $id );
			$edits[] = 'https' === $what ? WebhookScheme::of( $label, (int) $id ) : RowChange::to( $label, 'wc_webhooks', (int) $id, 'paused' );
		}
		return self::needed( ...array_filter( $edits, static fn ( ?Edit $edit ): bool => null !== $edit ) );
	}
}
