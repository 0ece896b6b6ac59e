import { count, facts, gt, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'api-loosened',
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: gt( count( facts.order_guards.anonymous_may_read ), 0 ),
	show: [
		show( __( 'A visitor without an account may read', 'store-posture' ), facts.order_guards.anonymous_may_read, 'list' ),
		show( __( 'Code that has a word in it', 'store-posture' ), facts.order_guards.permission_filters, 'list' ),
	],
	title: {
		fail: __( 'Code on this site lets strangers past WooCommerce\'s permissions', 'store-posture' ),
		pass: __( 'WooCommerce\'s interface refuses visitors without an account', 'store-posture' ),
		topic: __( 'Permissions of WooCommerce\'s interface (REST API)', 'store-posture' ),
	},
	why: __( 'WooCommerce asks a filter whether a request may read orders and customers. Here that filter says yes to a visitor without an account. A program can then fetch every order, one number after the other.', 'store-posture' ),
	steps: [
		__( 'Ask your developer today. Code for a phone app or a till is the usual reason.', 'store-posture' ),
		{ text: __( 'This line finds the code.', 'store-posture' ), snippet: 'grep -rn woocommerce_rest_check_permissions wp-content/plugins wp-content/themes wp-content/mu-plugins' },
		__( 'Have it answer yes only for the one account that needs it, or use a WooCommerce API key.', 'store-posture' ),
		__( 'Look into the access log of the server for requests to wp-json/wc/ by strangers.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'api-1', 'api-5', 'asvs-8.3.1' ],
} );
