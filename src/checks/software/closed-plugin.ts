import { any, eq, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const closed = where( facts.plugin_directory.entries, ( plugin ) => eq( plugin.state, 'closed' ) );

export default check( 'high', {
	catalogue_id: 'sw-closed',
	problem: any( facts.plugin_directory.entries, ( plugin ) => eq( plugin.state, 'closed' ) ),
	show: [
		show( __( 'Plugins closed at wordpress.org', 'store-posture' ), pluck( closed, 'name' ), 'list' ),
		show( __( 'Why, in the same order', 'store-posture' ), pluck( closed, 'closed_for' ), 'list' ),
	],
	title: {
		fail: __( 'A plugin here was closed at wordpress.org and gets no more fixes', 'store-posture' ),
		pass: __( 'No plugin here was closed at wordpress.org', 'store-posture' ),
		topic: __( 'Plugins closed at wordpress.org', 'store-posture' ),
	},
	why: __(
		'WordPress.org closes a plugin when nobody mends a hole in it, when it breaks rules, or when its author leaves. WordPress offers no update for it any more and says nothing. Whoever knows a hole in it can use it for good.',
		'store-posture'
	),
	steps: [
		__( 'Search wordpress.org for the plugin. Its page says when it was closed, and often why.', 'store-posture' ),
		__( 'See on the maker\'s own site whether it goes on elsewhere, and how updates come from there.', 'store-posture' ),
		__( 'Else find a plugin that does the same, and try it on a copy of the site.', 'store-posture' ),
		__( 'Then switch the closed one off under Plugins and delete it. Switched off alone, its files can still be called.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 20,
	setting: 'plugins.php',
	references: [ 'pci-6.3.1', 'owasp-a03', 'csf-pr.ps' ],
} );
