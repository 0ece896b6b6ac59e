import { facts, hasStore } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	applies: hasStore,
	does_not_apply: __( 'There is no WooCommerce store here.', 'store-posture' ),
	problem: facts.store_upkeep.legacy_api,
	show: [ show( __( 'The old API of WooCommerce answers', 'store-posture' ), facts.store_upkeep.legacy_api, 'yes_no' ) ],
	title: {
		fail: __( 'An old door to orders and customers is still open', 'store-posture' ),
		pass: __( 'The old door to orders and customers is closed', 'store-posture' ),
		topic: __( 'The old API of WooCommerce (legacy)', 'store-posture' ),
	},
	why: __( 'WooCommerce took this interface for other programs (API) out in 2024, and gives it no new work. Whoever holds a key can use it to read orders and customers. Later rules for the newer interface do not reach it.', 'store-posture' ),
	steps: [
		__( 'Ask your developer which program still uses it: often stock, accounting or an old phone app.', 'store-posture' ),
		__( 'Have that program moved to the newer interface (wc/v3).', 'store-posture' ),
		__( 'Then open Plugins, and deactivate "WooCommerce Legacy REST API".', 'store-posture' ),
		__( 'Before WooCommerce 9.0, open WooCommerce, Settings, Advanced, Legacy API, and switch it off there.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	setting: 'plugins.php',
	references: [ 'api-9' ],
} );
