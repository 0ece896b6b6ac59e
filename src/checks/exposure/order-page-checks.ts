import { any, facts, hasStore, isSeen, not, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'api-loosened',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: any( facts.order_guards.callbacks, ( callback ) => callback.loosens ),
	show: [
		show( __( 'Filters that were loosened', 'store-posture' ), pluck( where( facts.order_guards.callbacks, ( callback ) => callback.loosens ), 'hook' ), 'list' ),
		show( __( 'By', 'store-posture' ), pluck( where( facts.order_guards.callbacks, ( callback ) => callback.loosens ), 'source' ), 'list' ),
		show(
			__( 'Changed by code whose effect we cannot tell', 'store-posture' ),
			pluck( where( facts.order_guards.callbacks, ( callback ) => not( isSeen( callback.loosens ) ) ), 'source' ),
			'list'
		),
	],
	title: {
		fail: __( 'Whoever has the link to an order sees name and address', 'store-posture' ),
		pass: __( 'Order pages ask strangers who they are', 'store-posture' ),
		topic: __( 'Who may open the page of an order', 'store-posture' ),
	},
	why: __( 'WooCommerce asks for the log-in or the e-mail address before it shows an order again. Code on this site switches that off. Links to orders end up in forwarded mails, browser histories and logs of others.', 'store-posture' ),
	steps: [
		__( 'Ask your developer why it was switched off. Often it was meant for one payment method, years ago.', 'store-posture' ),
		{ text: __( 'These lines find the code.', 'store-posture' ), snippet: 'grep -rnE "order_received_verify_known_shoppers|order_email_verification" wp-content/plugins wp-content/themes wp-content/mu-plugins' },
		__( 'Have it removed, and open the link of a test order in a private window: it must ask.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'api-1', 'asvs-8.2.2' ],
} );
