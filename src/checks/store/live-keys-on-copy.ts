import { and, any, eq, facts, hasStore, isProduction, not, pluck, type Place, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { GatewaysFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Gateway = NonNullable< GatewaysFact[ 'list' ] >[ number ];

const isReal = ( gateway: Place< Gateway > ) =>
	and( gateway.enabled, gateway.takes_cards, eq( gateway.test_mode, false ) );

export default check( 'high', {
	catalogue_id: 'wc-testmode',
	applies: and( not( isProduction ), hasStore ),
	does_not_apply: __( 'Judged only on copies of a store, such as staging.', 'store-posture' ),
	problem: any( facts.gateways.list, isReal ),
	show: [
		show( __( 'This site calls itself', 'store-posture' ), facts.environment.type ),
		show( __( 'Take real money here', 'store-posture' ), pluck( where( facts.gateways.list, isReal ), 'title' ), 'list' ),
	],
	title: {
		fail: __( 'This copy of the shop charges real cards', 'store-posture' ),
		pass: __( 'This copy of the shop charges nobody', 'store-posture' ),
		topic: __( 'Payments on a copy', 'store-posture' ),
	},
	why: __( 'A copy is open to more people, and updated less often, than the shop itself. Here it holds the keys to your real payment account. A test order charges a real card, and a renewal may be charged twice.', 'store-posture' ),
	steps: [
		{
			text: __( 'If this is the live shop after all, say so first: set this line in wp-config.php.', 'store-posture' ),
			snippet: "define( 'WP_ENVIRONMENT_TYPE', 'production' );",
		},
		__( 'If it is a copy, open WooCommerce, Settings, Payments, and switch the method to test mode, or off.', 'store-posture' ),
		__( 'Take the live keys out of the copy. Who could read them here? If you cannot tell, have your payment provider make new ones.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	setting: 'admin.php?page=wc-settings&tab=checkout',
	references: [ 'csf-pr.ds' ],
} );
