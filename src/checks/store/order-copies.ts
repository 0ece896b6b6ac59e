import { and, eq, facts, gt, hasStore, not } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'wc-hpos-copy',
	applies: and( hasStore, eq( facts.order_storage.kind, 'tables' ) ),
	does_not_apply: __( 'No WooCommerce store with orders in tables of their own is here.', 'store-posture' ),
	// Compatibility mode keeps both on purpose.
	problem: and( not( facts.order_storage.sync ), gt( facts.order_storage.old_copies, 0 ) ),
	show: [
		show( __( 'Old copies of orders (1001 stands for more)', 'store-posture' ), facts.order_storage.old_copies, 'number' ),
		show( __( 'Both are kept on purpose (compatibility mode)', 'store-posture' ), facts.order_storage.sync, 'yes_no' ),
	],
	title: {
		fail: __( 'A forgotten second copy of customers\' orders is in the database', 'store-posture' ),
		pass: __( 'Orders lie in one place only', 'store-posture' ),
		topic: __( 'Old copies of orders', 'store-posture' ),
	},
	why: __( 'When WooCommerce moved orders to new tables, the old ones stayed. Nobody updates them, and erasing a customer does not reach them. Whoever reads the database finds people there whom you believe removed.', 'store-posture' ),
	steps: [
		__( 'Make a backup of the database, and check that the shop works with the new tables.', 'store-posture' ),
		{ text: __( 'Have your developer run WooCommerce\'s own clean-up. It does not come back.', 'store-posture' ), snippet: 'wp wc hpos cleanup all' },
		__( 'Note the day: until then, answer requests for erasure from both places.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=features',
	references: [ 'gdpr-5', 'gdpr-17' ],
} );
