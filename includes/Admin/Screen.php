<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * The one admin page: the panel's root with the same checklist as plain HTML inside, or the Emergency page.
 */
final class Screen {
	public const SLUG = 'store-posture';

	public function __construct( private readonly Services $services ) {}

	public function add_menu(): void {
		$urgent = current_user_can( 'view_store_posture' ) ? $this->services->reports()->urgent_count() : 0;
		$title  = __( 'Security checklist', 'store-posture' );
		$label  = esc_html( $title );
		if ( $urgent > 0 ) {
			/* translators: %d: number of things */
			$spoken = sprintf( _n( '%d thing to fix today', '%d things to fix today', $urgent, 'store-posture' ), $urgent );
			$label .= sprintf(
				' <span class="update-plugins count-%1$d"><span class="plugin-count" aria-hidden="true">%1$d</span><span class="screen-reader-text">%2$s</span></span>',
				$urgent,
				esc_html( $spoken )
			);
		}
		$hook = add_submenu_page( self::parent(), $title, $label, 'view_store_posture', self::SLUG, array( $this, 'show' ) );
		if ( false !== $hook && function_exists( 'wc_admin_connect_page' ) ) {
			wc_admin_connect_page(
				array(
					'id'        => self::SLUG,
					'screen_id' => $hook,
					'title'     => $title,
					'path'      => 'admin.php?page=' . self::SLUG,
				)
			);
		}
	}

	/** The menu we stand under: the store's, or Tools where there is none. */
	private static function parent(): string {
		return class_exists( 'WooCommerce' ) ? 'woocommerce' : 'tools.php';
	}

	/**
	 * @param array<string, string> $query Such as [ 'check' => 'accounts/two-factor' ].
	 */
	public static function url( array $query = array() ): string {
		$file = 'woocommerce' === self::parent() ? 'admin.php' : 'tools.php';
		return add_query_arg( array( 'page' => self::SLUG ) + $query, admin_url( $file ) );
	}

	public function enqueue( string $hook ): void {
		if ( ! str_ends_with( $hook, '_page_' . self::SLUG ) ) {
			return;
		}
		$assets = new Assets( $this->services );
		if ( self::is_emergency() ) {
			$assets->styles();
		} else {
			$assets->panel();
		}
	}

	public function show(): void {
		echo '<div class="wrap store-posture">';
		if ( self::is_emergency() ) {
			( new EmergencyScreen( $this->services ) )->show();
		} else {
			( new PlainChecklist( $this->services ) )->show();
		}
		echo '</div>';
	}

	private static function is_emergency(): bool {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only chooses what is shown.
		return 'emergency' === ( $_GET['tab'] ?? '' );
	}
}
