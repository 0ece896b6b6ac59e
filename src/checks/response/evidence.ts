import { and, answers, any, count, data, daysSince, eq, facts, ge, gt, isIn, isProduction, lt, not, or, pluck, when } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const reachesFar = any( facts.traces.logs, ( log ) =>
	and(
		lt( daysSince( log.newest ), data.limits.log_quiet_days ),
		or( log.from_start, ge( daysSince( log.oldest ), data.limits.evidence_days ) )
	)
);

export default check( 'medium', {
	catalogue_id: 'ir-evidence',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	// Lists kept elsewhere cannot be seen from here: without one we can read, a person is asked. Web logs are always the host's.
	problem: or(
		when( gt( count( facts.traces.logs ), 0 ), not( reachesFar ), isIn( answers.activity_log_elsewhere, [ 'shorter', 'none' ] ) ),
		eq( answers.access_logs, 'shorter' )
	),
	show: [
		show( __( 'Lists of who did what that we found', 'store-posture' ), pluck( facts.traces.logs, 'name' ), 'list' ),
		show( __( 'Oldest entries', 'store-posture' ), pluck( facts.traces.logs, 'oldest' ), 'date' ),
		show( __( 'Newest entries', 'store-posture' ), pluck( facts.traces.logs, 'newest' ), 'date' ),
		show( __( 'Wanted at least so many days', 'store-posture' ), data.limits.evidence_days, 'number' ),
		show( __( 'The host keeps access logs for a year, you told us', 'store-posture' ), eq( answers.access_logs, 'year' ), 'yes_no' ),
	],
	title: {
		fail: __( 'After a break-in nobody could tell what was taken', 'store-posture' ),
		pass: __( 'Traces of a year are kept to find out what happened', 'store-posture' ),
		topic: __( 'Traces to find out what happened', 'store-posture' ),
	},
	why: __(
		'Many break-ins come to light after months. Whoever cannot tell which customers were concerned has to write to all of them, and to the regulator. What was not kept then cannot be brought back.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Install a plugin that lists who did what in the admin, such as WP Activity Log, Simple History or Stream.', 'store-posture' ),
			when: eq( count( facts.traces.logs ), 0 ),
		},
		{
			text: __( 'Open the settings of the plugin named above, and let it keep entries for 12 months. Old days do not come back, new ones add up.', 'store-posture' ),
			when: gt( count( facts.traces.logs ), 0 ),
		},
		{
			text: __( 'No entry for a month? Then that plugin has stopped: see whether it is still active.', 'store-posture' ),
			when: any( facts.traces.logs, ( log ) => ge( daysSince( log.newest ), data.limits.log_quiet_days ) ),
		},
		__( 'Ask your host: "Please keep our access logs for 12 months, and tell us how we get them in an emergency."', 'store-posture' ),
		__( 'These lists hold names and addresses of computers: name them in your privacy page, with how long you keep them.', 'store-posture' ),
	],
	who: 'host',
	minutes: 15,
	references: [ 'asvs-16.3.1', 'csf-de.cm', 'gdpr-33' ],
} );
