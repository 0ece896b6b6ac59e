import { and, any, data, daysSince, eq, facts, gt, pluck, versionLt, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

// Old alone is no fault: a finished tool that is tried with each WordPress is looked after.
export default check( 'medium', {
	catalogue_id: 'sw-abandoned',
	problem: any( facts.plugin_directory.entries, ( plugin ) =>
		and(
			eq( plugin.state, 'listed' ),
			gt( daysSince( plugin.last_release_at ), data.limits.abandoned_days ),
			versionLt( plugin.tested_to, facts.core.branch )
		)
	),
	show: [
		show(
			__( 'Plugins without a release for two years', 'store-posture' ),
			pluck(
				where( facts.plugin_directory.entries, ( plugin ) => gt( daysSince( plugin.last_release_at ), data.limits.abandoned_days ) ),
				'name'
			),
			'list'
		),
		show(
			__( 'Tested with WordPress, in the same order', 'store-posture' ),
			pluck(
				where( facts.plugin_directory.entries, ( plugin ) => gt( daysSince( plugin.last_release_at ), data.limits.abandoned_days ) ),
				'tested_to'
			),
			'list'
		),
		show( __( 'WordPress here', 'store-posture' ), facts.core.branch ),
	],
	title: {
		fail: __( 'Nobody seems to look after a plugin here any more', 'store-posture' ),
		pass: __( 'No plugin here looks given up', 'store-posture' ),
		topic: __( 'Plugins that look given up', 'store-posture' ),
	},
	why: __(
		'It has had no release for long, and nobody has tried it with this WordPress. If a hole is found in it, a fix may never come. Some day an update of WordPress or PHP breaks it.',
		'store-posture'
	),
	steps: [
		__( 'Ask in the plugin\'s forum on wordpress.org whether somebody still looks after it.', 'store-posture' ),
		__( 'Delete it if nothing needs it.', 'store-posture' ),
		__( 'Else look for one that does the same and had a release this year. Try it on a copy of the site first.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	setting: 'plugins.php',
	references: [ 'pci-6.3.1', 'owasp-a03', 'csf-pr.ps' ],
} );
