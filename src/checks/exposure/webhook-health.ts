import { and, any, eq, facts, hasStore, not, or, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { WebhooksFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Webhook = NonNullable< WebhooksFact[ 'list' ] >[ number ];

const isForgeable = ( webhook: Place< Webhook > ) => and( eq( webhook.status, 'active' ), webhook.secret_empty );
const hasNoOwner = ( webhook: Place< Webhook > ) =>
	and(
		eq( webhook.status, 'active' ),
		or( not( webhook.owner_exists ), and( webhook.carries_people, not( webhook.owner_manages ), not( webhook.owner_sells ) ) )
	);

export default check( 'medium', {
	catalogue_id: 'api-webhooks',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.webhooks.list, ( webhook ) => or( isForgeable( webhook ), hasNoOwner( webhook ) ) ),
	show: [
		show( __( 'Sent unsigned to', 'store-posture' ), pluck( where( facts.webhooks.list, isForgeable ), 'host' ), 'list' ),
		show( __( 'Sent for somebody who is gone or may not see orders, to', 'store-posture' ), pluck( where( facts.webhooks.list, hasNoOwner ), 'host' ), 'list' ),
		show(
			__( 'Switched off, perhaps after failures (not judged)', 'store-posture' ),
			pluck( where( facts.webhooks.list, ( webhook ) => eq( webhook.status, 'disabled' ) ), 'host' ),
			'list'
		),
	],
	title: {
		fail: __( 'Notices to other services can be forged, or arrive empty', 'store-posture' ),
		pass: __( 'Notices to other services are signed, and somebody stands behind them', 'store-posture' ),
		topic: __( 'Signature and owner of webhooks', 'store-posture' ),
	},
	why: __( 'A notice (webhook) without a secret carries a signature that anybody can make. A stranger can then tell your stock or shipping service of orders that do not exist. Without a proper owner it carries an error instead of the order.', 'store-posture' ),
	steps: [
		__( 'Open WooCommerce, Settings, Advanced, Webhooks, and the webhook named above.', 'store-posture' ),
		__( 'If nobody knows the receiver, set "Status" to "Paused" and ask your developer.', 'store-posture' ),
		__( 'For an unsigned one, type a long random text into "Secret", save, and give the same text to the receiving service.', 'store-posture' ),
		__( 'For one without an owner, save it once from the account of somebody who looks after orders.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=webhooks',
	references: [ 'api-10', 'owasp-a08' ],
} );
