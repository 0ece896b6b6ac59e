import { facts, gt, hasStore, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-woo-db',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: or( facts.store_upkeep.db_update_due, gt( facts.store_upkeep.missing_tables, 0 ) ),
	show: [
		show( __( 'Its update of the database waits', 'store-posture' ), facts.store_upkeep.db_update_due, 'yes_no' ),
		show( __( 'Tables that are missing', 'store-posture' ), facts.store_upkeep.missing_tables, 'number' ),
	],
	title: {
		fail: __( 'An update of WooCommerce stopped half way', 'store-posture' ),
		pass: __( 'WooCommerce\'s database is as its code expects', 'store-posture' ),
		topic: __( 'WooCommerce\'s database', 'store-posture' ),
	},
	why: __( 'WooCommerce changes its tables after an update, and here that has not happened. Orders, keys and limits may then not be stored as the code believes. Repairs of flaws can miss their other half.', 'store-posture' ),
	steps: [
		__( 'Make a backup of the database, or check that there is one of today.', 'store-posture' ),
		__( 'Open WooCommerce, Status, Tools, and run "Update database".', 'store-posture' ),
		__( 'If tables are missing, run "Verify base database tables" there.', 'store-posture' ),
		__( 'Place a test order afterwards.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	setting: 'admin.php?page=wc-status&tab=tools',
	references: [ 'csf-pr.ps' ],
} );
