<?php
/**
 * Gives a copied site its own address and place: replaces texts in every table. Run by site/prepare.ts, never over the web.
 *
 * Serialised values are unpacked, changed and packed again, so that a replacement may have another length.
 *
 * @var array{wordpress:string,lab:string,url:string,replace:array<string,string>,siteurl:string,home:string,permalinks:string} $lab
 */

declare(strict_types=1);

if ( ! defined( 'STORE_POSTURE_LAB_RUN' ) ) {
	exit;
}

// No plugin and no theme may see the site before it stands where it belongs.
define( 'WP_INSTALLING', true );
define( 'WP_ADMIN', true );
require $lab['wordpress'] . '/wp-load.php';

/**
 * @param mixed                $value   Text, or anything that was serialised.
 * @param array<string,string> $replace What by what.
 * @return mixed
 */
function store_posture_lab_replace( $value, array $replace ) {
	if ( is_array( $value ) ) {
		return array_map( static fn( $inner ) => store_posture_lab_replace( $inner, $replace ), $value );
	}
	if ( ! is_string( $value ) ) {
		return $value;
	}
	if ( is_serialized( $value ) ) {
		$unpacked = unserialize( $value, array( 'allowed_classes' => false ) );
		return is_array( $unpacked ) || is_string( $unpacked ) ? serialize( store_posture_lab_replace( $unpacked, $replace ) ) : $value;
	}
	return strtr( $value, $replace );
}

global $wpdb;
foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
	$columns = $wpdb->get_results( "SHOW COLUMNS FROM `$table`", ARRAY_A );
	$keys    = array_column( array_filter( $columns, static fn( $column ) => 'PRI' === $column['Key'] ), 'Field' );
	foreach ( $columns as $column ) {
		if ( array() === $keys || ! preg_match( '/char|text/i', $column['Type'] ) ) {
			continue;
		}
		$name  = $column['Field'];
		$likes = array();
		foreach ( array_keys( $lab['replace'] ) as $text ) {
			$likes[] = $wpdb->prepare( "`$name` LIKE %s", '%' . $wpdb->esc_like( $text ) . '%' );
		}
		foreach ( $wpdb->get_results( "SELECT * FROM `$table` WHERE " . implode( ' OR ', $likes ), ARRAY_A ) as $row ) {
			$wpdb->update(
				$table,
				array( $name => store_posture_lab_replace( $row[ $name ], $lab['replace'] ) ),
				array_intersect_key( $row, array_flip( $keys ) )
			);
		}
	}
}
wp_cache_flush();
update_option( 'siteurl', $lab['siteurl'] );
update_option( 'home', $lab['home'] );
update_option( 'permalink_structure', $lab['permalinks'] );
delete_option( 'rewrite_rules' );
