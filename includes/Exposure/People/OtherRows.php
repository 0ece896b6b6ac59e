<?php
declare(strict_types=1);

namespace StorePosture\Exposure\People;

use StorePosture\Exposure\ForeignTables;
use StorePosture\Exposure\Match\Normal;
use StorePosture\Probes\Support\Database;
use StorePosture\Probes\Support\Unseen;

/**
 * What other plugins keep of people, sampled: the newest rows of their tables that have a column for an address or a number, and the
 * newest posts of their own types. Read once in a process.
 */
final class OtherRows {
	private const ROWS   = 1000;
	private const POSTS  = 300;
	private const MAIL   = '/(^|_)e?-?mail(_?address)?($|_)/i';
	private const PHONE  = '/(^|_)(phone|mobile|tel|telephone)($|_)/i';

	/**
	 * @return \Generator<int, AddressRow>
	 */
	public static function all(): \Generator {
		foreach ( ForeignTables::all() as [ $table, $name ] ) {
			try {
				yield from self::of_table( $table, $name );
			} catch ( Unseen ) {
				continue; // Damaged, or no table of this site.
			}
		}
		yield from self::of_posts();
	}

	/**
	 * @return \Generator<int, AddressRow>
	 */
	private static function of_table( string $table, string $name ): \Generator {
		$number = '';
		$mail   = '';
		$phone  = '';
		foreach ( Database::rows( 'SHOW COLUMNS FROM %i', array( $table ) ) as $column ) {
			$field  = (string) $column['Field'];
			$number = str_contains( (string) $column['Extra'], 'auto_increment' ) ? $field : $number;
			$mail   = '' === $mail && 1 === preg_match( self::MAIL, $field ) ? $field : $mail;
			$phone  = '' === $phone && 1 === preg_match( self::PHONE, $field ) ? $field : $phone;
		}
		if ( '' === $number || '' === $mail . $phone ) {
			return;
		}
		foreach ( Database::rows( 'SELECT %i AS id, %i AS mail, %i AS phone FROM %i ORDER BY %i DESC LIMIT %d', array( $number, '' === $mail ? $number : $mail, '' === $phone ? $number : $phone, $table, $number, self::ROWS ) ) as $row ) {
			yield new AddressRow( "table:{$name}:{$row['id']}", phone: '' === $phone ? '' : (string) $row['phone'], email: '' === $mail ? '' : Normal::email( (string) $row['mail'] ) );
		}
	}

	/**
	 * Entries of forms, bookings and the like, whatever their fields are called.
	 *
	 * @return \Generator<int, AddressRow>
	 */
	private static function of_posts(): \Generator {
		$wpdb  = Database::handle();
		$known = array( 'post', 'page', 'attachment', 'revision', 'nav_menu_item', 'product', 'product_variation', 'shop_order', 'shop_order_refund', 'shop_order_placehold', 'shop_coupon', 'wp_template', 'wp_template_part', 'wp_global_styles', 'wp_navigation', 'wp_block', 'wp_font_family', 'wp_font_face', 'custom_css', 'customize_changeset', 'oembed_cache' );
		$ids   = array_map( static fn ( array $row ): int => (int) $row['id'], Database::rows( 'SELECT ID AS id FROM %i WHERE post_type NOT IN ( ' . Database::places( count( $known ) ) . ' ) ORDER BY ID DESC LIMIT %d', array( $wpdb->posts, ...$known, self::POSTS ) ) );
		if ( array() === $ids ) {
			return;
		}
		foreach ( Database::rows( 'SELECT post_id AS id, meta_value AS text FROM %i WHERE post_id IN ( ' . Database::places( count( $ids ), '%d' ) . " ) AND meta_value LIKE '%%@%%' LIMIT %d", array( $wpdb->postmeta, ...$ids, self::ROWS ) ) as $row ) {
			$email = Normal::email( (string) $row['text'] );
			if ( false !== is_email( $email ) ) {
				yield new AddressRow( "post:{$row['id']}", email: $email );
			}
		}
	}
}
