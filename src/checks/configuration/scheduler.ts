import { count, eq, facts, gt, isProduction } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'medium', {
	catalogue_id: 'cfg-cron',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: gt( count( facts.scheduler.late ), 0 ),
	show: [
		show( __( 'Jobs that were late at two looks', 'store-posture' ), facts.scheduler.late, 'list' ),
		show( __( 'Who starts them', 'store-posture' ), facts.scheduler.runner ),
	],
	title: {
		fail: __( 'Planned jobs do not run, so updates and clean-ups are left undone', 'store-posture' ),
		pass: __( 'Planned jobs run', 'store-posture' ),
		topic: __( 'Planned jobs', 'store-posture' ),
	},
	why: __(
		'WordPress plans updates, backups, mails and the removal of old personal data as jobs. If nobody starts them, all of that stops without a word. You notice when you need it.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Automatic starts are switched off in wp-config.php, so the server has to start the jobs. Ask your host to run this each five minutes.', 'store-posture' ),
			when: eq( facts.scheduler.runner, 'server' ),
			snippet: '*/5 * * * * wp cron event run --due-now',
		},
		{
			text: __( 'Visits start the jobs here. If the site cannot reach itself, or pages come from a cache, nothing starts. Ask your host to run this each five minutes.', 'store-posture' ),
			when: eq( facts.scheduler.runner, 'visits' ),
			snippet: '*/5 * * * * wp cron event run --due-now',
		},
		__( 'If only one job is late, its plugin fails at it: ask your developer to look at the error log.', 'store-posture' ),
	],
	who: 'host',
	minutes: 15,
	references: [ 'csf-de.cm', 'csf-pr.ps' ],
} );
