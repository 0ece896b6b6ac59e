<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * The panel's scripts, its styles, and what it needs to paint without a request.
 */
final class Assets {
	private const HANDLE = 'store-posture';

	public function __construct( private readonly Services $services ) {}

	public function styles(): void {
		$asset = $this->asset( 'index' );
		wp_enqueue_style( self::HANDLE, $this->services->url( 'build/style-index.css' ), array( 'wp-components' ), $asset['version'] );
		wp_style_add_data( self::HANDLE, 'rtl', 'replace' );
	}

	/** With one unknown handle WordPress would print no script and leave the page blank: then the plain checklist stays. */
	public function panel(): void {
		$this->styles();
		$asset   = $this->asset( 'index' );
		$missing = array_filter( $asset['dependencies'], fn ( string $handle ): bool => ! wp_script_is( $handle, 'registered' ) );
		if ( array() !== $missing ) {
			return;
		}
		$this->store_components();
		wp_enqueue_script( self::HANDLE, $this->services->url( 'build/index.js' ), $asset['dependencies'], $asset['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'store-posture', $this->services->path( 'languages' ) );
		wp_add_inline_script( self::HANDLE, 'window.storePosture = ' . wp_json_encode( $this->environment(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
		$this->preload();
	}

	/** Richer parts where WooCommerce brings them; the panel has plain ones of the same props. */
	private function store_components(): void {
		$asset = $this->asset( 'woo' );
		foreach ( $asset['dependencies'] as $handle ) {
			if ( ! wp_script_is( $handle, 'registered' ) ) {
				return;
			}
		}
		wp_enqueue_style( 'wc-components' );
		wp_enqueue_script( self::HANDLE . '-woo', $this->services->url( 'build/woo.js' ), $asset['dependencies'], $asset['version'], array( 'in_footer' => true ) );
	}

	/**
	 * @return array{dependencies: list<non-empty-string>, version: string}
	 */
	private function asset( string $entry ): array {
		$asset        = require $this->services->path( "build/{$entry}.asset.php" );
		$dependencies = is_array( $asset ) && is_array( $asset['dependencies'] ?? null ) ? $asset['dependencies'] : array();
		return array(
			'dependencies' => array_values( array_filter( $dependencies, fn ( mixed $handle ): bool => is_string( $handle ) && '' !== $handle ) ),
			'version'      => is_array( $asset ) && is_string( $asset['version'] ?? null ) ? $asset['version'] : '0',
		);
	}

	/**
	 * @return array<string, string|bool>
	 */
	private function environment(): array {
		return array(
			'adminUrl'     => admin_url(),
			'pageUrl'      => Screen::url(),
			'emergencyUrl' => Screen::url( array( 'tab' => 'emergency' ) ),
			'siteUrl'      => home_url(),
			'mayManage'    => current_user_can( 'manage_store_posture' ),
			'mayRespond'   => current_user_can( 'respond_store_posture' ),
			'userEmail'    => wp_get_current_user()->user_email,
			'locale'       => str_replace( '_', '-', get_user_locale() ),
			'timeZone'     => wp_timezone_string(),
		);
	}

	private function preload(): void {
		$paths = array( '/store-posture/v1/checks', '/store-posture/v1/scans/latest', '/store-posture/v1/settings', '/store-posture/v1/answers' );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only chooses what is preloaded.
		$check = $_GET['check'] ?? '';
		if ( is_string( $check ) && 1 === preg_match( '~^[a-z-]+/[a-z0-9-]+$~D', $check ) ) {
			$paths[] = "/store-posture/v1/checks/{$check}";
		}
		$answers = array_reduce( $paths, 'rest_preload_api_request', array() );
		wp_add_inline_script(
			'wp-api-fetch',
			'wp.apiFetch.use( wp.apiFetch.createPreloadingMiddleware( ' . wp_json_encode( $answers, JSON_HEX_TAG | JSON_HEX_AMP ) . ' ) );',
			'after'
		);
	}
}
