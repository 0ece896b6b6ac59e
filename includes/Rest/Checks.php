<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * All checks as a report, and each in full.
 */
final class Checks extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/checks', array( 'GET' => array( self::VIEW, $this->all( ... ), array() ) ) );
		$this->route( '/checks/' . self::CHECK, array( 'GET' => array( self::VIEW, $this->one( ... ), array() ) ) );
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->reports()->report() );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function one( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->reports()->detail( $this->check_id( $request ) ) );
	}
}
