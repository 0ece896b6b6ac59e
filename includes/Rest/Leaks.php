<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Exposure\Leaks\Decision;
use StorePosture\Services;

/**
 * Records of proven leaks, and whom the owner tells. There is no route that removes one.
 */
final class Leaks extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$choice   = array(
			'type'              => 'string',
			'enum'              => Decision::ALL,
			'required'          => true,
			'validate_callback' => 'rest_validate_request_arg',
		);
		$decision = array(
			'regulator' => $choice,
			'customers' => $choice,
			'reason'    => array(
				'type'              => 'string',
				'maxLength'         => Decision::REASON_MAX,
				'default'           => '',
				'validate_callback' => 'rest_validate_request_arg',
			),
		);
		$this->route( '/stranger/leaks', array( 'GET' => array( self::VIEW, fn (): \WP_REST_Response => $this->all(), array() ) ) );
		$this->route( '/stranger/leaks/(?P<id>[\d]+)', array( 'PUT' => array( self::MANAGE, $this->decide( ... ), $decision ) ) );
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->leaks_page() );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function decide( \WP_REST_Request $request ): \WP_REST_Response {
		$this->services->leaks()->decide(
			$this->number_in_path( $request, 'id' ),
			Decision::word( $request->get_param( 'regulator' ) ),
			Decision::word( $request->get_param( 'customers' ) ),
			$this->text( $request, 'reason' ),
			get_current_user_id()
		);
		return $this->all();
	}
}
