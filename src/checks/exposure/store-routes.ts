import { and, hasStore, isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { closeIt, gaveAway, whatGaveAway } from '../stranger';

const groups = [ 'woocommerce', 'order_pages', 'fulfilments' ] as const;

export default check( 'critical', {
	catalogue_id: 'api-wc-anon, api-store-order, api-fulfil',
	applies: and( hasStore, isProduction ),
	does_not_apply: __( 'No WooCommerce store is here, or the site calls itself a copy.', 'store-posture' ),
	problem: gaveAway( groups ),
	show: whatGaveAway( groups ),
	title: {
		fail: __( 'WooCommerce shows a stranger orders or customers', 'store-posture' ),
		pass: __( 'WooCommerce showed no order or customer to a stranger', 'store-posture' ),
		topic: __( 'What WooCommerce tells strangers', 'store-posture' ),
	},
	why: __(
		'WooCommerce refuses strangers by itself. Code of the site or an old version can loosen that. Then anybody reads names, addresses and orders, without logging in.',
		'store-posture'
	),
	steps: [
		__( 'Update WooCommerce first: old versions had such holes.', 'store-posture' ),
		...closeIt,
	],
	fix: 'shield',
	who: 'developer',
	minutes: 30,
	setting: 'admin.php?page=store-posture&tab=customer-data',
	references: [ 'api-1', 'owasp-a01', 'gdpr-32', 'gdpr-33' ],
	proves: 'exposure',
} );
