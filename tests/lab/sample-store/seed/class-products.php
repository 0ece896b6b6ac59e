<?php
/**
 * A few made-up products; two of them are files to download.
 */

declare(strict_types=1);

namespace SampleStore;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * @phpstan-type Product array{id: int, name: string, price: float}
 */
final class Products {

	private const GOODS = array(
		array( 'Paper lantern', 18.0, '' ),
		array( 'Linen thread, ten reels', 24.5, '' ),
		array( 'Brass hook', 7.25, '' ),
		array( 'Wool blanket', 89.0, '' ),
		array( 'Lantern pattern (PDF)', 6.0, 'lantern-pattern.pdf' ),
		array( 'Embroidery course (PDF)', 32.0, 'embroidery-course.pdf' ),
	);

	public function __construct( private int $now ) {}

	/** @return non-empty-list<Product> */
	public function add(): array {
		$products = array();
		foreach ( self::GOODS as $place => list( $name, $price, $file ) ) {
			$id = wp_insert_post(
				array(
					'post_type'    => 'product',
					'post_status'  => 'publish',
					'post_title'   => $name,
					'post_content' => 'A made-up product of the lab.',
					'post_date'    => wp_date( 'Y-m-d H:i:s', $this->now - 550 * DAY_IN_SECONDS ),
					'meta_input'   => array(
						'_price'              => (string) $price,
						'_regular_price'      => (string) $price,
						'_sku'                => sprintf( 'LAB-%02d', $place + 1 ),
						'_stock_status'       => 'instock',
						'_virtual'            => '' === $file ? 'no' : 'yes',
						'_downloadable'       => '' === $file ? 'no' : 'yes',
						'_downloadable_files' => '' === $file ? array() : $this->download( $file ),
					),
				)
			);
			if ( taxonomy_exists( 'product_type' ) ) {
				wp_set_object_terms( $id, 'simple', 'product_type' );
			}
			Rows::insert(
				'wc_product_meta_lookup',
				array(
					array(
						'product_id'   => $id,
						'sku'          => sprintf( 'LAB-%02d', $place + 1 ),
						'virtual'      => (int) ( '' !== $file ),
						'downloadable' => (int) ( '' !== $file ),
						'min_price'    => $price,
						'max_price'    => $price,
						'stock_status' => 'instock',
					),
				)
			);
			$products[] = array(
				'id'    => $id,
				'name'  => $name,
				'price' => $price,
			);
		}
		return $products;
	}

	/** @return array<string, array{id: string, name: string, file: string, enabled: bool}> As a product keeps its files. */
	private function download( string $file ): array {
		$uploads = wp_upload_dir();
		$folder  = $uploads['basedir'] . '/woocommerce_uploads';
		wp_mkdir_p( $folder );
		if ( ! file_exists( "$folder/$file" ) ) {
			file_put_contents( "$folder/$file", "%PDF-1.4\n% A made-up file of the lab. It has no pages.\n%%EOF\n" );
		}
		$id = wp_generate_uuid4();
		return array(
			$id => array(
				'id'      => $id,
				'name'    => $file,
				'file'    => $uploads['baseurl'] . "/woocommerce_uploads/$file",
				'enabled' => true,
			),
		);
	}
}
