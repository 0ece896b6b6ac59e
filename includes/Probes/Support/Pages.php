<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * The pages that matter, each fetched once a scan as a stranger gets it, whichever probes read it.
 */
final class Pages {
	/** Without a person's own page: a log-in form, and the checkout after an order that nobody made. */
	private const OF_THE_STORE = array( 'account', 'checkout' );
	/** A page that is larger is read from its start only, and says so. */
	private const BYTES = 1048576;

	/**
	 * Those this site can have.
	 *
	 * @return list<'home'|'account'|'checkout'|'login'>
	 */
	public static function names(): array {
		return array( 'home', ...( Plugins::woocommerce_runs() ? self::OF_THE_STORE : array() ), 'login' );
	}

	/**
	 * @param 'home'|'account'|'checkout'|'login' $name
	 */
	public static function view( Watch $watch, string $name ): PageView {
		return PageView::restore( $watch->controls->once( "page.{$name}", static fn (): array => self::fetch( $watch, self::address( $name ) )->keep() ) );
	}

	/**
	 * Where a page is; '' when no published page has this role.
	 *
	 * @param 'home'|'account'|'checkout'|'login' $name
	 */
	public static function address( string $name ): string {
		return match ( $name ) {
			'home' => OwnSite::front_page(),
			'account' => self::shop_page( 'myaccount' ),
			'checkout' => self::thank_you( self::shop_page( 'checkout' ) ),
			'login' => wp_login_url(),
		};
	}

	private static function fetch( Watch $watch, string $url ): PageView {
		$control = $watch->controls->page( OwnSite::home() );
		$answer  = match ( true ) {
			'' !== $control => HttpAnswer::none( $url, $control ),
			// No page has this role, so there is none to ask.
			'' === $url => HttpAnswer::none( $url, 'not_supported' ),
			default => $watch->http->follow( OwnSite::usual( $url ), array(), self::BYTES ),
		};
		return PageView::of( $answer, $watch->controls, self::BYTES );
	}

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
