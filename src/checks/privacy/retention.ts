import { and, eq, facts, gt, hasStore, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'prv-retention',
	applies: and( hasStore, gt( facts.records.people, 0 ) ),
	does_not_apply: __( 'No WooCommerce store with customers\' data is here.', 'store-posture' ),
	// Completed orders may have to stay for the tax office; unpaid ones become cancelled by themselves.
	problem: or(
		eq( facts.retention.failed_orders_days, 0 ),
		eq( facts.retention.cancelled_orders_days, 0 ),
		eq( facts.retention.inactive_accounts_days, 0 ),
		not( facts.retention.job_scheduled ),
		facts.retention.job_failing
	),
	show: [
		show( __( 'Failed orders stay, in days (0 is for ever)', 'store-posture' ), facts.retention.failed_orders_days, 'number' ),
		show( __( 'Cancelled orders stay, in days (0 is for ever)', 'store-posture' ), facts.retention.cancelled_orders_days, 'number' ),
		show( __( 'Accounts nobody uses stay, in days (0 is for ever)', 'store-posture' ), facts.retention.inactive_accounts_days, 'number' ),
		show( __( 'Completed orders keep names, in days (0 is for ever; not judged)', 'store-posture' ), facts.retention.completed_orders_days, 'number' ),
		show( __( 'The daily clean-up is planned', 'store-posture' ), facts.retention.job_scheduled, 'yes_no' ),
		show( __( 'The daily clean-up breaks off', 'store-posture' ), facts.retention.job_failing, 'yes_no' ),
		show( __( 'People you hold data about', 'store-posture' ), facts.records.people, 'number' ),
		show( __( 'Oldest order', 'store-posture' ), facts.records.oldest_order, 'date' ),
	],
	title: {
		fail: __( 'The shop keeps people\'s data that nobody needs any more', 'store-posture' ),
		pass: __( 'Data that nobody needs any more is removed in time', 'store-posture' ),
		topic: __( 'How long data is kept', 'store-posture' ),
	},
	why: __(
		'WooCommerce keeps failed orders and forgotten accounts for ever unless you say otherwise. Whoever breaks in takes them all. You then have to write to people who bought nothing from you in years. Privacy law asks you to remove what you no longer need.',
		'store-posture'
	),
	steps: [
		__( 'Know first: what is removed does not come back. Make a backup, or check that there is one of today.', 'store-posture' ),
		__( 'Open WooCommerce, Settings, Accounts & Privacy, "Personal data retention".', 'store-posture' ),
		__( 'Set "Retain failed orders" and "Retain cancelled orders", for example to 3 months.', 'store-posture' ),
		__( 'Set "Retain inactive accounts", for example to 3 years. Their orders stay, as orders of guests.', 'store-posture' ),
		__( 'Ask your accountant how long invoices must stay before you set "Retain completed orders".', 'store-posture' ),
		{
			text: __(
				'The daily clean-up does not run. Open WooCommerce, Status, Scheduled Actions, and search for this name.',
				'store-posture'
			),
			when: or( not( facts.retention.job_scheduled ), facts.retention.job_failing ),
			snippet: 'woocommerce_cleanup_personal_data',
		},
		__( 'Write the same periods into your privacy page.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=account#woocommerce_trash_failed_orders',
	references: [ 'gdpr-5', 'asvs-14.2.7', 'pci-3.2.1' ],
	fix: 'retention',
} );
