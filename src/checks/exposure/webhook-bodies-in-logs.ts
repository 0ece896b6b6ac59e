import { and, any, eq, facts, hasStore, isProduction, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { WebhooksFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Webhook = NonNullable< WebhooksFact[ 'list' ] >[ number ];

const carriesPeople = ( webhook: Place< Webhook > ) => and( eq( webhook.status, 'active' ), webhook.carries_people );

export default check( 'medium', {
	catalogue_id: 'wc-logs-pii',
	applies: and( isProduction, hasStore ),
	does_not_apply: __( 'Judged only on a live WooCommerce store.', 'store-posture' ),
	// WooCommerce notes each delivery at the level info, and what was in it only while WP_DEBUG is on.
	problem: and(
		facts.debug.wp_debug,
		facts.store_logs.enabled,
		facts.store_logs.keeps_info,
		any( facts.webhooks.list, carriesPeople )
	),
	show: [
		show( __( 'Debugging (WP_DEBUG) is on', 'store-posture' ), facts.debug.wp_debug, 'yes_no' ),
		show( __( 'What is sent, and written down', 'store-posture' ), pluck( where( facts.webhooks.list, carriesPeople ), 'topic' ), 'list' ),
		show( __( 'Logs stay, in days', 'store-posture' ), facts.store_logs.retention_days, 'number' ),
	],
	title: {
		fail: __( 'Every order sent to another service is copied into a log', 'store-posture' ),
		pass: __( 'What is sent to other services is not copied into logs', 'store-posture' ),
		topic: __( 'Orders in the logs of webhooks', 'store-posture' ),
	},
	why: __( 'While debugging is on, WooCommerce writes the whole text of each notice (webhook) into its logs. That is names, addresses and what was bought. Whoever gets at the log folder reads them.', 'store-posture' ),
	steps: [
		__( 'Ask your developer whether debugging is needed on the live shop just now.', 'store-posture' ),
		{ text: __( 'If not, set this line in wp-config.php.', 'store-posture' ), snippet: "define( 'WP_DEBUG', false );" },
		__( 'Open WooCommerce, Status, Logs, and delete the logs named webhooks-delivery.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	setting: 'admin.php?page=wc-status&tab=logs',
	references: [ 'gdpr-32', 'asvs-14.2.7' ],
} );
