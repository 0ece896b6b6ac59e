<?php
declare(strict_types=1);

namespace StorePosture\Tests\Unit\Exposure\Match;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

/**
 * Answers in the form WordPress and WooCommerce give them, with a place for something to be put in. Without it nothing in them is anybody's.
 */
final class Answers {
	public const SLOT = '__SLOT__';

	/** @return array<string, array{string, 'json'|'html'|'csv'|'xml'}> The body, and how a text has to be written in its place. */
	public static function all( int $items = 4 ): array {
		$many = range( 1, $items );
		return array(
			'products of the Store API' => array( (string) json_encode( array_map( self::product( ... ), $many ) ), 'json' ),
			'posts'    => array( (string) json_encode( array_map( self::post( ... ), $many ) ), 'json' ),
			'an empty cart' => array( (string) json_encode( array( 'items' => array(), 'coupons' => array(), 'shipping_address' => array( 'first_name' => '', 'address_1' => '', 'postcode' => '', 'phone' => '' ), 'totals' => array( 'total_price' => '0', 'currency_code' => 'GBP' ), 'errors' => array(), 'extensions' => array( 'note' => self::SLOT ) ) ), 'json' ),
			'refusal'  => array( '{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that. ' . self::SLOT . '","data":{"status":401}}', 'json' ),
			'a page'   => array( self::page( $items ), 'html' ),
			'a feed'   => array( '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Shop</title>' . implode( '', array_map( static fn ( int $n ): string => "<item><title>Mug {$n}</title><link>https://shop.example.org/product/mug-{$n}/</link><pubDate>Tue, 03 Nov 2026 10:{$n}:00 +0000</pubDate><guid isPermaLink=\"false\">https://shop.example.org/?p={$n}</guid><description><![CDATA[<p>A mug for tea.</p>]]></description></item>", $many ) ) . '<item><title>' . self::SLOT . '</title></item></channel></rss>', 'xml' ),
			'an export' => array( "id,sku,name,stock,updated\n" . implode( '', array_map( static fn ( int $n ): string => "{$n},MUG-{$n},\"Mug, size {$n}\",12,2026-11-03 10:00:00\n", $many ) ) . '999,X,"' . self::SLOT . "\",1,2026-11-03 10:00:00\n", 'csv' ),
		);
	}

	/** @return array<string, mixed> */
	private static function product( int $n ): array {
		return array(
			'id'          => 1000 + $n,
			'name'        => "Mug {$n}",
			'permalink'   => "https://shop.example.org/product/mug-{$n}/",
			'sku'         => "MUG-{$n}",
			'description' => '<p>Made by hand in <strong>our workshop</strong>. Holds 350 ml &amp; fits every saucer.</p>' . ( 1 === $n ? self::SLOT : '' ),
			'prices'      => array( 'price' => (string) ( 1200 + $n ), 'regular_price' => '1500', 'currency_code' => 'GBP', 'currency_symbol' => '£', 'currency_minor_unit' => 2 ),
			'images'      => array( array( 'id' => 50 + $n, 'src' => "https://shop.example.org/wp-content/uploads/2026/11/mug-{$n}-1024x1024@2x.jpg", 'srcset' => "https://shop.example.org/wp-content/uploads/2026/11/mug-{$n}-300x300.jpg 300w, https://shop.example.org/wp-content/uploads/2026/11/mug-{$n}-768x768.jpg 768w" ) ),
			'categories'  => array( array( 'id' => 16, 'name' => 'Mugs', 'slug' => 'mugs', 'link' => 'https://shop.example.org/product-category/mugs/' ) ),
			'add_to_cart' => array( 'text' => 'Add to basket', 'url' => "/shop/?add-to-cart={$n}", 'minimum' => 1, 'maximum' => 9999 ),
			'extensions'  => array(),
		);
	}

	/** @return array<string, mixed> */
	private static function post( int $n ): array {
		return array(
			'id'      => $n,
			'date'    => '2026-11-03T10:00:00',
			'guid'    => array( 'rendered' => "https://shop.example.org/?p={$n}" ),
			'title'   => array( 'rendered' => "News {$n}" ),
			'content' => array( 'rendered' => "\n<p>We moved to a bigger workshop &#8211; come and see us. Ring 1700000000 times.</p>\n" . ( 1 === $n ? self::SLOT : '' ), 'protected' => false ),
			'author'  => 1,
			'_links'  => array( 'self' => array( array( 'href' => "https://shop.example.org/wp-json/wp/v2/posts/{$n}", 'targetHints' => array( 'allow' => array( 'GET' ) ) ) ), 'curies' => array( array( 'name' => 'wp', 'href' => 'https://api.w.org/{rel}', 'templated' => true ) ) ),
		);
	}

	private static function page( int $items ): string {
		$head = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Shop</title><link rel="stylesheet" href="https://shop.example.org/wp-content/plugins/woocommerce/assets/css/woocommerce-layout.css?ver=11.0.1" media="all"><style>@media (min-width:600px){.wp-block-columns{flex-wrap:nowrap!important}}</style><script>var wc_params={"ajax_url":"\/wp-admin\/admin-ajax.php","nonce":"1f2e3d4c5b"};</script></head><body class="archive woocommerce-page">';
		$list = implode( '', array_map( static fn ( int $n ): string => "<li class=\"product type-product post-{$n} status-publish instock has-post-thumbnail\"><a href=\"https://shop.example.org/product/mug-{$n}/\" class=\"woocommerce-LoopProduct-link woocommerce-loop-product__link\"><img width=\"300\" height=\"300\" src=\"https://shop.example.org/wp-content/uploads/2026/11/mug-{$n}-300x300.jpg\" alt=\"\" loading=\"lazy\"><h2 class=\"woocommerce-loop-product__title\">Mug {$n}</h2><span class=\"price\"><bdi>&pound;12.00</bdi></span></a><p>A mug for tea, made by hand in our workshop.</p></li>", range( 1, $items ) ) );
		return $head . "<ul class=\"products columns-4\">{$list}</ul><div>" . self::SLOT . '</div><footer>Write to <a href="mailto:hello@shop.example.org">hello@shop.example.org</a></footer></body></html>';
	}
}
