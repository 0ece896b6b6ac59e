import {
	and,
	answers,
	any,
	eq,
	facts,
	hasStore,
	isIn,
	isProduction,
	isSeen,
	not,
	or,
	pluck,
	when,
	where,
	type Place,
} from '../../judge/build';
import { check, show } from '../../judge/check';
import type { GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

const seenInOwnFields = ( gateway: Place< Gateway > ) =>
	and( gateway.enabled, isIn( gateway.route, [ 'own_fields', 'through_server' ] ) );

export default check( 'high', {
	catalogue_id: 'pci-scope',
	// With a method nobody knows, whether cards are taken is open: the question below settles it.
	applies: and( isProduction, hasStore, or( facts.gateways.takes_cards, not( isSeen( facts.gateways.takes_cards ) ) ) ),
	does_not_apply: __( 'Judged only on a live WooCommerce store that takes cards.', 'store-posture' ),
	problem: any( facts.gateways.list, ( gateway ) =>
		and(
			gateway.enabled,
			when(
				isSeen( gateway.route ),
				isIn( gateway.route, [ 'own_fields', 'through_server' ] ),
				eq( answers.gateway_card_route, 'own_fields' )
			)
		)
	),
	show: [
		show(
			__( 'Card details go through your own page or server with', 'store-posture' ),
			pluck( where( facts.gateways.list, seenInOwnFields ), 'title' ),
			'list'
		),
		show(
			__( 'The plugins behind them', 'store-posture' ),
			pluck( where( facts.gateways.list, seenInOwnFields ), 'plugin' ),
			'list'
		),
		show(
			__( 'Payment methods we do not know', 'store-posture' ),
			pluck(
				where( facts.gateways.list, ( gateway ) => and( gateway.enabled, not( isSeen( gateway.route ) ) ) ),
				'title'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Card numbers pass through your own site', 'store-posture' ),
		pass: __( 'Card numbers go straight to the payment provider', 'store-posture' ),
		topic: __( 'Card numbers on your own pages', 'store-posture' ),
	},
	why: __(
		'Shoppers type their card into fields that belong to your site. Whoever gets into the site, or into one plugin, can copy every card from then on. Far more of the card rules (PCI DSS) then usually apply to you, not the short form.',
		'store-posture'
	),
	steps: [
		__( 'Ask the payment provider: "Do you offer hosted fields or a payment page of your own for WooCommerce?"', 'store-posture' ),
		__( 'Have your developer set it up on a copy of the shop, and place test orders there.', 'store-posture' ),
		__( 'Open WooCommerce, Settings, Payments, switch the new method on and the old one off.', 'store-posture' ),
		__( 'Until then, ask your card payment provider (acquirer) which questionnaire applies.', 'store-posture' ),
		__( 'Never keep card numbers yourself, not in orders, mails or logs.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 120,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'pci-saq-a', 'pci-3.2.1' ],
	contradicts: [
		{
			question: 'gateway_card_route',
			answers: [ 'no_cards' ],
			when: any( facts.gateways.list, ( gateway ) => and( gateway.enabled, not( isSeen( gateway.route ) ), gateway.takes_cards ) ),
		},
	],
} );
