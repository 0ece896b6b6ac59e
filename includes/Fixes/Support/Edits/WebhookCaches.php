<?php
declare(strict_types=1);

namespace StorePosture\Fixes\Support\Edits;

/**
 * WooCommerce keeps webhooks aside, and the lists of them by state.
 */
final class WebhookCaches {
	public static function forget( int $id ): void {
		wp_cache_delete( (string) $id, 'webhooks' );
		foreach ( array( 'active', 'paused', 'disabled' ) as $status ) {
			delete_transient( "woocommerce_webhook_ids_status_{$status}" );
		}
	}
}
