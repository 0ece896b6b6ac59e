<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * What fixes did, and undoing it.
 */
final class Receipts extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/receipts', array( 'GET' => array( self::MANAGE, $this->all( ... ), array() ) ) );
		$this->route( '/receipts/(?P<id>[\d]+)/undo', array( 'POST' => array( self::MANAGE, $this->undo( ... ), array() ) ) );
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->fixes()->receipts() );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function undo( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->fixes()->undo( $this->number_in_path( $request, 'id' ), get_current_user_id() ) );
	}
}
