import { and, answers, any, eq, facts, isProduction, isSeen, not, or, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
// Firewalls of hosts and CDNs cannot be seen from here: where none is seen at work, a person is asked.
const isAtWork = any( facts.security_plugins.firewalls, ( firewall ) => and( firewall.on, not( firewall.learning ) ) );

export default check( 'medium', {
	catalogue_id: 'mon-waf',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: not( or( isAtWork, eq( answers.firewall_elsewhere, 'yes' ) ) ),
	show: [
		show( __( 'Plugins with a firewall', 'store-posture' ), pluck( facts.security_plugins.firewalls, 'name' ), 'list' ),
		show( __( 'One of them stops attacks, we saw it', 'store-posture' ), and( isSeen( isAtWork ), isAtWork ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nothing turns attacks away before they reach the shop', 'store-posture' ),
		pass: __( 'A firewall turns known attacks away', 'store-posture' ),
		topic: __( 'Firewall', 'store-posture' ),
	},
	why: __(
		'Holes in plugins are attacked within hours of becoming known. A firewall stops many of those requests until the update is in. It is a second line, and no replacement for updates.',
		'store-posture'
	),
	steps: [
		__( 'Ask your host or CDN first: many have a firewall that only needs to be switched on.', 'store-posture' ),
		__( 'If they have none: install one firewall plugin of a maker you trust. One is enough, two disturb each other.', 'store-posture' ),
		__( 'If it is learning, let it end that after a week of normal orders.', 'store-posture' ),
		__( 'Place a test order with each payment method afterwards.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 30,
	references: [ 'owasp-a05', 'csf-pr.ps' ],
} );
