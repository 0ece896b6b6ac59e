<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * What people decided about a finding. Answers with the finding as it now stands.
 */
final class States extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$plan = array(
			'state' => array(
				'description' => 'Planned is the only one yet.',
				'type'        => 'string',
				'enum'        => array( 'planned' ),
				'required'    => true,
			),
			'by'    => array(
				'description' => 'Who will do it, in free words.',
				'type'        => 'string',
				'required'    => true,
				'maxLength'   => 200,
			),
			'until' => array(
				'description' => 'Date; on that day it is checked again.',
				'type'        => 'string',
				'pattern'     => '^\d{4}-\d{2}-\d{2}$',
				'required'    => true,
			),
			'note'  => array(
				'type'      => 'string',
				'default'   => '',
				'maxLength' => 2000,
			),
		);
		$this->route(
			'/states/' . self::CHECK,
			array(
				'PUT'    => array( self::RESPOND, $this->put( ... ), $plan ),
				'DELETE' => array( self::RESPOND, $this->remove( ... ), array() ),
			)
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function put( \WP_REST_Request $request ): \WP_REST_Response {
		$check = $this->check_id( $request );
		$this->services->states()->plan( $check, $this->text( $request, 'by' ), $this->text( $request, 'until' ), $this->text( $request, 'note' ), get_current_user_id() );
		return $this->finding( $check );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function remove( \WP_REST_Request $request ): \WP_REST_Response {
		$check = $this->check_id( $request );
		$this->services->states()->remove( $check );
		return $this->finding( $check );
	}

	private function finding( string $check ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->reports()->detail( $check )['finding'] );
	}
}
