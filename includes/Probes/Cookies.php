<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Pages;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * With which flags the cookies that say who somebody is are set: what WordPress and WooCommerce would do in a visitor's request,
 * and what the pages have really set. Nobody is logged in and no basket is filled for it.
 */
final class Cookies implements Probe {
	private const PAGES = array( 'home', 'account', 'login' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$list  = array( self::asked( $parts, $watch->controls, 0, 'staff' ) );
		if ( self::has_shoppers( $watch->controls ) ) {
			$list[] = self::asked( $parts, $watch->controls, 1, 'shopper' );
		}
		array_push( $list, ...self::set( $watch ) );
		$parts->set( 'list', $list );
		$parts->see( 'https_known', static fn (): bool => self::is( $watch->controls->front( 'cookies' )['is_ssl'] ?? null ) );
		return $parts->sighting( 'loopback' );
	}

	/** Where that cannot be seen, whoever has WooCommerce has them. */
	private static function has_shoppers( Controls $controls ): bool {
		try {
			return Plugins::woocommerce_runs() && false !== ( $controls->front( 'cookies' )['shopper'] ?? null );
		} catch ( Unseen ) {
			return Plugins::woocommerce_runs();
		}
	}

	/**
	 * @param 'staff'|'shopper' $kind
	 * @return array{kind: string, from: string, secure: bool|null, http_only: bool|null, same_site: string}
	 */
	private static function asked( Parts $parts, Controls $controls, int $index, string $kind ): array {
		$flags = array(
			'staff'   => array(
				'secure'    => array( 'staff_secure', 'login_secure' ),
				'http_only' => array( 'staff_http_only' ),
			),
			'shopper' => array(
				'secure'    => array( 'shopper_secure' ),
				'http_only' => array( 'shopper_http_only' ),
			),
		);
		$seen  = array();
		foreach ( $flags[ $kind ] as $flag => $fields ) {
			try {
				$seen[ $flag ] = self::all( $controls->front( 'cookies' ), $fields );
			} catch ( Unseen $unseen ) {
				$seen[ $flag ] = null;
				$parts->reason( "list.{$index}.{$flag}", $unseen->reason );
			}
		}
		return array(
			'kind'      => $kind,
			'from'      => 'asked',
			'secure'    => $seen['secure'] ?? null,
			'http_only' => $seen['http_only'] ?? null,
			// Core sets none, and browsers take "lax" then.
			'same_site' => '',
		);
	}

	/**
	 * Each kind of line once, of all pages that came. A page that did not come hides nothing that was asked above.
	 *
	 * @return list<array{kind: string, from: string, secure: bool, http_only: bool, same_site: string}>
	 */
	private static function set( Watch $watch ): array {
		$found = array();
		foreach ( array_intersect( self::PAGES, Pages::names() ) as $page ) {
			$view = Pages::view( $watch, $page );
			// Over http no cookie can be for https alone.
			foreach ( str_starts_with( $view->url, 'https://' ) ? $view->cookies : array() as $cookie ) {
				$found[ serialize( $cookie ) ] = array( 'from' => 'set' ) + $cookie; // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- a key, never read back.
			}
		}
		return array_values( $found );
	}

	/**
	 * @param array<array-key, mixed> $seen
	 * @param list<string>            $fields
	 */
	private static function all( array $seen, array $fields ): bool {
		$unseen = false;
		foreach ( $fields as $field ) {
			if ( false === ( $seen[ $field ] ?? null ) ) {
				return false;
			}
			$unseen = $unseen || true !== ( $seen[ $field ] ?? null );
		}
		return $unseen ? throw new Unseen( 'filter_threw' ) : true;
	}

	private static function is( mixed $seen ): bool {
		return is_bool( $seen ) ? $seen : throw new Unseen( 'filter_threw' );
	}
}
