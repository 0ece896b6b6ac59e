import { daysSince, facts, gt, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'mon-stale',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gt( daysSince( facts.own_scans.last_whole ), facts.own_scans.allowed_days ),
	show: [
		show( __( 'Everything was looked at last on', 'store-posture' ), facts.own_scans.last_whole, 'date' ),
		show( __( 'Days it may rest', 'store-posture' ), facts.own_scans.allowed_days, 'number' ),
	],
	title: {
		fail: __( 'These checks have not run for too long', 'store-posture' ),
		pass: __( 'These checks run as planned', 'store-posture' ),
		topic: __( 'Our own checks', 'store-posture' ),
	},
	why: __(
		'What you read here is as old as the last look. A new hole or a stranger with an account would not show.',
		'store-posture'
	),
	steps: [
		__( 'Press "Check now". If that works, look again in a few days whether the next one came by itself.', 'store-posture' ),
		__( 'If it did not, planned jobs do not run: see the check on planned jobs, or ask your host to call wp-cron.php every few minutes.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 2,
} );
