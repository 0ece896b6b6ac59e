import { and, any, eq, facts, hasStore, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'medium', {
	catalogue_id: 'hdr-referrer, api-orderkey',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here, so no account or checkout page.', 'store-posture' ),
	problem: any( facts.page_headers.pages, ( page ) => and( page.private, eq( page.referrer, 'leaky' ) ) ),
	show: [
		show(
			__( 'Pages whose whole address others are told', 'store-posture' ),
			pluck(
				where( facts.page_headers.pages, ( page ) => and( page.private, eq( page.referrer, 'leaky' ) ) ),
				'page'
			),
			'list'
		),
		show(
			__( 'Other hosts whose scripts run on the checkout', 'store-posture' ),
			pluck( where( facts.page_content.pages, ( page ) => eq( page.page, 'checkout' ) ), 'script_hosts' ),
			'list'
		),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.page_headers.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Other websites are told the private addresses of your customers\' orders', 'store-posture' ),
		pass: __( 'Other websites learn the name of your shop only', 'store-posture' ),
		topic: __( 'What other websites are told', 'store-posture' ),
	},
	why: __(
		'The address of an order page holds a key. Whoever has it may open the order. A line here tells browsers to pass whole addresses on to every advertiser and script host on the page.',
		'store-posture'
	),
	steps: [
		__( 'Find out who sends the header Referrer-Policy: a plugin for headers, the theme, the server or the CDN. Change it there.', 'store-posture' ),
		{
			text: __( 'On Apache and LiteSpeed: this is the line that should stand in .htaccess.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet:
				'<IfModule mod_headers.c>\nHeader always set Referrer-Policy "strict-origin-when-cross-origin"\n</IfModule>',
		},
		{
			text: __( 'On nginx: this is the line that should stand in the server block. Reload then.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'add_header Referrer-Policy "strict-origin-when-cross-origin" always;',
		},
		{
			text: __( 'On IIS: this is what should stand in web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<httpProtocol>\n\t<customHeaders>\n\t\t<add name="Referrer-Policy" value="strict-origin-when-cross-origin" />\n\t</customHeaders>\n</httpProtocol>',
		},
		{
			text: __( 'Ask your host: "Please send Referrer-Policy: strict-origin-when-cross-origin in place of what is sent now."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Also look for a meta element named "referrer" in the head of the page: it counts more than the header.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-3.4.5', 'asvs-14.2.1', 'gdpr-32' ],
	fix: 'security-headers',
} );
