import { and, any, eq, facts, isProduction, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Tool = NonNullable< ServedFilesFact[ 'tools' ] >[ number ];

// Asking for an installer would start it: that it lies there is enough.
const isLeftBehind = ( tool: Place< Tool > ) => or( eq( tool.kind, 'installer' ), and( tool.served, tool.asks_login ) );

export default check( 'medium', {
	catalogue_id: 'srv-tools',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: or(
		any( facts.served_files.tools, isLeftBehind ),
		any( facts.served_files.info_pages, ( page ) => page.served )
	),
	show: [
		show( __( 'Tools', 'store-posture' ), pluck( where( facts.served_files.tools, isLeftBehind ), 'path' ), 'paths' ),
		show(
			__( 'Pages that show how the server is set up', 'store-posture' ),
			pluck(
				where( facts.served_files.info_pages, ( page ) => page.served ),
				'path'
			),
			'paths'
		),
	],
	title: {
		fail: __( 'Tools for developers lie open on the server', 'store-posture' ),
		pass: __( 'No database tool, installer or phpinfo page lies open', 'store-posture' ),
		topic: __( 'Database tools, installers and phpinfo pages', 'store-posture' ),
	},
	why: __(
		'Strangers find a second door besides wp-admin, or a page with all settings of the server. An old hole in such a tool, or a guessed password, leads to the database.',
		'store-posture'
	),
	steps: [
		__( 'Delete the files named above. An installer is no longer needed once the site runs.', 'store-posture' ),
		__( 'If a database tool is needed, use the one in the panel of your host.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'owasp-a02', 'asvs-13.4.2' ],
	fix: 'leftover-files',
} );
