<?php
declare(strict_types=1);

namespace StorePosture\Admin;

use StorePosture\Services;

/**
 * Where people look after they activated a plugin: its row, and one line above the list until the start page was seen.
 */
final class PluginsScreen {
	public function __construct( private readonly Services $services ) {}

	/**
	 * @param array<array-key, string> $links
	 * @return array<array-key, string>
	 */
	public function links( array $links ): array {
		if ( ! current_user_can( 'view_store_posture' ) ) {
			return $links;
		}
		$ours = sprintf( '<a href="%s">%s</a>', esc_url( Screen::url() ), esc_html__( 'Open the checklist', 'store-posture' ) );
		return array( 'store-posture' => $ours ) + $links;
	}

	public function say_where_it_is(): void {
		if ( ! current_user_can( 'view_store_posture' ) || $this->services->settings()->get()['set_up'] ) {
			return;
		}
		wp_admin_notice(
			sprintf(
				'%s <a href="%s">%s</a>',
				esc_html__( 'Store Posture is ready to look at your store.', 'store-posture' ),
				esc_url( Screen::url() ),
				esc_html__( 'Start the first check', 'store-posture' )
			),
			array( 'type' => 'info' )
		);
	}
}
