import { eq, facts, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce here.', 'store-posture' ),
	show: [
		show( __( 'Numbers about the shop go to the makers of WooCommerce', 'store-posture' ), eq( facts.woocommerce.usage_sharing, 'on' ), 'yes_no' ),
		show( __( 'What was chosen', 'store-posture' ), facts.woocommerce.usage_sharing ),
	],
	title: {
		fail: __( 'What the shop tells the makers of WooCommerce', 'store-posture' ),
		pass: __( 'What the shop tells the makers of WooCommerce', 'store-posture' ),
		topic: __( 'Usage figures for WooCommerce', 'store-posture' ),
	},
	why: __(
		'WooCommerce can send figures about your shop to its makers: products, orders, plugins, not customers. Both choices are fair. If it is on, your privacy policy may name it.',
		'store-posture'
	),
	steps: [ __( 'To change it, open WooCommerce, Settings, Advanced, WooCommerce.com.', 'store-posture' ) ],
	who: 'owner',
	minutes: 1,
	setting: 'admin.php?page=wc-settings&tab=advanced&section=woocommerce_com',
	references: [ 'gdpr-13' ],
} );
