import { and, any, facts, isProduction, ne, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Tool = NonNullable< ServedFilesFact[ 'tools' ] >[ number ];

// An installer is never started by a look: files/admin-tool tells that it is there.
const isOpenToAll = ( tool: Place< Tool > ) => and( ne( tool.kind, 'installer' ), tool.served, not( tool.asks_login ) );

export default check( 'critical', {
	catalogue_id: 'srv-tools',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.tools, isOpenToAll ),
	show: [
		show( __( 'Open to anybody', 'store-posture' ), pluck( where( facts.served_files.tools, isOpenToAll ), 'path' ), 'paths' ),
		show( __( 'What it is', 'store-posture' ), pluck( where( facts.served_files.tools, isOpenToAll ), 'kind' ), 'list' ),
	],
	title: {
		fail: __( 'A tool left on the server lets anybody change the shop', 'store-posture' ),
		pass: __( 'No tool that changes the shop is open to strangers', 'store-posture' ),
		topic: __( 'Tools left on the server', 'store-posture' ),
	},
	why: __(
		'Somebody put a tool for moving or repairing the site there and forgot it. It asks for no password. Whoever opens its address can change the database or files, and take over the shop.',
		'store-posture'
	),
	steps: [
		__( 'Delete the files named above now. If a tool is needed again, it can be put back for an hour.', 'store-posture' ),
		__( 'Ask your host who opened these addresses so far (access log).', 'store-posture' ),
		__( 'If somebody did, open Emergency: look for administrators and files that nobody knows.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'owasp-a02', 'asvs-13.4.7', 'pci-2.2.2' ],
	fix: 'leftover-files',
} );
