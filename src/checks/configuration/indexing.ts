import { and, eq, facts, isProduction, not, when } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'information', {
	catalogue_id: 'cfg-indexing',
	problem: when( isProduction, and( not( facts.visibility.search_engines ), eq( facts.visibility.coming_soon, 'off' ) ), facts.visibility.search_engines ),
	show: [
		show( __( 'Search engines are let in', 'store-posture' ), facts.visibility.search_engines, 'yes_no' ),
		show( __( 'Not open yet', 'store-posture' ), facts.visibility.coming_soon ),
	],
	title: {
		fail: __( 'Search engines are told the opposite of what this site is for', 'store-posture' ),
		pass: __( 'Search engines are told what fits this site', 'store-posture' ),
		topic: __( 'Search engines', 'store-posture' ),
	},
	why: __(
		'A live shop that asks search engines to stay away loses customers. A copy that lets them in is found in its place. Neither setting keeps anybody out.',
		'store-posture'
	),
	steps: [
		__( 'Open Settings, Reading, and set the line on search engines: off for the live shop, on for a copy.', 'store-posture' ),
		__( 'If a live shop hides on purpose, mark it so here.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 1,
	setting: 'options-reading.php',
	references: [ 'csf-pr.ps' ],
} );
