<?php
/**
 * The rights WooCommerce 11.0.1 gives: `shop` to administrators and shop managers, `desk` (WordPress's own) to shop managers only.
 *
 * @return array{shop: list<string>, desk: list<string>}
 */

declare(strict_types=1);

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

$shop = array( 'manage_woocommerce', 'create_customers', 'view_woocommerce_reports' );
foreach ( array( 'product', 'shop_order', 'shop_coupon' ) as $thing ) {
	foreach ( array( 'edit', 'read', 'delete' ) as $one ) {
		$shop[] = "{$one}_{$thing}";
	}
	foreach ( array( 'edit', 'edit_others', 'publish', 'read_private', 'delete', 'delete_private', 'delete_published', 'delete_others', 'edit_private', 'edit_published' ) as $many ) {
		$shop[] = "{$many}_{$thing}s";
	}
	foreach ( array( 'manage', 'edit', 'delete', 'assign' ) as $terms ) {
		$shop[] = "{$terms}_{$thing}_terms";
	}
}

$desk = array( 'read', 'list_users', 'edit_theme_options', 'export', 'import', 'manage_categories', 'manage_links', 'moderate_comments', 'upload_files' );
foreach ( array( 'posts', 'pages' ) as $things ) {
	foreach ( array( 'edit', 'edit_others', 'edit_private', 'edit_published', 'publish', 'read_private', 'delete', 'delete_others', 'delete_private', 'delete_published' ) as $many ) {
		$desk[] = "{$many}_{$things}";
	}
}
foreach ( range( 0, 9 ) as $level ) {
	$desk[] = "level_{$level}";
}

return array(
	'shop' => $shop,
	'desk' => $desk,
);
