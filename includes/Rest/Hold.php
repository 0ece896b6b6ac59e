<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\HandsOff;
use StorePosture\Services;

/**
 * Hands off, for the time of an investigation.
 */
final class Hold extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$reason = array(
			'reason' => array(
				'type'      => 'string',
				'required'  => true,
				'minLength' => 1,
				'maxLength' => 500,
			),
		);
		$this->route(
			'/hold',
			array(
				'GET'    => array( self::MANAGE, $this->get( ... ), array() ),
				'POST'   => array( self::MANAGE, $this->on( ... ), $reason ),
				'DELETE' => array( self::MANAGE, $this->off( ... ), array() ),
			)
		);
	}

	private function get(): \WP_REST_Response {
		$state = HandsOff::state();
		$user  = null === $state ? false : get_userdata( $state['user'] );
		return new \WP_REST_Response(
			array(
				'on'     => null !== $state,
				'since'  => $state['since'] ?? null,
				'by'     => $user instanceof \WP_User ? $user->display_name : '',
				'reason' => $state['reason'] ?? '',
			)
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function on( \WP_REST_Request $request ): \WP_REST_Response {
		$this->services->hold()->on( $this->text( $request, 'reason' ), get_current_user_id() );
		return $this->get();
	}

	private function off(): \WP_REST_Response {
		$this->services->hold()->off( get_current_user_id() );
		return $this->get();
	}
}
