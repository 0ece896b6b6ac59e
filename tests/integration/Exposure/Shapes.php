<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Exposure;

use StorePosture\Exposure\Plan\Asker;

/**
 * The shapes in which plugins give people's data away: for each, a plugin below fixtures/ with its safe twin, what the stranger test
 * has to find it by, and which vantage cannot. docs/STRANGER-TEST.md shows this as a table.
 */
final class Shapes {
	/** Why a vantage cannot see a shape. */
	public const REDIRECT = 'A browser shows nobody where an answer leads to';
	public const COOKIE   = 'A browser keeps Set-Cookie to itself';
	public const CUSTOMER = 'It takes a customer who asks, and the owner\'s browser asks as nobody';
	public const CACHE    = 'It takes a customer who was there before, and a browser passes over the caches in front of the site';

	/** Who asks from another machine is nobody, too: no session leaves this server. */
	public const OUTSIDE = 'It takes a customer who asks, and no session of one leaves the server';

	private const ORDER = 'rest GET /made-up/v1/orders/(?P<id>\d+)';

	/**
	 * @return array<string, array{says: string, surface: string, asker: Asker::*, found: 'proven'|'likely', browser: string, after: Asker::*|null}> By file below
	 *     fixtures/: in plain words, where it has to be found, as whom, as what,
	 *     why the browser cannot ('' where it can), and who has to have asked before.
	 */
	public static function all(): array {
		return array(
			'id-in-path'              => self::shape( 'A number in the path', self::ORDER ),
			'id-in-query'             => self::shape( 'A number in the query', 'rest GET /made-up/v1/order-status' ),
			'cursor'                  => self::shape( 'A cursor', 'rest GET /made-up/v1/orders' ),
			'email-look-up'           => self::shape( 'Looked up by an e-mail address', 'rest GET /made-up/v1/customers/look-up' ),
			'undeclared-search'       => self::shape( 'A search word that the route does not declare', 'rest GET /made-up/v1/people' ),
			'nested-collection'       => self::shape( 'A collection below a guarded record', 'rest GET /made-up/v1/customers/(?P<customer_id>\d+)/orders' ),
			'batch'                   => self::shape( 'A list of numbers', 'rest GET /made-up/v1/orders/several' ),
			'embed'                   => self::shape( 'What `_embed` brings along', self::ORDER ),
			'fields'                  => self::shape( 'What `_fields` brings along', self::ORDER ),
			'context-edit'            => self::shape( '`context=edit`', self::ORDER ),
			'csv'                     => self::shape( 'A table (CSV)', 'rest GET /made-up/v1/orders-table' ),
			'json-lines'              => self::shape( 'JSON, one text a line', 'rest GET /made-up/v1/orders-lines' ),
			'html-fragment'           => self::shape( 'A piece of HTML inside JSON', 'rest GET /made-up/v1/order-box/(?P<order_id>\d+)' ),
			'ajax'                    => self::shape( 'A handler of admin-ajax.php, once the owner lets it in', 'ajax GET made_up_orders' ),
			'head'                    => self::shape( 'A guard that forgets HEAD', self::ORDER ),
			'redirect'                => self::shape( 'The address that an answer leads to', 'rest GET /made-up/v1/thank-you/(?P<order_id>\d+)', browser: self::REDIRECT ),
			'header'                  => self::shape( 'The value of a header', 'rest GET /made-up/v1/order-label/(?P<order_id>\d+)' ),
			'cookie'                  => self::shape( 'The value of a cookie', 'rest GET /made-up/v1/order-seen/(?P<order_id>\d+)', browser: self::COOKIE ),
			'page-cache'              => self::shape( 'A cache that shows one person\'s page to another', 'page GET home', browser: self::CACHE, after: Asker::CUSTOMER ),
			'guest-order'             => self::shape( 'Guest orders, taken for the visitor\'s own', 'rest GET /made-up/v1/own-orders/(?P<order_id>\d+)' ),
			'guest-order-to-customer' => self::shape( 'Guest orders, open to every customer', 'rest GET /made-up/v1/own-orders/(?P<order_id>\d+)', Asker::CUSTOMER, self::CUSTOMER ),
			'order-with-key'          => self::shape( 'An order with the key of another', 'rest GET /made-up/v1/orders/(?P<order_id>\d+)/(?P<order_key>[\w-]+)' ),
			'order-with-email'        => self::shape( 'An order with the e-mail address of another', 'rest GET /made-up/v1/where-is-my-order' ),
			'only-logged-in'          => self::shape( 'A guard that only wants somebody logged in', 'rest GET /made-up/v1/account-orders/(?P<order_id>\d+)', Asker::CUSTOMER, self::CUSTOMER ),
			'nonce-only'              => self::shape( 'A guard that only wants a nonce', 'rest GET /made-up/v1/form-orders/(?P<order_id>\d+)', Asker::VISITOR_WITH_NONCE ),
			'own-table'               => self::shape( 'A table of the plugin\'s own', 'rest GET /made-up/v1/leads/(?P<id>\d+)' ),
			'post-type-id'            => self::shape( 'Numbers of another kind of post', 'rest GET /made-up/v1/bookings/(?P<id>\d+)' ),
			'error-data'              => self::shape( 'An error that carries the record', 'rest GET /made-up/v1/keyed-orders/(?P<order_id>\d+)' ),
			'page-of-a-word'          => self::shape( 'A page, by a word of the plugin\'s own in the address', 'page GET word made_up_invoice_order' ),
			'any-page'                => self::shape( 'Any page, by a word that WordPress does not know', 'page GET home' ),
			'feed'                    => self::shape( 'A feed', 'feed GET made-up-orders' ),
			'post-type-page'          => self::shape( 'Pages of a half-public kind of post', 'page GET single made_up_ticket' ),
			'avatar-digest'           => self::shape( 'Digests of e-mail addresses, as in addresses of avatars', 'rest GET /made-up/v1/buyers-of-today', found: 'likely' ),
		);
	}

	/**
	 * @param Asker::*          $asker
	 * @param 'proven'|'likely' $found
	 * @param Asker::*|null     $after
	 * @return array{says: string, surface: string, asker: Asker::*, found: 'proven'|'likely', browser: string, after: Asker::*|null}
	 */
	private static function shape( string $says, string $surface, string $asker = Asker::VISITOR, string $browser = '', string $found = 'proven', ?string $after = null ): array {
		return array(
			'says'    => $says,
			'surface' => $surface,
			'asker'   => $asker,
			'found'   => $found,
			'browser' => $browser,
			'after'   => $after,
		);
	}
}
