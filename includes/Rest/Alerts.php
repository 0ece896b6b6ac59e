<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Contract\Shapes;
use StorePosture\Services;

/**
 * How telling people went, and the key that signs calls of the webhook.
 *
 * @phpstan-import-type AlertsShape from Shapes
 */
final class Alerts extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/alerts', array( 'GET' => array( self::RESPOND, $this->get( ... ), array() ) ) );
		$this->route( '/webhook-key', array( 'POST' => array( self::MANAGE, $this->post( ... ), array() ) ) );
	}

	private function get(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->alerts_standing() );
	}

	/** Told this once: whoever lost it makes a new one. */
	private function post(): \WP_REST_Response {
		$response = new \WP_REST_Response( array( 'key' => $this->services->new_webhook_key( get_current_user_id() ) ), 201 );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}
}
