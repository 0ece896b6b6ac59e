<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * Public: lets a scan, or a browser, that asks this site as a stranger know that this very site answered, and whether a
 * cookie came along. See PublicRoutes.
 */
final class Control extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$token = array(
			'token' => array(
				'type'      => 'string',
				'required'  => true,
				'minLength' => 32,
				'maxLength' => 128,
			),
		);
		$this->route( '/control', array( 'GET' => array( '', $this->get( ... ), $token ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function get( \WP_REST_Request $request ): \WP_REST_Response {
		$token = $this->text( $request, 'token' );
		$proof = $this->services->scans()->control( $token ) ?? $this->services->walks()->control( $token );
		if ( null === $proof ) {
			return Errors::response( 'not_found', __( 'There is nothing here.', 'store-posture' ), 404 );
		}
		return new \WP_REST_Response(
			array(
				'token'   => $proof,
				'cookies' => null !== $request->get_header( 'cookie' ),
			)
		);
	}
}
