<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Model\Problem;
use StorePosture\Model\ScanRecord;
use StorePosture\Probes\Support\Arrival;
use StorePosture\Services;

/**
 * Starting, following, driving and cancelling scans.
 */
final class Scans extends Route {
	private const SLICE_SECONDS = 5.0;

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$checks = array(
			'checks' => array(
				'description'       => 'Ids of the checks to look at again; all when left out.',
				'type'              => array( 'array', 'null' ),
				'items'             => array(
					'type'    => 'string',
					'pattern' => '^' . str_replace( array( '?P<area>', '?P<name>' ), '', self::CHECK ) . '$',
				),
				'minItems'          => 1,
				'maxItems'          => 100,
				'validate_callback' => 'rest_validate_request_arg',
			),
		);
		$this->route( '/scans', array( 'POST' => array( self::RESPOND, $this->start( ... ), $checks ) ) );
		$this->route( '/scans/latest', array( 'GET' => array( self::VIEW, $this->latest( ... ), array() ) ) );
		$this->route(
			'/scans/(?P<id>\d+)',
			array(
				'GET'    => array( self::VIEW, $this->one( ... ), array() ),
				'DELETE' => array( self::RESPOND, $this->cancel( ... ), array() ),
			)
		);
		$this->route( '/scans/(?P<id>\d+)/slices', array( 'POST' => array( self::RESPOND, $this->slice( ... ), array() ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function start( \WP_REST_Request $request ): \WP_REST_Response {
		Arrival::note( $_SERVER, gmdate( 'Y-m-d\TH:i:s\Z' ) );
		$checks = $request->get_param( 'checks' );
		$checks = is_array( $checks ) ? array_values( array_filter( $checks, 'is_string' ) ) : null;
		return $this->scan( $this->services->scans()->start( 'person', $checks, get_current_user_id() ), 202 );
	}

	/** 204, with no body, before the first whole scan: that there is none is no error. Looking at single checks again is none. */
	private function latest(): \WP_REST_Response {
		$scan = $this->services->scans()->latest();
		return null === $scan ? new \WP_REST_Response( null, 204 ) : $this->scan( $scan );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function one( \WP_REST_Request $request ): \WP_REST_Response {
		return $this->scan( $this->find( $request ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function cancel( \WP_REST_Request $request ): \WP_REST_Response {
		return $this->scan( $this->services->scans()->cancel( $this->number_in_path( $request, 'id' ) ) );
	}

	/**
	 * Sent by the open panel when progress stands still, for sites where no cron event runs.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function slice( \WP_REST_Request $request ): \WP_REST_Response {
		if ( $this->find( $request )->is_active() ) {
			$this->services->scans()->slice( self::SLICE_SECONDS );
		}
		return $this->scan( $this->find( $request ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function find( \WP_REST_Request $request ): ScanRecord {
		return $this->services->scans()->find( $this->number_in_path( $request, 'id' ) )
			?? throw Problem::not_found( __( 'There is no such scan.', 'store-posture' ) );
	}

	private function scan( ScanRecord $scan, int $status = 200 ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->scans()->told( $scan ), $status );
	}
}
