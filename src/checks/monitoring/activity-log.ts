import { answers, any, data, daysSince, facts, isIn, isProduction, lt, not, or, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'mon-audit',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	// Whether one is kept at all; how far back it reaches is response/evidence.
	problem: not(
		or(
			any( facts.traces.logs, ( log ) => lt( daysSince( log.newest ), data.limits.log_quiet_days ) ),
			isIn( answers.activity_log_elsewhere, [ 'year', 'shorter' ] )
		)
	),
	show: [
		show( __( 'Lists of who did what that we found', 'store-posture' ), pluck( facts.traces.logs, 'name' ), 'list' ),
		show( __( 'Newest entries', 'store-posture' ), pluck( facts.traces.logs, 'newest' ), 'date' ),
		show( __( 'One without entries for so many days has stopped', 'store-posture' ), data.limits.log_quiet_days, 'number' ),
	],
	title: {
		fail: __( 'Nobody can see who changed what in the shop', 'store-posture' ),
		pass: __( 'A list is kept of who changed what in the shop', 'store-posture' ),
		topic: __( 'List of who did what', 'store-posture' ),
	},
	why: __(
		'A new administrator, another bank account, a price of nothing: WordPress keeps no note of who did it. With a list you see in minutes whether it was a colleague or a stranger.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host or agency whether such a list is kept already.', 'store-posture' ),
		__( 'If not: install a plugin that keeps one, such as Simple History, Stream or WP Activity Log.', 'store-posture' ),
		__( 'If one is there without new entries, see whether its plugin is still active.', 'store-posture' ),
		__( 'Change a product, and look for the entry.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 15,
	references: [ 'asvs-16.3.1', 'csf-de.cm', 'owasp-a09' ],
} );
