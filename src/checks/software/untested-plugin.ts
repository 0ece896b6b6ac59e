import { and, any, data, eq, facts, pluck, versionLt, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

// Tested only with a line that others have followed before the one here: authors need some weeks after each release.
export default check( 'information', {
	catalogue_id: 'sw-compat',
	problem: any( facts.plugin_directory.entries, ( plugin ) =>
		and(
			eq( plugin.state, 'listed' ),
			any( data.wordpress, ( line ) => and( versionLt( line.branch, facts.core.branch ), versionLt( plugin.tested_to, line.branch ) ) )
		)
	),
	show: [
		show(
			__( 'Plugins not yet tested with this WordPress', 'store-posture' ),
			pluck(
				where( facts.plugin_directory.entries, ( plugin ) => versionLt( plugin.tested_to, facts.core.branch ) ),
				'name'
			),
			'list'
		),
		show(
			__( 'Tested up to, in the same order', 'store-posture' ),
			pluck(
				where( facts.plugin_directory.entries, ( plugin ) => versionLt( plugin.tested_to, facts.core.branch ) ),
				'tested_to'
			),
			'list'
		),
		show( __( 'WordPress here', 'store-posture' ), facts.core.branch ),
	],
	title: {
		fail: __( 'Some plugins were not tested with this WordPress', 'store-posture' ),
		pass: __( 'Plugins were tested with this WordPress, or the one before', 'store-posture' ),
		topic: __( 'Plugins tested with this WordPress', 'store-posture' ),
	},
	why: __(
		'Untested does not mean that it fails. Most such plugins work. It tells where to look first when something breaks after an update.',
		'store-posture'
	),
	steps: [
		__( 'There is nothing to do while all works.', 'store-posture' ),
		__( 'Before the next large update, try these plugins on a copy of the site.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 1,
	setting: 'plugins.php',
	references: [ 'csf-pr.ps' ],
} );
