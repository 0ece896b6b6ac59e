import { and, any, count, eq, facts, hasStore, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { WebhooksFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Webhook = NonNullable< WebhooksFact[ 'list' ] >[ number ];

// WooCommerce refuses to deliver to this machine and to private networks, so nothing leaves there.
const sendsReadably = ( webhook: Place< Webhook > ) =>
	and(
		eq( webhook.status, 'active' ),
		webhook.carries_people,
		eq( webhook.scheme, 'http' ),
		not( webhook.host_local )
	);

export default check( 'high', {
	catalogue_id: 'api-webhooks',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.webhooks.list, sendsReadably ),
	show: [
		show(
			__( 'Sent without encryption to', 'store-posture' ),
			pluck( where( facts.webhooks.list, sendsReadably ), 'host' ),
			'list'
		),
		show(
			__( 'What is sent there', 'store-posture' ),
			pluck( where( facts.webhooks.list, sendsReadably ), 'topic' ),
			'list'
		),
		show(
			__( 'Their ID in the list of webhooks', 'store-posture' ),
			pluck( pluck( where( facts.webhooks.list, sendsReadably ), 'ref' ), 'id' ),
			'list'
		),
		show( __( 'Webhooks in all', 'store-posture' ), count( facts.webhooks.list ), 'number' ),
	],
	title: {
		fail: __( 'Customer data leaves the shop readable on the way', 'store-posture' ),
		pass: __( 'Notices about orders and customers leave the shop encrypted', 'store-posture' ),
		topic: __( 'Automatic notices to other services (webhooks)', 'store-posture' ),
	},
	why: __(
		'A webhook sends each new order or customer to another service by itself. This one uses http, which is not encrypted. Whoever sits on the way reads names, addresses and what was bought. They can also change it unseen.',
		'store-posture'
	),
	steps: [
		__( 'Open WooCommerce, Settings, Advanced, Webhooks, and the webhook named above.', 'store-posture' ),
		__( 'In "Delivery URL", change http:// to https:// and save.', 'store-posture' ),
		__( 'Ask the receiving service whether the next notice arrived.', 'store-posture' ),
		__( 'If it cannot take https, set "Status" to "Paused" and ask for another address.', 'store-posture' ),
		__( 'If nobody knows the receiver, pause it at once and ask your developer.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=webhooks',
	references: [ 'asvs-12.2.1', 'owasp-a04', 'gdpr-32' ],
	fix: 'webhooks',
} );
