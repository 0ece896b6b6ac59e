import { answers, eq, facts, isIn, isSeen, when } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'medium', {
	catalogue_id: 'acc-brute',
	problem: when( isSeen( facts.login_limit.state ), isIn( facts.login_limit.state, [ 'off', 'none' ] ), eq( answers.login_limit_elsewhere, 'no' ) ),
	show: [
		show( __( 'Could limit log-ins here', 'store-posture' ), facts.login_limit.source ),
		show( __( 'Asks for proof of a person at the log-in', 'store-posture' ), facts.login_limit.test ),
		show( __( 'Code on the log-in that we cannot read', 'store-posture' ), facts.login_limit.unknown_code, 'paths' ),
	],
	title: {
		fail: __( 'Anyone may try passwords without end', 'store-posture' ),
		pass: __( 'Whoever tries many passwords is slowed down', 'store-posture' ),
		topic: __( 'Limit on wrong passwords', 'store-posture' ),
	},
	why: __(
		'WordPress lets robots try as many passwords as they like. A limit makes guessing slow, and keeps the server free for shoppers. It does not replace long passwords and a second step.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'The product named above can do it, but its limit is off. Open its settings and switch it on.', 'store-posture' ),
			when: eq( facts.login_limit.state, 'off' ),
		},
		{
			text: __( 'Ask your host whether it can limit wrong log-ins before they reach the shop. That is the best place.', 'store-posture' ),
			when: eq( facts.login_limit.state, 'none' ),
		},
		{
			text: __( 'Otherwise open Plugins, Add Plugin, and install "Limit Login Attempts Reloaded". One such plugin is enough.', 'store-posture' ),
			when: eq( facts.login_limit.state, 'none' ),
		},
		__( 'Behind a CDN or proxy, first make sure that it sees the addresses of visitors. Else it locks everybody out at once.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'plugins.php',
	references: [ 'asvs-6.3.1', 'api-2', 'owasp-a07' ],
	contradicts: [ { question: 'login_limit_elsewhere', answers: [ 'yes' ], when: eq( facts.login_limit.state, 'off' ) } ],
} );
