<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Model\Problem;
use StorePosture\Services;

/**
 * A mail with a button, to whoever hears if something is wrong. Pressing the button is the proof that mail arrives.
 */
final class MailTests extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/mail-tests', array( 'POST' => array( self::RESPOND, $this->post( ... ), array() ) ) );
	}

	private function post(): \WP_REST_Response {
		$to = $this->services->settings()->get()['alert_email'];
		if ( '' === $to ) {
			throw Problem::conflict( __( 'Say first who hears if something is wrong.', 'store-posture' ) );
		}
		if ( 'live' !== $this->services->home()->standing() ) {
			throw Problem::conflict( __( 'A copy of the shop sends no mail. An administrator can say in Settings that this is the live site.', 'store-posture' ) );
		}
		if ( ! $this->services->mail()->send( $to ) ) {
			throw Problem::conflict( __( 'The mail was not sent. Either one went out moments ago, or the mail system refused it.', 'store-posture' ) );
		}
		return new \WP_REST_Response( array( 'to' => $to ), 202 );
	}
}
