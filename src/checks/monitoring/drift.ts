import { count, facts, gt, or, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const { baseline } = facts;

export default check( 'medium', {
	catalogue_id: 'mon-drift',
	applies: baseline.kept,
	does_not_apply: __( 'This is the first look. Later ones compare with it.', 'store-posture' ),
	// After a move or new keys the lists cannot be seen: then that is told, once, and nothing else.
	problem: or(
		baseline.moved,
		baseline.rekeyed,
		gt( count( baseline.rights ), 0 ),
		gt( count( baseline.gateways ), 0 ),
		gt( count( baseline.webhooks ), 0 ),
		gt( count( baseline.plugins ), 0 ),
		gt( count( baseline.settings ), 0 )
	),
	show: [
		show( __( 'The address of the site has changed', 'store-posture' ), baseline.moved, 'yes_no' ),
		show( __( 'The secret keys have changed', 'store-posture' ), baseline.rekeyed, 'yes_no' ),
		show( __( 'Roles that have gained rights', 'store-posture' ), pluck( baseline.rights, 'role' ), 'list' ),
		show( __( 'Payment methods switched on', 'store-posture' ), pluck( baseline.gateways, 'title' ), 'list' ),
		show( __( 'Webhooks that are new or send elsewhere', 'store-posture' ), pluck( baseline.webhooks, 'host' ), 'list' ),
		show( __( 'Plugins switched on', 'store-posture' ), pluck( baseline.plugins, 'slug' ), 'list' ),
		show( __( 'Settings that are otherwise', 'store-posture' ), pluck( baseline.settings, 'name' ), 'list' ),
		show( __( 'Compared with how it was on', 'store-posture' ), baseline.since, 'date' ),
	],
	title: {
		fail: __( 'Something that matters has changed, and nobody said why', 'store-posture' ),
		pass: __( 'What matters is as it was', 'store-posture' ),
		topic: __( 'Changes that matter', 'store-posture' ),
	},
	why: __(
		'Most changes are your own work, and one press settles them. Those that are not are how a break-in shows. We do not trust a log-in to tell them apart.',
		'store-posture'
	),
	steps: [
		__( 'Go through the list. Press "This was me" beside what you or your people changed.', 'store-posture' ),
		__( 'Ask your developer about the rest.', 'store-posture' ),
		__( 'If nobody knows a change, open Emergency and follow it from the top.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'csf-de.cm' ],
} );
