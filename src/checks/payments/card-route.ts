import { and, eq, facts, hasStore, isSeen, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

const titles = ( body: ( gateway: Place< Gateway > ) => ReturnType< typeof and > ) =>
	pluck(
		where( facts.gateways.list, ( gateway ) => and( gateway.enabled, body( gateway ) ) ),
		'title'
	);

/** Tells how card details travel; own-card-fields judges it, and asks about methods nobody knows. */
export default check( 'information', {
	catalogue_id: 'pci-scope',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	show: [
		show(
			__( 'On a page of the payment provider', 'store-posture' ),
			titles( ( gateway ) => eq( gateway.route, 'redirect' ) ),
			'list'
		),
		show(
			__( 'In fields of the payment provider inside your page', 'store-posture' ),
			titles( ( gateway ) => eq( gateway.route, 'embedded' ) ),
			'list'
		),
		show(
			__( 'In fields of your own page', 'store-posture' ),
			titles( ( gateway ) => eq( gateway.route, 'own_fields' ) ),
			'list'
		),
		show(
			__( 'Through your own server', 'store-posture' ),
			titles( ( gateway ) => eq( gateway.route, 'through_server' ) ),
			'list'
		),
		show(
			__( 'No card details (bank transfer, cash)', 'store-posture' ),
			titles( ( gateway ) => eq( gateway.route, 'offline' ) ),
			'list'
		),
		show(
			__( 'We do not know', 'store-posture' ),
			titles( ( gateway ) => not( isSeen( gateway.route ) ) ),
			'list'
		),
	],
	title: {
		fail: __( 'How card details travel from your shoppers', 'store-posture' ),
		pass: __( 'How card details travel from your shoppers', 'store-posture' ),
		topic: __( 'The way of card details', 'store-posture' ),
	},
	why: __(
		'Everybody who takes cards must follow the card industry\'s rules (PCI DSS). How much you must do hangs on where shoppers type their card. On the provider\'s own page or fields, the short questionnaire (SAQ A) usually fits. Your card payment provider (acquirer) decides which form applies.',
		'store-posture'
	),
	steps: [
		__( 'Open WooCommerce, Settings, Payments. Switch off methods nobody uses: each one adds to what you must look after.', 'store-posture' ),
		__( 'Ask your card payment provider: "Which questionnaire do we fill in, and until when?"', 'store-posture' ),
		__( 'Show them this list. It says what we saw, not what applies to you.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'pci-saq-a', 'pci-12.8.1' ],
} );
