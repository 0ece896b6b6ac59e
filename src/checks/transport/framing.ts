import { and, any, eq, facts, hasStore, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'medium', {
	catalogue_id: 'hdr-frame',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here, so no account or checkout page.', 'store-posture' ),
	problem: any( facts.page_headers.pages, ( page ) => and( page.private, eq( page.framing, 'any' ) ) ),
	show: [
		show(
			__( 'Pages that any website may show inside itself', 'store-posture' ),
			pluck(
				where( facts.page_headers.pages, ( page ) => and( page.private, eq( page.framing, 'any' ) ) ),
				'page'
			),
			'list'
		),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.page_headers.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Another website can lay a trap over your account or checkout page', 'store-posture' ),
		pass: __( 'Other websites cannot show your account and checkout pages', 'store-posture' ),
		topic: __( 'Account and checkout inside other websites', 'store-posture' ),
	},
	why: __(
		'A stranger can show your page inside theirs, invisible under a false button. A customer who is logged in clicks, and changes their address or places an order. WooCommerce forbids this by itself, so something here takes that away.',
		'store-posture'
	),
	steps: [
		__(
			'Open WooCommerce, Settings, Advanced. Check that "Cart page", "Checkout page" and "My account page" are set.',
			'store-posture'
		),
		__(
			'Switch off page caching for account and checkout in your cache plugin or CDN, then check again. Caches often drop this line.',
			'store-posture'
		),
		{
			text: __( 'On Apache and LiteSpeed: if it is still missing, add these lines to .htaccess.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: '<IfModule mod_headers.c>\nHeader always set X-Frame-Options "SAMEORIGIN"\n</IfModule>',
		},
		{
			text: __( 'On nginx: if it is still missing, add this line to the server block and reload.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'add_header X-Frame-Options "SAMEORIGIN" always;',
		},
		{
			text: __( 'On IIS: if it is still missing, add this to web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<httpProtocol>\n\t<customHeaders>\n\t\t<add name="X-Frame-Options" value="SAMEORIGIN" />\n\t</customHeaders>\n</httpProtocol>',
		},
		{
			text: __(
				'Ask your host: "Who removes the header X-Frame-Options: SAMEORIGIN from our account and checkout pages?"',
				'store-posture'
			),
			when: or( onOtherServer, onManagedHost ),
		},
		__(
			'These lines cover the whole site. If another website shows your shop inside itself on purpose, name that website instead.',
			'store-posture'
		),
	],
	who: 'developer',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=advanced#woocommerce_checkout_page_id',
	references: [ 'owasp-a02', 'api-8' ],
	fix: 'security-headers',
} );
