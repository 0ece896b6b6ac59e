import { and, any, eq, facts, hasStore, isProduction, isSeen, not, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

const isTesting = ( gateway: Place< Gateway > ) => and( gateway.enabled, gateway.test_mode );

export default check( 'high', {
	catalogue_id: 'wc-testmode',
	// Before the opening everybody tests.
	applies: and( isProduction, hasStore, eq( facts.woocommerce.coming_soon, 'off' ) ),
	does_not_apply: __( 'Judged only on a live WooCommerce store that has opened.', 'store-posture' ),
	problem: any( facts.gateways.list, isTesting ),
	show: [
		show( __( 'Switched on, and in test mode', 'store-posture' ), pluck( where( facts.gateways.list, isTesting ), 'title' ), 'list' ),
		show(
			__( 'Switched on, and we cannot read which mode', 'store-posture' ),
			pluck(
				where( facts.gateways.list, ( gateway ) => and( gateway.enabled, not( isSeen( gateway.test_mode ) ) ) ),
				'title'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Shoppers can order without paying', 'store-posture' ),
		pass: __( 'No payment method runs in test mode', 'store-posture' ),
		topic: __( 'Test mode of payment methods', 'store-posture' ),
	},
	why: __( 'In test mode a payment method takes test cards whose numbers everybody can look up. Orders then look paid, and you ship goods for nothing. Real cards are refused, and buyers leave.', 'store-posture' ),
	steps: [
		__( 'Open WooCommerce, Settings, Payments, and the method named above.', 'store-posture' ),
		__( 'Switch its test or sandbox mode off, and check that its live keys are filled in.', 'store-posture' ),
		__( 'Place one small real order, and refund it.', 'store-posture' ),
		__( 'Look through recent orders of this method: is their money on your account?', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'csf-pr.ps' ],
} );
