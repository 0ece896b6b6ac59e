import { facts, isLive } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache } from '../servers';

export default check( 'low', {
	catalogue_id: 'srv-methods',
	applies: isLive,
	does_not_apply: __( 'Outsiders cannot reach this site: it is a copy, or its address is not on the internet.', 'store-posture' ),
	problem: facts.request_methods.trace_echoes,
	show: [
		show( __( 'The server sends requests back (TRACE)', 'store-posture' ), facts.request_methods.trace_echoes, 'yes_no' ),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __( 'The server sends whole requests back to who asks', 'store-posture' ),
		pass: __( 'The server sends no requests back', 'store-posture' ),
		topic: __( 'Requests that the server sends back (TRACE)', 'store-posture' ),
	},
	why: __(
		'TRACE is a method for tests, and no shop needs it. Browsers have not let pages use it for years, so little can happen today. It also tells what proxies in front add.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Apache: this line in the settings of the server. It does not work in .htaccess.', 'store-posture' ),
			when: onApache,
			snippet: 'TraceEnable off',
		},
		__( 'If the server is your host\'s, ask them: "Please switch the method TRACE off for our site."', 'store-posture' ),
	],
	who: 'host',
	minutes: 5,
	references: [ 'owasp-a02' ],
} );
