<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Exposure\Walk\Relay;
use StorePosture\Exposure\Walk\Relay\Upload;
use StorePosture\Exposure\Walk\Vantage;
use StorePosture\Model\Problem;
use StorePosture\Services;

/**
 * Who can see customers' data: what would be asked, asking it, and what came back.
 */
final class Stranger extends Route {
	private const SLICE_SECONDS = 5.0;

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$let_in = array(
			'let_in' => array(
				'description'       => 'Ids of what is held back and shall be asked nevertheless.',
				'type'              => 'array',
				'items'             => array(
					'type'      => 'string',
					'maxLength' => 500,
				),
				'maxItems'          => 200,
				'default'           => array(),
				'validate_callback' => 'rest_validate_request_arg',
			),
		);
		$status = array(
			'status' => array(
				'type'              => 'string',
				'enum'              => array( 'running', 'paused', 'cancelled' ),
				'required'          => true,
				'validate_callback' => 'rest_validate_request_arg',
			),
		);
		$this->route( '/stranger', array( 'GET' => array( self::VIEW, fn (): \WP_REST_Response => $this->page(), array() ) ) );
		$from = array( 'vantage' => array( 'description' => 'From where it is asked: by this server, or by the browser that starts it.', 'type' => 'string', 'enum' => array( Vantage::LOOPBACK, Vantage::BROWSER ), 'default' => Vantage::LOOPBACK, 'validate_callback' => 'rest_validate_request_arg' ) );
		$this->route( '/stranger/plan', array( 'GET' => array( self::RESPOND, $this->plan( ... ), $let_in + $from ) ) );
		$this->route( '/stranger/walks', array( 'POST' => array( self::RESPOND, $this->start( ... ), $let_in + $from + array( 'with_orders' => array( 'description' => 'Make test orders for as long as it asks.', 'type' => 'boolean', 'default' => false, 'validate_callback' => 'rest_validate_request_arg' ), 'only' => array( 'description' => 'Ids of surfaces to ask again; all when left out.', 'type' => array( 'array', 'null' ), 'default' => null, 'minItems' => 1 ) + $let_in['let_in'] ) ) ) );
		$this->route( '/stranger/walks/(?P<id>\d+)', array( 'PUT' => array( self::RESPOND, $this->move( ... ), $status ) ) );
		$this->route( '/stranger/walks/(?P<id>\d+)/batches', array( 'POST' => array( self::RESPOND, $this->batch( ... ), self::batch_arguments() ) ) );
		$this->route( '/stranger/walks/(?P<id>\d+)/slices', array( 'POST' => array( self::RESPOND, $this->slice( ... ), array() ) ) );
	}

	private function page( int $status = 200 ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->stranger_page(), $status );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function plan( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->stranger_plan( self::let_in( $request ), $this->vantage( $request ) ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function start( \WP_REST_Request $request ): \WP_REST_Response {
		$only = $request->get_param( 'only' );
		$this->services->walks()->start( $this->vantage( $request ), 'person', self::let_in( $request ), get_current_user_id(), is_array( $only ) ? array_values( array_filter( $only, 'is_string' ) ) : null, true === $request->get_param( 'with_orders' ) );
		return $this->page( 202 );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function move( \WP_REST_Request $request ): \WP_REST_Response {
		$status = $this->text( $request, 'status' );
		$this->services->walks()->move( $this->number_in_path( $request, 'id' ), 'paused' === $status || 'cancelled' === $status ? $status : 'running', get_current_user_id() );
		return $this->page();
	}

	/**
	 * Sent by the open panel while it runs, for sites where no cron event does.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function slice( \WP_REST_Request $request ): \WP_REST_Response {
		$walk = $this->services->walks()->find( $this->number_in_path( $request, 'id' ) ) ?? throw Problem::not_found( __( 'There is no such round of questions.', 'store-posture' ) );
		if ( 'running' === $walk->status ) {
			$this->services->walks()->slice( self::SLICE_SECONDS );
		}
		return $this->page();
	}

	/**
	 * Sent by a window that asks: what came back, for what comes next.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function batch( \WP_REST_Request $request ): \WP_REST_Response {
		[ $walk, $questions ] = $this->services->walks()->exchange( $this->number_in_path( $request, 'id' ), $this->text( $request, 'window' ), $this->text( $request, 'answers' ), $this->text( $request, 'stopped' ), true === $request->get_param( 'wants_more' ) );
		return new \WP_REST_Response( $this->services->walk_batch( $walk, $questions ) );
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return Vantage::*
	 */
	private function vantage( \WP_REST_Request $request ): string {
		return Vantage::BROWSER === $this->text( $request, 'vantage' ) ? Vantage::BROWSER : Vantage::LOOPBACK;
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function batch_arguments(): array {
		$check = array( 'validate_callback' => 'rest_validate_request_arg' );
		return array(
			'window'     => array( 'description' => 'Any name, kept while the window asks.', 'type' => 'string', 'required' => true, 'minLength' => 8, 'maxLength' => 64 ) + $check,
			'answers'    => array( 'description' => 'As src/asking/upload.ts writes them.', 'type' => 'string', 'default' => '', 'maxLength' => Upload::BYTES ) + $check,
			'stopped'    => array( 'description' => 'Why the window cannot go on.', 'type' => 'string', 'enum' => array( '', ...Relay::STOPPED ), 'default' => '' ) + $check,
			'wants_more' => array( 'type' => 'boolean', 'default' => true ) + $check,
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 * @return list<string>
	 */
	private static function let_in( \WP_REST_Request $request ): array {
		$let_in = $request->get_param( 'let_in' );
		return is_array( $let_in ) ? array_values( array_filter( $let_in, 'is_string' ) ) : array();
	}
}
