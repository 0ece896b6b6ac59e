import { and, any, count, data, daysSince, eq, facts, first, ge, gt, hasStore, ne, or, versionLt, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const newer = where( data.wordpress, ( row ) => versionLt( facts.core.branch, row.branch ) );
/** Nobody has to follow on the day of a release. */
const settled = ge( daysSince( first( data.wordpress ).released ), data.limits.core_branch_grace_days );

export default check( 'medium', {
	catalogue_id: 'sw-core',
	// Some line newer than this one has been followed by as many as may be missed. An unseen version stays unseen by that.
	problem: any( data.wordpress, ( row ) =>
		and(
			versionLt( facts.core.branch, row.branch ),
			or( gt( row.later, data.limits.core_branches_behind ), and( eq( row.later, data.limits.core_branches_behind ), settled ) )
		)
	),
	show: [
		show( __( 'WordPress version here', 'store-posture' ), facts.core.version ),
		show( __( 'Newest line of versions', 'store-posture' ), first( data.wordpress ).branch ),
		show( __( 'Lines of versions since then', 'store-posture' ), count( newer ), 'number' ),
	],
	title: {
		fail: __( 'WordPress is several major versions behind', 'store-posture' ),
		pass: __( 'WordPress is not far behind its newest version', 'store-posture' ),
		topic: __( 'Age of this WordPress version', 'store-posture' ),
	},
	why: __(
		'Only the newest WordPress is fully looked after. Fixes for older ones are a courtesy that can end at any time. The longer you wait, the harder the step becomes.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup, or check that there is one of today.', 'store-posture' ),
		__( 'Ask your host for a copy of the site to try things out (staging), and update WordPress there.', 'store-posture' ),
		{
			text: __( 'Place a test order on the copy: basket, payment and mails must work.', 'store-posture' ),
			when: hasStore,
		},
		{
			text: __( 'Then open Dashboard, Updates on the shop itself, and press the button that updates WordPress.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'site' ),
		},
		{
			text: __( 'WordPress is updated by the host or by deployment here. Ask them for the newest version.', 'store-posture' ),
			when: ne( facts.core.updates_by, 'site' ),
		},
		__( 'If a theme or plugin needs the old version, ask its maker until when.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 30,
	setting: 'update-core.php',
	references: [ 'owasp-a03', 'csf-pr.ps' ],
} );
