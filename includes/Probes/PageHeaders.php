<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Framing;
use StorePosture\Probes\Support\Hsts;
use StorePosture\Probes\Support\HttpAnswer;
use StorePosture\Probes\Support\Option;
use StorePosture\Probes\Support\OwnSite;
use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Plugins;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Vantage;
use StorePosture\Probes\Support\Watch;

/**
 * Response headers of the front page, the account page and the checkout, as a visitor gets them.
 */
final class PageHeaders implements Probe {
	public function see( Watch $watch ): Sighting {
		$control = $watch->controls->page( OwnSite::home() );
		$parts   = new Parts();
		$home    = self::fetch( $watch, $control, OwnSite::front_page() );
		$pages   = array( self::page( $watch, $parts, 0, 'home', $home ) );
		if ( Plugins::woocommerce_runs() ) {
			$pages[] = self::page( $watch, $parts, 1, 'account', self::fetch( $watch, $control, self::shop_page( 'myaccount' ) ) );
			$pages[] = self::page( $watch, $parts, 2, 'checkout', self::fetch( $watch, $control, self::thank_you( self::shop_page( 'checkout' ) ) ) );
		}
		$parts->set( 'pages', $pages );
		self::see_hsts( $watch, $parts, $home );
		$parts->see( 'vantage', static fn (): string => $home->answered() ? ( Vantage::is_edge( $home, $watch->controls ) ? 'edge' : 'origin' ) : throw new Unseen( $home->reason ) );
		return Sighting::of( $parts->sighting()->value ?? array(), $parts->sighting()->reasons, 'loopback' );
	}

	private static function see_hsts( Watch $watch, Parts $parts, HttpAnswer $home ): void {
		$reason = match ( true ) {
			'' !== $home->obstacle() => $home->obstacle(),
			// Over http browsers ignore the header.
			! str_starts_with( $home->url, 'https://' ) => 'not_supported',
			default => '',
		};
		$hsts   = Hsts::of( $home->headers( 'strict-transport-security' ) );
		if ( '' === $reason && 'absent' === $hsts->state && Vantage::may_miss( $home, $watch->controls ) ) {
			$reason = 'only_origin_seen';
		}
		foreach ( array(
			'hsts'            => $hsts->state,
			'hsts_max_age'    => $hsts->max_age,
			'hsts_preload'    => $hsts->preload,
			'hsts_subdomains' => $hsts->subdomains,
		) as $field => $value ) {
			if ( '' === $reason ) {
				$parts->set( $field, $value );
			} else {
				$parts->unseen( $field, $reason );
			}
		}
	}

	/**
	 * @return array{page: string, private: bool, framing: string|null}
	 */
	private static function page( Watch $watch, Parts $parts, int $index, string $name, HttpAnswer $answer ): array {
		$reason  = $answer->obstacle();
		$framing = '' === $reason ? Framing::of( $answer->headers( 'content-security-policy' ), $answer->headers( 'x-frame-options' ) ) : null;
		if ( 'any' === $framing && Vantage::may_miss( $answer, $watch->controls ) ) {
			$reason  = 'only_origin_seen';
			$framing = null;
		}
		if ( null === $framing ) {
			$parts->reason( "pages.{$index}.framing", $reason );
		}
		return array(
			'page'    => $name,
			'private' => 'home' !== $name,
			'framing' => $framing,
		);
	}

	private static function fetch( Watch $watch, string $control, string $url ): HttpAnswer {
		return match ( true ) {
			'' !== $control => HttpAnswer::none( $url, $control ),
			// No page has this role, so there is none to ask.
			'' === $url => HttpAnswer::none( $url, 'not_supported' ),
			default => $watch->http->follow( OwnSite::usual( $url ) ),
		};
	}

	/** Address of a page of WooCommerce's; '' when no published page has this role. */
	private static function shop_page( string $role ): string {
		$id   = Option::id( "woocommerce_{$role}_page_id" );
		$link = 0 !== $id && 'publish' === get_post_status( $id ) ? get_permalink( $id ) : '';
		return is_string( $link ) ? $link : '';
	}

	/** The checkout's page after an order, without an order: the checkout itself leads away while the basket is empty. */
	private static function thank_you( string $checkout ): string {
		$endpoint = (string) Option::text( 'woocommerce_checkout_order_received_endpoint', 'order-received' );
		if ( '' === $checkout || '' === $endpoint ) {
			return $checkout;
		}
		return str_contains( $checkout, '?' ) ? add_query_arg( $endpoint, '1', $checkout ) : user_trailingslashit( trailingslashit( $checkout ) . $endpoint );
	}
}
