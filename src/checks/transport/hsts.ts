import { and, data, eq, facts, isIn, isLive, lt, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'medium', {
	catalogue_id: 'hdr-hsts',
	applies: and( isLive, facts.address.home_https, facts.https.works ),
	does_not_apply: __( 'Only a live shop whose public https address works is judged here.', 'store-posture' ),
	problem: or(
		isIn( facts.page_headers.hsts, [ 'absent', 'invalid' ] ),
		lt( facts.page_headers.hsts_max_age, data.limits.hsts_min_seconds )
	),
	show: [
		show( __( 'The line (HSTS) is sent and readable', 'store-posture' ), eq( facts.page_headers.hsts, 'present' ), 'yes_no' ),
		show( __( 'Browsers remember it, in seconds', 'store-posture' ), facts.page_headers.hsts_max_age, 'number' ),
		show( __( 'Wanted at least, in seconds', 'store-posture' ), data.limits.hsts_min_seconds, 'number' ),
		show( __( 'It covers sub-domains', 'store-posture' ), facts.page_headers.hsts_subdomains, 'yes_no' ),
		show( __( 'It asks for the browsers\' built-in list (preload)', 'store-posture' ), facts.page_headers.hsts_preload, 'yes_no' ),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.page_headers.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Browsers do not remember to use https here', 'store-posture' ),
		pass: __( 'Browsers remember to use https here', 'store-posture' ),
		topic: __( 'Browsers\' memory for https (HSTS)', 'store-posture' ),
	},
	why: __(
		'HSTS is one line that tells browsers to use https from now on. Without it, the first step of a visit can be caught on a shared network. Whoever does that can show a false log-in page and collect passwords.',
		'store-posture'
	),
	steps: [
		__(
			'Know first: browsers remember this until it runs out. If https breaks meanwhile, visitors cannot get in.',
			'store-posture'
		),
		__( 'Look for "HSTS" in the panel of your host or CDN (the network in front of your site).', 'store-posture' ),
		{
			text: __( 'On Apache and LiteSpeed: add this line to .htaccess. It starts with five minutes.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet:
				'<IfModule mod_headers.c>\nHeader always set Strict-Transport-Security "max-age=300"\n</IfModule>',
		},
		{
			text: __(
				'On nginx: add this line to the server block of port 443 and reload. It starts with five minutes.',
				'store-posture'
			),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'add_header Strict-Transport-Security "max-age=300" always;',
		},
		{
			text: __( 'On IIS: add this to web.config. It starts with five minutes.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<httpProtocol>\n\t<customHeaders>\n\t\t<add name="Strict-Transport-Security" value="max-age=300" />\n\t</customHeaders>\n</httpProtocol>',
		},
		{
			text: __(
				'Ask your host: "Please send Strict-Transport-Security with max-age=300 on https, and 15552000 after a week."',
				'store-posture'
			),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'After a week without trouble, raise 300 to 15552000 (180 days).', 'store-posture' ),
		__(
			'Leave out "includeSubDomains" and "preload" until every sub-domain is known to work over https.',
			'store-posture'
		),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'rfc-6797', 'owasp-a02' ],
	fix: 'hsts',
} );
