<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * "This was me": what has moved is taken as it is. Answers with the finding as it now stands.
 */
final class Confirmations extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$marks = array(
			'marks' => array(
				'description' => 'Of what was seen to have moved; see moves of a finding.',
				'type'        => 'array',
				'required'    => true,
				'minItems'    => 1,
				'maxItems'    => 500,
				'items'       => array(
					'type'      => 'string',
					'maxLength' => 16,
				),
			),
		);
		$this->route( '/confirmations/' . self::CHECK, array( 'POST' => array( self::MANAGE, $this->confirm( ... ), $marks ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function confirm( \WP_REST_Request $request ): \WP_REST_Response {
		$check = $this->check_id( $request );
		$marks = $request->get_param( 'marks' );
		// An unknown check is told before anything moves.
		$this->services->reports()->detail( $check );
		$this->services->baseline()->confirm( array_values( array_filter( is_array( $marks ) ? $marks : array(), 'is_string' ) ), $check, get_current_user_id() );
		return new \WP_REST_Response( $this->services->reports()->detail( $check )['finding'] );
	}
}
