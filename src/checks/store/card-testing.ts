import {
	and,
	answers,
	eq,
	facts,
	hasStore,
	isProduction,
	ne,
	not,
	or,
} from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

// The checkout of blocks is open to robots even where shoppers see the classic one, so the limit is asked of both.
const hasNoLimit = and(
	not( facts.checkout.order_limit ),
	not( facts.checkout.store_api_limit ),
	not( facts.checkout.block_challenge )
);
// No limit of WooCommerce's reaches the classic checkout: there it takes a test for robots.
const classicIsOpen = and(
	ne( facts.checkout.kind, 'block' ),
	not(
		or(
			facts.checkout.classic_challenge,
			eq( answers.checkout_challenge, 'yes' )
		)
	)
);

export default check( 'medium', {
	catalogue_id: 'wc-cardtest',
	applies: and( isProduction, hasStore, facts.gateways.takes_cards ),
	does_not_apply: __(
		'Judged only on a live WooCommerce store that takes cards.',
		'store-posture'
	),
	problem: or( hasNoLimit, classicIsOpen ),
	show: [
		show(
			__(
				'WooCommerce limits how fast one visitor places orders',
				'store-posture'
			),
			facts.checkout.order_limit,
			'yes_no'
		),
		show(
			__(
				'The data interface of the shop (Store API) is limited',
				'store-posture'
			),
			facts.checkout.store_api_limit,
			'yes_no'
		),
		show( __( 'Kind of checkout', 'store-posture' ), facts.checkout.kind ),
		show(
			__( 'A test for robots on the classic checkout', 'store-posture' ),
			facts.checkout.classic_challenge,
			'yes_no'
		),
		show(
			__(
				'A test for robots on the checkout of blocks',
				'store-posture'
			),
			facts.checkout.block_challenge,
			'yes_no'
		),
	],
	title: {
		fail: __(
			'Thieves can try out stolen cards at your checkout',
			'store-posture'
		),
		pass: __( 'Robots are slowed down at your checkout', 'store-posture' ),
		topic: __( 'Robots that try stolen cards', 'store-posture' ),
	},
	why: __(
		'Thieves let robots try thousands of stolen card numbers at small shops. They learn which cards work. You pay a fee for each try, and refunds for those that worked. In the end the payment provider may close your account.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'Open WooCommerce, Settings, Advanced, Features. Switch on "Rate limit Checkout" and save (from WooCommerce 9.6).',
				'store-posture'
			),
			when: hasNoLimit,
		},
		{
			text: __(
				'If a CDN (a network in front of your site) passes visitors on, ask your developer first. Otherwise all visitors may count as one.',
				'store-posture'
			),
			when: hasNoLimit,
		},
		{
			text: __(
				'Add a test for robots that covers the classic checkout, for example Cloudflare Turnstile. Many plugins cover only the log-in: read which forms it names.',
				'store-posture'
			),
			when: classicIsOpen,
		},
		{
			text: __(
				'Or change the checkout page to the Checkout block, which the limit covers.',
				'store-posture'
			),
			when: classicIsOpen,
		},
		__(
			"In your payment provider's dashboard, switch on its own rules against card testing.",
			'store-posture'
		),
		__(
			'Place a test order afterwards. Shoppers must still get through.',
			'store-posture'
		),
	],
	who: 'owner',
	minutes: 5,
	setting:
		'admin.php?page=wc-settings&tab=advanced&section=features#woocommerce_feature_rate_limit_checkout_enabled',
	references: [ 'api-4', 'api-6' ],
	fix: 'checkout-limit',
} );
