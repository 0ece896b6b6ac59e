import { data, daysSince, eq, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'sw-wporg',
	applies: eq( facts.core.updates_by, 'site' ),
	does_not_apply: __( 'WordPress is updated by the host or by deployment here.', 'store-posture' ),
	problem: gt( daysSince( facts.core.updates_checked_at ), data.limits.core_offer_max_age_days ),
	show: [
		show( __( 'WordPress last asked for updates', 'store-posture' ), facts.core.updates_checked_at, 'date' ),
		show( __( 'WordPress may not ask other servers', 'store-posture' ), facts.outbound.blocked, 'yes_no' ),
		show( __( 'Planned jobs that are late', 'store-posture' ), facts.scheduler.late, 'list' ),
	],
	title: {
		fail: __( 'WordPress has stopped asking for updates', 'store-posture' ),
		pass: __( 'WordPress asks for updates regularly', 'store-posture' ),
		topic: __( 'Asking for updates', 'store-posture' ),
	},
	why: __(
		'WordPress asks twice a day whether fixes are out for itself, plugins and themes. Here it has not for days. So nobody hears of a hole that others already know.',
		'store-posture'
	),
	steps: [
		__( 'Open Dashboard, Updates, and press "Check again".', 'store-posture' ),
		{
			text: __( 'WordPress may ask no other server here. Have its own hosts allowed in wp-config.php.', 'store-posture' ),
			when: eq( facts.outbound.blocked, true ),
			snippet: "define( 'WP_ACCESSIBLE_HOSTS', '*.wordpress.org' );",
		},
		__( 'If the date above stays, planned jobs do not run. Ask your host why.', 'store-posture' ),
		__( 'Ask your host: "Can our server reach api.wordpress.org and downloads.wordpress.org?"', 'store-posture' ),
	],
	who: 'host',
	minutes: 15,
	setting: 'update-core.php',
	references: [ 'pci-6.3.1', 'csf-pr.ps' ],
} );
