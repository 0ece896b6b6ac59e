<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * All routes of store-posture/v1, one class a resource.
 */
final class Api {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		foreach ( array( Checks::class, Scans::class, Facts::class, Answers::class, States::class, Confirmations::class, Settings::class, MailTests::class, Fixes::class, Receipts::class, Control::class, Hold::class, Journal::class, History::class, Exports::class, Alerts::class, Policy::class, Stranger::class, Leaks::class ) as $resource ) {
			( new $resource( $this->services ) )->register();
		}
		add_filter( 'rest_post_dispatch', array( Errors::class, 'flatten' ), 10, 3 );
	}
}
