import { count, facts, gt, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-inactive',
	problem: gt( count( facts.extensions.unused ), 0 ),
	show: [
		show( __( 'Unused', 'store-posture' ), pluck( facts.extensions.unused, 'name' ), 'list' ),
		show( __( 'Plugins and themes on the disk', 'store-posture' ), facts.extensions.installed, 'number' ),
	],
	title: {
		fail: __( 'Plugins or themes lie here that nobody uses', 'store-posture' ),
		pass: __( 'No unused plugins or themes lie here', 'store-posture' ),
		topic: __( 'Unused plugins and themes', 'store-posture' ),
	},
	why: __(
		'A plugin that is switched off still lies on the server, and its files can be opened from outside. Holes in it count as before. Nobody thinks of updating what nobody uses.',
		'store-posture'
	),
	steps: [
		__( 'Open Plugins, Inactive. Ask whoever installed one if you do not know what it is for.', 'store-posture' ),
		__( 'Make a backup: some plugins delete their settings with themselves.', 'store-posture' ),
		__( 'Press Delete on each one that nobody needs.', 'store-posture' ),
		__( 'Open Appearance, Themes, and delete themes that nobody uses. Keep the active one, its parent, and one of WordPress\'s own.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'plugins.php?plugin_status=inactive',
	references: [ 'owasp-a02', 'csf-pr.ps' ],
} );
