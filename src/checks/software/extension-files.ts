import { any, eq, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const changed = where( facts.extension_files.plugins, ( plugin ) => eq( plugin.state, 'changed' ) );
const unlisted = where( facts.extension_files.plugins, ( plugin ) => eq( plugin.state, 'unlisted' ) );

export default check( 'high', {
	catalogue_id: 'sw-plug-sum',
	problem: any( facts.extension_files.plugins, ( plugin ) => eq( plugin.state, 'changed' ) ),
	show: [
		show( __( 'Plugins whose code was changed', 'store-posture' ), pluck( changed, 'name' ), 'list' ),
		show( __( 'The first of the files', 'store-posture' ), facts.extension_files.changed_first, 'paths' ),
		show( __( 'Not checked, because wordpress.org has no list of their files', 'store-posture' ), pluck( unlisted, 'name' ), 'list' ),
	],
	title: {
		fail: __( 'The code of a plugin is not as its maker released it', 'store-posture' ),
		pass: __( 'Plugins that wordpress.org knows are as their makers released them', 'store-posture' ),
		topic: __( 'Code of plugins', 'store-posture' ),
	},
	why: __(
		'Somebody changed it on the server. It may be your developer, and the next update takes that away. It may be an intruder, who reads along or comes back.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer whether they changed these files, and what for.', 'store-posture' ),
		__( 'If nobody did, open Emergency and follow it from the top. Save the logs and these files first.', 'store-posture' ),
		__( 'If your developer did: have the change moved into a small plugin of its own, so that updates keep it.', 'store-posture' ),
		__( 'Then install the same version of the plugin anew. Its settings stay; changes in its files are lost.', 'store-posture' ),
		{
			text: __( 'The command line lists all differing files of all plugins.', 'store-posture' ),
			snippet: 'wp plugin verify-checksums --all',
		},
	],
	who: 'developer',
	minutes: 15,
	setting: 'plugins.php',
	references: [ 'owasp-a08', 'csf-de.cm' ],
} );
