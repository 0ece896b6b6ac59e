import { and, data, facts, gt, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'wc-logs-pii',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	// A month of addresses is how errors are found; more is a second list of customers.
	problem: and( gt( facts.log_contents.people, 0 ), gt( facts.store_logs.retention_days, data.limits.store_log_days ) ),
	show: [
		show( __( 'Customers found in them, at least', 'store-posture' ), facts.log_contents.people, 'number' ),
		show( __( 'Logs stay, in days', 'store-posture' ), facts.store_logs.retention_days, 'number' ),
		show( __( 'Newest logs we looked through', 'store-posture' ), facts.log_contents.files, 'number' ),
	],
	title: {
		fail: __( 'Customers\' addresses stay in the store\'s logs for too long', 'store-posture' ),
		pass: __( 'No customers\' addresses gather in the store\'s logs', 'store-posture' ),
		topic: __( 'Customers\' addresses in the store\'s logs', 'store-posture' ),
	},
	why: __( 'Addresses in a log help to find an error for a few weeks. Kept longer they are a second list of customers, which nobody erases when a customer asks.', 'store-posture' ),
	steps: [
		__( 'Open WooCommerce, Status, Logs, Settings.', 'store-posture' ),
		__( 'Set "Retention period" to 30 days and save. WooCommerce removes older ones by itself.', 'store-posture' ),
		__( 'Ask the makers of the plugins behind these logs to leave addresses out.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-status&tab=logs&view=settings',
	references: [ 'gdpr-5', 'asvs-14.2.7' ],
} );
