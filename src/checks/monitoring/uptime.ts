import { answers, eq, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'information', {
	catalogue_id: 'mon-uptime',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: eq( answers.uptime, 'no' ),
	show: [
		show( __( 'Somebody outside looks, you told us', 'store-posture' ), eq( answers.uptime, 'yes' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody outside notices when the shop is down', 'store-posture' ),
		pass: __( 'Somebody outside notices when the shop is down', 'store-posture' ),
		topic: __( 'Somebody outside who watches', 'store-posture' ),
	},
	why: __(
		'A shop that is down, or shows a strange page, cannot report itself. Customers are often the first to tell. A watcher outside tells within minutes.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host or agency whether they watch the shop, and who is called.', 'store-posture' ),
		__( 'If not: choose a service that opens the checkout page each five minutes and looks for a word on it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'csf-de.cm' ],
} );
