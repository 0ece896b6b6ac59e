<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * Who did what, and whether the chain of entries still holds.
 */
final class Journal extends Route {
	private const PAGE = 50;

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$args = array(
			'before' => array(
				'description' => 'Only entries before this one.',
				'type'        => array( 'integer', 'null' ),
				'minimum'     => 1,
				'default'     => null,
			),
		);
		$this->route( '/journal', array( 'GET' => array( self::MANAGE, $this->get( ... ), $args ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function get( \WP_REST_Request $request ): \WP_REST_Response {
		$before = $request->get_param( 'before' );
		return new \WP_REST_Response( $this->services->journal_page()->page( is_int( $before ) ? $before : null, self::PAGE ) );
	}
}
