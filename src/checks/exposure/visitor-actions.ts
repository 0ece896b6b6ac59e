import { count, facts, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'api-ajax',
	show: [
		show( __( 'Actions open to visitors', 'store-posture' ), count( facts.visitor_actions.list ), 'number' ),
		show( __( 'Whose code answers', 'store-posture' ), facts.visitor_actions.by_source, 'list' ),
		show( __( 'The actions', 'store-posture' ), pluck( facts.visitor_actions.list, 'name' ), 'list' ),
	],
	title: {
		fail: __( 'What visitors can have done without a page', 'store-posture' ),
		pass: __( 'What visitors can have done without a page', 'store-posture' ),
		topic: __( 'Actions open to visitors (admin-ajax, wc-ajax)', 'store-posture' ),
	},
	why: __( 'Plugins offer actions that anybody may call without logging in. Most belong to the cart. Many holes of plugins were such an action that forgot to ask who is there.', 'store-posture' ),
	steps: [
		__( 'Look at the names of plugins: one you no longer need adds ways in. Remove it.', 'store-posture' ),
		__( 'Customer data lists them, too. You can let in those that only read; the others are never called.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'plugins.php',
	references: [ 'api-5', 'api-9' ],
} );
