<?php
declare(strict_types=1);

namespace StorePosture\Rest;

use StorePosture\Mail\WebhookAddress;
use StorePosture\Model\Problem;
use StorePosture\Services;

/**
 * What this site decided about the plugin. Whom to ring and who hears may be set by everybody who responds;
 * how often to look, under which law, whether this is the live site, and who outside hears or is asked, by those who manage.
 */
final class Settings extends Route {
	private const MANAGED = array( 'scan_interval_days', 'country', 'standing', 'escalation_email', 'webhook_url', 'ask_wordpress_org', 'keep_journal' );

	public function __construct( private readonly Services $services ) {}

	public function register(): void {
		$this->route(
			'/settings',
			array(
				'GET' => array( self::RESPOND, $this->get( ... ), array() ),
				'PUT' => array( self::RESPOND, $this->put( ... ), self::args() ),
			)
		);
	}

	private function get(): \WP_REST_Response {
		return new \WP_REST_Response( $this->services->settings()->get() );
	}

	/**
	 * What is left out stays as it is.
	 *
	 * @param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function put( \WP_REST_Request $request ): \WP_REST_Response {
		$changes = array_intersect_key( $request->get_params(), self::args() );
		$before  = $this->services->settings()->get();
		foreach ( self::MANAGED as $key ) {
			if ( isset( $changes[ $key ] ) && $changes[ $key ] !== $before[ $key ] && ! current_user_can( self::MANAGE ) ) {
				throw Problem::forbidden( __( 'Only an administrator may change how often we look, the country, which site is the live one, the second address and the webhook. The same goes for whether wordpress.org is asked, and whether the journal is kept when the plugin is deleted.', 'store-posture' ) );
			}
		}
		return new \WP_REST_Response( $this->services->settings()->change( $changes ) );
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function args(): array {
		$email = array(
			'type'              => 'string',
			'maxLength'         => 254,
			'sanitize_callback' => fn ( mixed $value ): string => is_string( $value ) ? trim( $value ) : '',
			'validate_callback' => fn ( mixed $value ): bool|\WP_Error => is_string( $value ) && ( '' === trim( $value ) || false !== is_email( trim( $value ) ) )
				? true
				: new \WP_Error( 'rest_invalid_email', __( 'This is no mail address.', 'store-posture' ) ),
		);
		return array(
			'alert_email'        => $email,
			'emergency_email'    => $email,
			'set_up'             => array( 'type' => 'boolean' ),
			'scan_interval_days' => array(
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 31,
			),
			'country'            => array(
				'type'    => 'string',
				'pattern' => '^([A-Z]{2})?$',
			),
			'standing'           => array(
				'description' => 'What this site is, at the address it has now.',
				'type'        => 'string',
				'enum'        => array( 'live', 'copy' ),
			),
			'escalation_email'   => $email,
			'weekly_day'         => self::whole( 1, 7 ),
			'weekly_minutes'     => self::whole( 5, 600 ),
			'quiet_from'         => self::whole( 0, 23 ),
			'quiet_until'        => self::whole( 0, 23 ),
			'webhook_url'        => array(
				'type'              => 'string',
				'maxLength'         => 500,
				'sanitize_callback' => fn ( mixed $value ): string => is_string( $value ) ? trim( $value ) : '',
				'validate_callback' => fn ( mixed $value ): bool|\WP_Error => is_string( $value ) && ( '' === trim( $value ) || WebhookAddress::is_good( trim( $value ) ) )
					? true
					: new \WP_Error( 'rest_invalid_url', __( 'The webhook needs an address that begins with https:// and is on the internet.', 'store-posture' ) ),
			),
			'ask_wordpress_org'  => array( 'type' => 'boolean' ),
			'keep_journal'       => array( 'type' => 'boolean' ),
			'contacts'           => array(
				'type'     => 'array',
				'maxItems' => 20,
				'items'    => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => array(
						'role'         => array(
							'type'     => 'string',
							'required' => true,
							'enum'     => array( 'host', 'developer', 'payment_provider', 'regulator', 'police', 'insurer', 'data_protection' ),
						),
						'needed'       => array( 'type' => 'boolean' ),
						'name'         => array(
							'type'      => 'string',
							'maxLength' => 200,
						),
						'phone'        => array(
							'type'      => 'string',
							'maxLength' => 60,
						),
						'confirmed_at' => array( 'type' => array( 'string', 'null' ) ),
					),
				),
			),
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function whole( int $least, int $most ): array {
		return array(
			'type'    => 'integer',
			'minimum' => $least,
			'maximum' => $most,
		);
	}
}
