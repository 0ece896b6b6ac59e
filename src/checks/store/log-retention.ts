import { and, data, facts, gt, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'wc-logs-age',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: and( facts.store_logs.enabled, gt( facts.store_logs.retention_days, data.limits.store_log_days ) ),
	show: [
		show( __( 'Logs stay, in days', 'store-posture' ), facts.store_logs.retention_days, 'number' ),
		show( __( 'WooCommerce writes logs', 'store-posture' ), facts.store_logs.enabled, 'yes_no' ),
		show( __( 'Where they go', 'store-posture' ), facts.store_logs.handler ),
	],
	title: {
		fail: __( 'The store\'s logs are kept longer than anybody reads them', 'store-posture' ),
		pass: __( 'The store\'s logs are removed in time', 'store-posture' ),
		topic: __( 'How long the store\'s logs stay', 'store-posture' ),
	},
	why: __( 'Logs collect names, addresses and errors of many months. Nobody reads old ones, except whoever breaks in. A month is enough to find an error.', 'store-posture' ),
	steps: [
		__( 'Ask your developer whether something needs older logs.', 'store-posture' ),
		__( 'Open WooCommerce, Status, Logs, Settings.', 'store-posture' ),
		__( 'Set "Retention period" to 30 days and save. WooCommerce removes older ones by itself.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 3,
	setting: 'admin.php?page=wc-status&tab=logs&view=settings',
	references: [ 'gdpr-5', 'asvs-14.2.7' ],
} );
