<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * What whole scans came to, and what changed between them.
 */
final class History extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route( '/history', array( 'GET' => array( self::VIEW, fn (): \WP_REST_Response => new \WP_REST_Response( $this->services->history_page()->page() ), array() ) ) );
	}
}
