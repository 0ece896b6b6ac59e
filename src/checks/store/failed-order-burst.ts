import { and, data, facts, ge, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'wc-cardtest',
	applies: hasStore,
	does_not_apply: __(
		'There is no WooCommerce store here.',
		'store-posture'
	),
	// When a payment provider is down, many orders fail too, but of different people and amounts.
	problem: and(
		ge( facts.orders.failed_worst_hour_7d, data.limits.burst_orders ),
		ge( facts.orders.failed_share_worst_hour, data.limits.burst_share ),
		ge( facts.orders.failed_repeat_share, data.limits.burst_repeat )
	),
	show: [
		show(
			__(
				'Failed orders in the worst hour of seven days',
				'store-posture'
			),
			facts.orders.failed_worst_hour_7d,
			'number'
		),
		show(
			__(
				'Share of failed ones in that hour (1 is all)',
				'store-posture'
			),
			facts.orders.failed_share_worst_hour,
			'number'
		),
		show(
			__(
				'Share of these that repeat a mail, an address or an amount (1 is all)',
				'store-posture'
			),
			facts.orders.failed_repeat_share,
			'number'
		),
		show(
			__(
				'We speak up from so many failed orders an hour',
				'store-posture'
			),
			data.limits.burst_orders,
			'number'
		),
	],
	title: {
		fail: __(
			'Somebody seems to try stolen cards in your shop',
			'store-posture'
		),
		pass: __(
			'No burst of failed payments in the last seven days',
			'store-posture'
		),
		topic: __( 'Bursts of failed payments', 'store-posture' ),
	},
	why: __(
		'Many orders failed within one hour, and they resemble each other. That is how thieves test stolen cards with robots. Each try can cost you a fee. Cards that worked will be charged back, and the payment provider may close your account.',
		'store-posture'
	),
	steps: [
		__(
			'Open WooCommerce, Orders, Failed, and look at the hour named by the dates. Do not delete anything yet.',
			'store-posture'
		),
		__(
			'Ring your payment provider, say "card testing", and ask what they can block.',
			'store-posture'
		),
		__(
			'Look for small orders that were paid in the same hour, and refund them in full.',
			'store-posture'
		),
		__(
			'Open WooCommerce, Settings, Advanced, Features. Switch on "Rate limit Checkout" and save (from WooCommerce 9.6).',
			'store-posture'
		),
		__(
			'If it goes on, add a test for robots to the checkout, or pause card payments for some hours.',
			'store-posture'
		),
	],
	who: 'owner',
	minutes: 15,
	setting:
		'admin.php?page=wc-settings&tab=advanced&section=features#woocommerce_feature_rate_limit_checkout_enabled',
	references: [ 'api-6', 'api-4', 'csf-de.cm' ],
} );
