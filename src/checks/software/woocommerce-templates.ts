import { count, facts, gt, hasStore, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-woo-db',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: gt( count( facts.store_upkeep.outdated_templates ), 0 ),
	show: [ show( __( 'Old copies in the theme', 'store-posture' ), pluck( facts.store_upkeep.outdated_templates, 'path' ), 'paths' ) ],
	title: {
		fail: __( 'The theme uses old copies of WooCommerce\'s pages', 'store-posture' ),
		pass: __( 'The theme\'s copies of WooCommerce\'s pages are up to date', 'store-posture' ),
		topic: __( 'WooCommerce\'s pages in the theme', 'store-posture' ),
	},
	why: __(
		'A theme may bring its own copy of the cart or the account page. When WooCommerce mends a hole in such a page, the copy keeps it. An update then changes nothing that customers see.',
		'store-posture'
	),
	steps: [
		__( 'Update the theme first: its makers may have renewed the copies.', 'store-posture' ),
		__( 'Open WooCommerce, Status, and look at the end of the page under Templates: the same files stand there.', 'store-posture' ),
		__( 'Have a developer compare each with WooCommerce\'s own and take over what changed, or delete the copy.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 60,
	setting: 'admin.php?page=wc-status',
	references: [ 'owasp-a03', 'csf-pr.ps' ],
} );
