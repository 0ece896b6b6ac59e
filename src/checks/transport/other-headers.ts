import { and, facts, ne, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'hdr-permissions, hdr-coop',
	show: [
		show(
			__( 'Pages that forbid browsers some abilities (Permissions-Policy)', 'store-posture' ),
			pluck( where( facts.page_headers.pages, ( page ) => ne( page.permissions, '' ) ), 'page' ),
			'list'
		),
		show(
			__( 'What they say', 'store-posture' ),
			pluck( where( facts.page_headers.pages, ( page ) => ne( page.permissions, '' ) ), 'permissions' ),
			'list'
		),
		show(
			__( 'Pages that keep other windows at a distance (COOP)', 'store-posture' ),
			pluck( where( facts.page_headers.pages, ( page ) => ne( page.coop, '' ) ), 'page' ),
			'list'
		),
		show(
			__( 'Pages that keep other websites\' parts out (COEP)', 'store-posture' ),
			pluck( where( facts.page_headers.pages, ( page ) => ne( page.coep, '' ) ), 'page' ),
			'list'
		),
		show(
			__( 'Pages whose parts others may not use (CORP)', 'store-posture' ),
			pluck( where( facts.page_headers.pages, ( page ) => and( ne( page.corp, '' ), ne( page.corp, 'cross-origin' ) ) ), 'page' ),
			'list'
		),
	],
	title: {
		fail: __( 'Headers for newer browsers', 'store-posture' ),
		pass: __( 'Headers for newer browsers, for your developer', 'store-posture' ),
		topic: __( 'Headers for newer browsers', 'store-posture' ),
	},
	why: __(
		'These lines switch abilities of browsers off. A shop can do without them, and no points hang on them. Set wrongly they stop payments: "payment=()" hides wallet buttons, COEP blocks the frames of payment methods.',
		'store-posture'
	),
	steps: [
		__( 'Nothing has to be done.', 'store-posture' ),
		__( 'If one is listed for the checkout, pay once with each payment method to see that all still work.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'owasp-a02' ],
} );
