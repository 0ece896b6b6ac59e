<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * A policy as a file: to take from here, and to bring here. With dry_run it only tells what would change.
 */
final class Policy extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$args = array(
			'file'    => array(
				'description' => 'The text of the file, so that its size and depth are looked at before it is read.',
				'type'        => 'string',
				'required'    => true,
				'minLength'   => 2,
			),
			'dry_run' => array(
				'type'    => 'boolean',
				'default' => false,
			),
		);
		$this->route(
			'/policy',
			array(
				'GET'  => array( self::MANAGE, $this->get( ... ), array() ),
				'POST' => array( self::MANAGE, $this->post( ... ), $args ),
			)
		);
	}

	private function get(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->policies()->export( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function post( \WP_REST_Request $request ): \WP_REST_Response {
		$file = $this->text( $request, 'file' );
		return new \WP_REST_Response(
			true === $request->get_param( 'dry_run' )
				? $this->services->policies()->preview( $file, get_current_user_id() )
				: $this->services->policies()->import( $file, get_current_user_id() )
		);
	}
}
