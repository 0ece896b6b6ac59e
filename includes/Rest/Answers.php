<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * What only a person can say.
 */
final class Answers extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$value = array(
			'value' => array(
				'description' => 'Id of a choice, or dont_know.',
				'type'        => 'string',
				'required'    => true,
				'minLength'   => 1,
				'maxLength'   => 60,
			),
		);
		$this->route( '/answers', array( 'GET' => array( self::VIEW, $this->all( ... ), array() ) ) );
		$this->route( '/answers/(?P<id>[a-z0-9_]+)', array( 'PUT' => array( self::RESPOND, $this->put( ... ), $value ) ) );
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->reports()->questions( null ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function put( \WP_REST_Request $request ): \WP_REST_Response {
		$id = $request->get_url_params()['id'] ?? '';
		$id = is_string( $id ) ? $id : '';
		$this->services->answers()->answer( $id, $this->text( $request, 'value' ), get_current_user_id() );
		return new \WP_REST_Response( $this->services->reports()->questions( array( $id ) )[0] );
	}
}
