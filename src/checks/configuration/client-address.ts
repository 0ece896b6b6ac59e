import { eq, facts, isLive } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onNginx } from '../servers';
export default check( 'high', {
	catalogue_id: 'cfg-client-ip',
	applies: isLive,
	does_not_apply: __( 'Outsiders cannot reach this site: it is a copy, or its address is not on the internet.', 'store-posture' ),
	problem: eq( facts.client_address.seen, 'proxy' ),
	show: [
		show( __( 'Addresses of log-ins', 'store-posture' ), facts.client_address.seen ),
		show( __( 'Accounts we could look at', 'store-posture' ), facts.client_address.people, 'number' ),
	],
	title: {
		fail: __( 'All visitors look like one to WordPress, so limits hit everybody or nobody', 'store-posture' ),
		pass: __( 'WordPress sees the address of each visitor', 'store-posture' ),
		topic: __( 'Addresses of visitors', 'store-posture' ),
	},
	why: __(
		'A proxy or CDN stands in front, and WordPress takes its address for the visitor\'s. One attacker can then lock everybody out. Or a limit never counts him, and logs name nobody.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Have the web server take the address from the proxy, and from it alone. For nginx behind Cloudflare, with each of its ranges:', 'store-posture' ),
			when: onNginx,
			snippet: 'set_real_ip_from 173.245.48.0/20;\nreal_ip_header CF-Connecting-IP;',
		},
		{
			text: __( 'Have the web server take the address from the proxy, and from it alone (Apache: mod_remoteip).', 'store-posture' ),
			when: onApache,
			snippet: 'RemoteIPHeader CF-Connecting-IP\nRemoteIPTrustedProxy 173.245.48.0/20',
		},
		__( 'Or forward this to your host: "WordPress sees the address of the proxy instead of the visitor. Please set the real address (real_ip)."', 'store-posture' ),
		__( 'Do not let a plugin trust such a header while the server can also be reached without the proxy: anybody can write one.', 'store-posture' ),
		__( 'Log out and in again from two places, and check again.', 'store-posture' ),
	],
	who: 'host',
	minutes: 20,
	distorts: true,
	references: [ 'owasp-a07', 'owasp-a09' ],
} );
