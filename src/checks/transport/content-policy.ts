import { and, any, eq, facts, hasStore, isIn, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

const checkout = where( facts.page_headers.pages, ( page ) => eq( page.page, 'checkout' ) );

export default check( 'low', {
	catalogue_id: 'hdr-csp',
	applies: and( hasStore, isProduction ),
	does_not_apply: __( 'Only the checkout of a live shop is judged here.', 'store-posture' ),
	problem: any( facts.page_headers.pages, ( page ) =>
		and( eq( page.page, 'checkout' ), isIn( page.csp, [ 'none', 'report_only', 'open' ] ) )
	),
	show: [
		show(
			__( 'A content policy (CSP) is sent for the checkout', 'store-posture' ),
			any( checkout, ( page ) => isIn( page.csp, [ 'open', 'limits' ] ) ),
			'yes_no'
		),
		show(
			__( 'It is only reported, and nothing is refused', 'store-posture' ),
			any( checkout, ( page ) => eq( page.csp, 'report_only' ) ),
			'yes_no'
		),
		show(
			__( 'It limits plug-ins, the base address and framing', 'store-posture' ),
			any( checkout, ( page ) => eq( page.csp, 'limits' ) ),
			'yes_no'
		),
		show(
			__( 'Other hosts whose scripts run on the checkout', 'store-posture' ),
			pluck( where( facts.page_content.pages, ( page ) => eq( page.page, 'checkout' ) ), 'script_hosts' ),
			'list'
		),
	],
	title: {
		fail: __( 'Browsers have no rules for what may be slipped into your checkout', 'store-posture' ),
		pass: __( 'Browsers refuse part of what could be slipped into your checkout', 'store-posture' ),
		topic: __( 'Rules for browsers on the checkout', 'store-posture' ),
	},
	why: __(
		'Card thieves slip a few lines into a checkout and read along. A content policy (CSP) tells browsers what to refuse, so that such lines do less. It is a second line of defence, and wrong rules can stop payments.',
		'store-posture'
	),
	steps: [
		__( 'Begin with a policy that only reports: nothing is refused, and the browser\'s console (F12) tells what would be.', 'store-posture' ),
		{
			text: __( 'On Apache and LiteSpeed: add these lines to .htaccess.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet:
				'<IfModule mod_headers.c>\nHeader always set Content-Security-Policy-Report-Only "object-src \'none\'; base-uri \'self\'; frame-ancestors \'self\'"\n</IfModule>',
		},
		{
			text: __( 'On nginx: add this line to the server block and reload.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet:
				'add_header Content-Security-Policy-Report-Only "object-src \'none\'; base-uri \'self\'; frame-ancestors \'self\'" always;',
		},
		{
			text: __( 'On IIS: add this to web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<httpProtocol>\n\t<customHeaders>\n\t\t<add name="Content-Security-Policy-Report-Only" value="object-src \'none\'; base-uri \'self\'; frame-ancestors \'self\'" />\n\t</customHeaders>\n</httpProtocol>',
		},
		{
			text: __(
				'Ask your host: "Please send the header Content-Security-Policy-Report-Only with: object-src \'none\'; base-uri \'self\'; frame-ancestors \'self\'."',
				'store-posture'
			),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Pay once with each payment method, in a private window, and read the console.', 'store-posture' ),
		__( 'Nothing reported for a week? Take "-Report-Only" out of the name, and pay once more with each method.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 60,
	references: [ 'asvs-3.4.3', 'owasp-a02' ],
} );
