import { and, count, eq, facts, isLive } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'low', {
	catalogue_id: 'cfg-xmlrpc, acc-xmlrpc-multi',
	applies: isLive,
	does_not_apply: __( 'Outsiders cannot reach this site: it is a copy, or its address is not on the internet.', 'store-posture' ),
	problem: and( facts.xmlrpc.log_ins, eq( count( facts.xmlrpc.needed_by ), 0 ) ),
	show: [
		show( __( 'It answers strangers', 'store-posture' ), facts.xmlrpc.answers, 'yes_no' ),
		show( __( 'It takes names and passwords', 'store-posture' ), facts.xmlrpc.log_ins, 'yes_no' ),
		show( __( 'Plugins that need it', 'store-posture' ), facts.xmlrpc.needed_by, 'list' ),
	],
	title: {
		fail: __( 'Robots can try passwords by an old way in that nobody here needs', 'store-posture' ),
		pass: __( 'The old interface for programs takes no log-ins without need', 'store-posture' ),
		topic: __( 'The old interface for programs (XML-RPC)', 'store-posture' ),
	},
	why: __(
		'Old programs log in by a file named xmlrpc.php. Robots try passwords there, and limits at the log-in page often miss them.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer whether a desktop editor or another service still posts through it.', 'store-posture' ),
		__( 'If not, switch it off here. It can be switched on again at any time.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'owasp-a07', 'csf-pr.ps' ],
	fix: 'xml-rpc',
} );
