<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Services;

/**
 * What can be repaired in one go, what that would change, and doing it.
 */
final class Fixes extends Route {
	private const FIX = '(?P<fix>[a-z]+(?:-[a-z]+)*)';

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$choices     = array(
			'choices' => array(
				'description' => 'Ids of what it shall be done to; left out, what the preview chooses.',
				'type'        => 'array',
				'maxItems'    => 500,
				'items'       => array(
					'type'      => 'string',
					'maxLength' => 400,
				),
			),
		);
		$fingerprint = array(
			'description' => 'Of the preview that was looked at.',
			'type'        => 'string',
			'pattern'     => '^[0-9a-f]{16}$',
			'required'    => true,
		);
		$this->route( '/fixes', array( 'GET' => array( self::MANAGE, $this->all( ... ), array() ) ) );
		// Before the route of one fix: no fix is called bulk.
		$this->route(
			'/fixes/bulk',
			array(
				'POST' => array(
					self::MANAGE,
					$this->bulk( ... ),
					array(
						'items' => array(
							'type'     => 'array',
							'required' => true,
							'minItems' => 1,
							'maxItems' => 50,
							'items'    => array(
								'type'                 => 'object',
								'additionalProperties' => false,
								'properties'           => array(
									'id'          => array(
										'type'      => 'string',
										'required'  => true,
										'maxLength' => 60,
									),
									'fingerprint' => $fingerprint,
								),
							),
						),
					),
				),
			)
		);
		$this->route( '/fixes/' . self::FIX, array( 'GET' => array( self::MANAGE, $this->preview( ... ), $choices ) ) );
		$this->route(
			'/fixes/' . self::FIX . '/applications',
			array(
				'POST' => array(
					self::MANAGE,
					$this->apply( ... ),
					$choices + array(
						'fingerprint' => $fingerprint,
						'confirm'     => array(
							'description' => 'True: somebody read that it cannot be undone.',
							'type'        => 'boolean',
							'default'     => false,
						),
					),
				),
			)
		);
	}

	private function all(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->fixes()->all( get_current_user_id() ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function preview( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->fixes()->preview( self::id( $request ), self::choices( $request ), get_current_user_id() ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function apply( \WP_REST_Request $request ): \WP_REST_Response {
		$receipt = $this->services->fixes()->apply(
			self::id( $request ),
			$this->text( $request, 'fingerprint' ),
			self::choices( $request ),
			true === $request->get_param( 'confirm' ),
			get_current_user_id()
		);
		return new \WP_REST_Response( $receipt, 201 );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function bulk( \WP_REST_Request $request ): \WP_REST_Response {
		$asked = $request->get_param( 'items' );
		$items = array();
		foreach ( is_array( $asked ) ? $asked : array() as $item ) {
			if ( is_array( $item ) && is_string( $item['id'] ?? null ) && is_string( $item['fingerprint'] ?? null ) ) {
				$items[] = array(
					'id'          => $item['id'],
					'fingerprint' => $item['fingerprint'],
				);
			}
		}
		return new \WP_REST_Response( $this->services->fixes()->bulk( $items, get_current_user_id() ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private static function id( \WP_REST_Request $request ): string {
		$id = $request->get_url_params()['fix'] ?? '';
		return is_string( $id ) ? $id : '';
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return list<string>|null
	 */
	private static function choices( \WP_REST_Request $request ): ?array {
		$choices = $request->get_param( 'choices' );
		return is_array( $choices ) ? array_values( array_filter( $choices, 'is_string' ) ) : null;
	}
}
