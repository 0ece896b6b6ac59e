<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Fleet\Exports as Documents;
use StorePosture\Services;

/**
 * The report for somewhere else, as a file that the browser keeps and never shows: no page of ours is opened under the shop's name.
 */
final class Exports extends Route {
	private const TYPES = array(
		'csv'  => 'text/csv; charset=utf-8',
		'html' => 'text/html; charset=utf-8',
	);

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$date = array(
			'type'    => 'string',
			'pattern' => '^(\d{4}-\d{2}-\d{2})?$',
			'default' => '',
		);
		$this->route(
			'/exports/(?P<format>json|csv|html)',
			array(
				'GET' => array(
					self::MANAGE,
					$this->get( ... ),
					array(
						'edition' => array(
							'description' => 'Of the page.',
							'type'        => 'string',
							'enum'        => array( Documents::CLIENT, Documents::TECHNICAL ),
							'default'     => Documents::CLIENT,
						),
						'from'    => $date,
						'to'      => $date,
					),
				),
			)
		);
	}

	/**
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function get( \WP_REST_Request $request ): \WP_REST_Response {
		$format = $request->get_url_params()['format'] ?? '';
		$type   = is_string( $format ) ? self::TYPES[ $format ] ?? null : null;
		if ( ! is_string( $format ) || null === $type ) {
			return new \WP_REST_Response( $this->services->reports()->report() );
		}
		$parts    = $this->services->exports()->parts( $format, $this->text( $request, 'edition' ), $this->text( $request, 'from' ), $this->text( $request, 'to' ) );
		$response = new \WP_REST_Response();
		$response->header( 'Content-Type', $type );
		$response->header( 'Content-Disposition', "attachment; filename=\"store-security.{$format}\"" );
		$response->header( 'Content-Security-Policy', 'sandbox' );
		add_filter(
			'rest_pre_serve_request',
			static function ( mixed $served, mixed $result ) use ( $response, $parts ): mixed {
				if ( $result !== $response ) {
					return $served;
				}
				foreach ( $parts as $part ) {
					echo $part; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file, escaped where it is made.
				}
				return true;
			},
			10,
			2
		);
		return $response;
	}
}
