import { and, count, eq, facts, gt, isLive, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onNginx } from '../servers';
export default check( 'high', {
	catalogue_id: 'cfg-client-ip',
	applies: isLive,
	does_not_apply: __( 'Outsiders cannot reach this site: it is a copy, or its address is not on the internet.', 'store-posture' ),
	problem: or( eq( facts.client_address.seen, 'proxy' ), and( facts.client_address.straight, gt( count( facts.client_address.header_readers ), 0 ) ) ),
	show: [
		show( __( 'Addresses of log-ins', 'store-posture' ), facts.client_address.seen ),
		show( __( 'Plugins that believe a header anybody can write', 'store-posture' ), facts.client_address.header_readers, 'list' ),
		show( __( 'Accounts we could look at', 'store-posture' ), facts.client_address.people, 'number' ),
	],
	title: {
		fail: __( 'Limits here do not see who a visitor really is', 'store-posture' ),
		pass: __( 'WordPress sees the address of each visitor', 'store-posture' ),
		topic: __( 'Addresses of visitors', 'store-posture' ),
	},
	why: __(
		'Limits and locks count visitors by their address. Behind a proxy all may look like one, and one attacker locks everybody out. Where a plugin believes a header, he writes a new address each time and is never counted.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'Nothing stands in front of this site. Have each plugin named above take the address of the connection (REMOTE_ADDR), in its settings.', 'store-posture' ),
			when: and( facts.client_address.straight, gt( count( facts.client_address.header_readers ), 0 ) ),
		},
		{
			text: __( 'Have the web server take the address from the proxy, and from it alone. For nginx behind Cloudflare, with each of its ranges:', 'store-posture' ),
			when: and( onNginx, eq( facts.client_address.seen, 'proxy' ) ),
			snippet: 'set_real_ip_from 173.245.48.0/20;\nreal_ip_header CF-Connecting-IP;',
		},
		{
			text: __( 'Have the web server take the address from the proxy, and from it alone (Apache: mod_remoteip).', 'store-posture' ),
			when: and( onApache, eq( facts.client_address.seen, 'proxy' ) ),
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
