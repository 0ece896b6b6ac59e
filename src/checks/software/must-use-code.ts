import { count, facts, gt, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'sw-dropins',
	applies: facts.baseline.kept,
	does_not_apply: __( 'This is the first look. Later ones compare with it.', 'store-posture' ),
	problem: gt( count( facts.baseline.always_run ), 0 ),
	show: [
		show( __( 'New files that always run', 'store-posture' ), pluck( facts.baseline.always_run, 'path' ), 'paths' ),
		show( __( 'Compared with how it was on', 'store-posture' ), facts.baseline.since, 'date' ),
	],
	title: {
		fail: __( 'New code runs on every page, and nobody said why', 'store-posture' ),
		pass: __( 'No new code runs without a switch', 'store-posture' ),
		topic: __( 'Code that runs without a switch', 'store-posture' ),
	},
	why: __(
		'These files run on every page and cannot be switched off under Plugins. Cache plugins and hosts add some; intruders hide here, too.',
		'store-posture'
	),
	steps: [
		__( 'Did you switch on a cache or another plugin, or did your host change something? Then press "This was me" beside it.', 'store-posture' ),
		__( 'If nobody knows the file, send it to your developer. Do not delete it yet.', 'store-posture' ),
		__( 'If it does not belong here, open Emergency and follow it from the top.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'plugins.php',
	references: [ 'csf-de.cm' ],
} );
