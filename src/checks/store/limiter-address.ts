import { and, eq, facts, hasStore, isLive, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'wc-ratelimit-ip',
	applies: and( isLive, hasStore, or( facts.checkout.order_limit, facts.checkout.store_api_limit ) ),
	does_not_apply: __( 'This is no live store, or nothing of WooCommerce limits orders here.', 'store-posture' ),
	problem: or(
		and( eq( facts.client_address.seen, 'proxy' ), not( facts.checkout.proxy_support ) ),
		and( eq( facts.client_address.seen, 'visitor' ), facts.client_address.straight, facts.checkout.proxy_support )
	),
	show: [
		show( __( 'Addresses of log-ins', 'store-posture' ), facts.client_address.seen ),
		show( __( 'The limit reads the address behind a proxy', 'store-posture' ), facts.checkout.proxy_support, 'yes_no' ),
		show( __( 'Limit on placing orders', 'store-posture' ), facts.checkout.order_limit, 'yes_no' ),
		show( __( 'Limit on requests to the shop', 'store-posture' ), facts.checkout.store_api_limit, 'yes_no' ),
	],
	title: {
		fail: __( 'The limit on orders does not tell one buyer from another', 'store-posture' ),
		pass: __( 'The limit on orders counts each buyer by himself', 'store-posture' ),
		topic: __( 'Whom the limit on orders counts', 'store-posture' ),
	},
	why: __(
		'The limit counts by address. Behind a proxy it may see one for everybody: one robot then shuts the checkout for all. Where it believes a header although nothing stands in front, a robot writes a new one each time.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Nothing stands in front of this site. Have your developer switch the support for proxies off in the limit.', 'store-posture' ),
			when: and( facts.client_address.straight, facts.checkout.proxy_support ),
			snippet: "add_filter( 'woocommerce_store_api_rate_limit_options', function ( $options ) {\n\treturn array( 'proxy_support' => false ) + $options;\n}, 20 );",
		},
		{
			text: __( 'Best is to have the web server take the real address from the proxy. See "Addresses of visitors" in this checklist.', 'store-posture' ),
			when: eq( facts.client_address.seen, 'proxy' ),
		},
		{
			text: __( 'Or switch the support for proxies on in the limit, if the server can be reached through the proxy alone.', 'store-posture' ),
			when: eq( facts.client_address.seen, 'proxy' ),
			snippet: "add_filter( 'woocommerce_store_api_rate_limit_options', function ( $options ) {\n\treturn array( 'proxy_support' => true ) + $options;\n} );",
		},
		__( 'Place a test order afterwards.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'owasp-a07', 'api-4' ],
} );
