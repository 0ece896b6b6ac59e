<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Contract\Read;
use StorePosture\Model\Problem;
use StorePosture\Model\State;
use StorePosture\Services;

/**
 * What people decided about a finding. Planning is for everybody who responds; living with it, "handled elsewhere" and
 * "no problem here" for those who manage. Answers with the finding as it now stands.
 */
final class States extends Route {
	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route(
			'/states/' . self::CHECK,
			array(
				'PUT'    => array( self::RESPOND, $this->put( ... ), self::args() ),
				'DELETE' => array( self::RESPOND, $this->remove( ... ), array() ),
			)
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function put( \WP_REST_Request $request ): \WP_REST_Response {
		$check = $this->check_id( $request );
		$kind  = State::kind( $request->get_param( 'state' ) ) ?? throw Problem::invalid( __( 'There is no such state.', 'store-posture' ) );
		$this->must_manage( $kind );
		$this->must_manage( $this->services->states()->find( $check )->kind ?? State::PLANNED );
		$document = $request->get_param( 'document' );
		$this->services->states()->set(
			$check,
			$kind,
			$this->text( $request, 'by' ),
			$this->text( $request, 'until' ),
			$this->text( $request, 'note' ),
			! is_array( $document ) ? null : array(
				'issuer' => Read::text( $document, 'issuer' ),
				'date'   => Read::text( $document, 'date' ),
				'kept'   => Read::text( $document, 'kept' ),
			),
			get_current_user_id()
		);
		return $this->finding( $check );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function remove( \WP_REST_Request $request ): \WP_REST_Response {
		$check = $this->check_id( $request );
		$this->must_manage( $this->services->states()->find( $check )->kind ?? State::PLANNED );
		$this->services->states()->remove( $check, get_current_user_id() );
		return $this->finding( $check );
	}

	/** What an administrator decided, only an administrator changes. */
	private function must_manage( string $kind ): void {
		if ( State::PLANNED !== $kind && ! current_user_can( self::MANAGE ) ) {
			throw Problem::forbidden( __( 'Only an administrator may decide this.', 'store-posture' ) );
		}
	}

	private function finding( string $check ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->reports()->detail( $check )['finding'] );
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function args(): array {
		$date = '^\d{4}-\d{2}-\d{2}$';
		return array(
			'state'    => array(
				'type'     => 'string',
				'enum'     => array( State::PLANNED, State::ACCEPTED, State::HANDLED_ELSEWHERE, State::FALSE_POSITIVE ),
				'required' => true,
			),
			'by'       => array(
				'description' => 'Who does it, answers for it or takes care of it, in free words.',
				'type'        => 'string',
				'default'     => '',
				'maxLength'   => 200,
			),
			'until'    => array(
				'description' => 'Date; on that day it is open again.',
				'type'        => 'string',
				'pattern'     => $date,
				'required'    => true,
			),
			'note'     => array(
				'description' => 'Why.',
				'type'        => 'string',
				'default'     => '',
				'maxLength'   => 2000,
			),
			'document' => array(
				'description'          => 'What shows that somebody else takes care of it.',
				'type'                 => array( 'object', 'null' ),
				'default'              => null,
				'additionalProperties' => false,
				'properties'           => array(
					'issuer' => array(
						'type'      => 'string',
						'required'  => true,
						'maxLength' => 200,
					),
					'date'   => array(
						'type'     => 'string',
						'pattern'  => $date,
						'required' => true,
					),
					'kept'   => array(
						'description' => 'Where it is kept.',
						'type'        => 'string',
						'required'    => true,
						'maxLength'   => 300,
					),
				),
			),
		);
	}
}
