import { count, facts, gt, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'mon-cron',
	problem: gt( count( facts.baseline.jobs ), 0 ),
	show: [
		show( __( 'Planned jobs without an owner', 'store-posture' ), pluck( facts.baseline.jobs, 'hook' ), 'list' ),
		show( __( 'Files of their code', 'store-posture' ), pluck( facts.baseline.jobs, 'place' ), 'paths' ),
	],
	title: {
		fail: __( 'A planned job runs code that belongs to no plugin', 'store-posture' ),
		pass: __( 'Every planned job belongs to WordPress, a plugin or a theme', 'store-posture' ),
		topic: __( 'Owners of planned jobs', 'store-posture' ),
	},
	why: __(
		'WordPress runs planned jobs by itself, day and night. Intruders plan one that lets them in again after a clean-up.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer what this job is for.', 'store-posture' ),
		__( 'If it is yours, press "This was me" beside it.', 'store-posture' ),
		{
			text: __( 'If not, note its name, remove it, and look for the code that planned it.', 'store-posture' ),
			snippet: 'wp cron event list --fields=hook,next_run_relative,recurrence',
		},
	],
	who: 'developer',
	minutes: 10,
	references: [ 'csf-de.cm' ],
} );
