<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Files of downloadable products and the folders the shop approved for them. Addresses stay in here; they are compared and counted.
 */
final class ProductFiles {
	private const PRODUCTS_AT_MOST = 500;

	public static function products(): int {
		$wpdb = Database::handle();
		return Database::count(
			"SELECT COUNT( DISTINCT p.ID ) FROM %i AS p JOIN %i AS m ON m.post_id = p.ID AND m.meta_key = '_downloadable' AND m.meta_value = 'yes' WHERE p.post_type IN ( 'product', 'product_variation' ) AND p.post_status IN ( 'publish', 'private' )",
			array( $wpdb->posts, $wpdb->postmeta )
		);
	}

	/**
	 * @return array{files: list<string>, complete: bool}
	 */
	public static function addresses(): array {
		$wpdb = Database::handle();
		$rows  = Database::rows(
			"SELECT f.meta_value FROM %i AS p JOIN %i AS m ON m.post_id = p.ID AND m.meta_key = '_downloadable' AND m.meta_value = 'yes' JOIN %i AS f ON f.post_id = p.ID AND f.meta_key = '_downloadable_files' WHERE p.post_type IN ( 'product', 'product_variation' ) AND p.post_status IN ( 'publish', 'private' ) ORDER BY p.ID LIMIT %d",
			array( $wpdb->posts, $wpdb->postmeta, $wpdb->postmeta, self::PRODUCTS_AT_MOST + 1 )
		);
		$files = array();
		foreach ( array_slice( $rows, 0, self::PRODUCTS_AT_MOST ) as $row ) {
			foreach ( Text::stored_list( $row['meta_value'] ) ?? array() as $file ) {
				$address = is_array( $file ) ? $file['file'] ?? '' : '';
				if ( is_string( $address ) && '' !== trim( $address ) ) {
					$files[] = trim( substr( $address, 0, 2000 ) );
				}
			}
		}
		return array(
			'files'    => $files,
			'complete' => count( $rows ) <= self::PRODUCTS_AT_MOST,
		);
	}

	/** On another host: an address of its own, or a bucket's shortcode. Paths and addresses of this site are here. */
	public static function is_elsewhere( string $file ): bool {
		if ( str_starts_with( $file, '[' ) ) {
			return true;
		}
		$host = Host::of( $file );
		return '' !== $host && ! Host::same( $host, Host::of( home_url() ) ) && ! Host::same( $host, Host::of( content_url() ) );
	}

	/**
	 * Approved folders that are switched on.
	 *
	 * @return list<string>
	 */
	public static function approved(): array {
		$table = Database::table( 'wc_product_download_directories' );
		if ( ! Database::has_table( $table ) ) {
			throw new Unseen( 'table_missing' );
		}
		return array_map( static fn ( array $row ): string => (string) $row['url'], Database::rows( 'SELECT url FROM %i WHERE enabled = 1 LIMIT 1000', array( $table ) ) );
	}

	/** Does this folder cover the whole site? */
	public static function is_wide( string $folder ): bool {
		foreach ( array( home_url( '/' ), site_url( '/' ), content_url( '/' ), ABSPATH, WP_CONTENT_DIR . '/' ) as $root ) {
			if ( str_starts_with( self::plain( $root ), self::plain( $folder ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param list<string> $folders
	 */
	public static function is_below( string $file, array $folders ): bool {
		if ( str_starts_with( $file, '[' ) ) {
			return true; // WooCommerce asks for no approval of shortcodes.
		}
		if ( '' === Host::of( $file ) && ! str_starts_with( $file, 'file://' ) && ! path_is_absolute( $file ) ) {
			$file = site_url( '/' ) . $file;
		}
		foreach ( $folders as $folder ) {
			if ( '' !== $folder && str_starts_with( self::plain( $file ), self::plain( $folder ) ) ) {
				return true;
			}
		}
		return false;
	}

	/** For comparing: WooCommerce stores folders of this machine as file:// addresses, and takes http and https for the same. */
	private static function plain( string $address ): string {
		return (string) preg_replace( array( '#^file:/*#i', '#^https?:#i', '#^/+(?=[^/]*/)#' ), array( '/', '', '/' ), wp_normalize_path( $address ) );
	}
}
