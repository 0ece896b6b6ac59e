<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Model\Problem;

/**
 * Every error of our routes as {code, message, status}, also those that WordPress itself gives
 * (no right, a bad argument), which it words as {code, message, data}.
 */
final class Errors {
	public static function of( Problem $problem ): \WP_REST_Response {
		// Said in English where it is found out; build/words.php lists it for translators.
		return self::response( $problem->error_code, translate( $problem->getMessage(), 'store-posture' ), $problem->status ); // phpcs:ignore WordPress.WP.I18n
	}

	public static function response( string $code, string $message, int $status ): \WP_REST_Response {
		return new \WP_REST_Response(
			array(
				'code'    => $code,
				'message' => $message,
				'status'  => $status,
			),
			$status
		);
	}

	/**
	 * For the filter rest_post_dispatch.
	 *
	 * @param mixed $response Other plugins filter it too.
	 * @param mixed $server
	 * @param mixed $request
	 */
	public static function flatten( mixed $response, mixed $server, mixed $request ): mixed {
		if ( ! $response instanceof \WP_REST_Response || ! $request instanceof \WP_REST_Request
			|| ! str_starts_with( ltrim( $request->get_route(), '/' ) . '/', Route::NAMESPACE . '/' ) || $response->get_status() < 400 ) {
			return $response;
		}
		$data = $response->get_data();
		if ( is_array( $data ) && array( 'code', 'message', 'status' ) !== array_keys( $data ) ) {
			$response->set_data(
				array(
					'code'    => is_string( $data['code'] ?? null ) ? $data['code'] : 'error',
					'message' => self::message( $data ),
					'status'  => $response->get_status(),
				)
			);
		}
		return $response;
	}

	/**
	 * WordPress says only which parameter is wrong; what is wrong with it stands beside.
	 *
	 * @param array<array-key, mixed> $data
	 */
	private static function message( array $data ): string {
		$details = is_array( $data['data'] ?? null ) && is_array( $data['data']['params'] ?? null ) ? $data['data']['params'] : array();
		$texts   = array_filter( $details, fn ( mixed $text ): bool => is_string( $text ) && str_contains( $text, ' ' ) );
		if ( array() !== $texts ) {
			return implode( ' ', $texts );
		}
		return is_string( $data['message'] ?? null ) ? $data['message'] : '';
	}
}
