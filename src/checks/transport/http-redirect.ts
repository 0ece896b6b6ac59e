import { and, eq, facts, isIn, isLive, not, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'high', {
	catalogue_id: 'tls-redirect',
	applies: and( isLive, facts.address.home_https ),
	does_not_apply: __( 'Only a live shop with a public https address is judged here.', 'store-posture' ),
	problem: or(
		isIn( facts.https.plain_home, [ 'serves', 'stays_plain' ] ),
		isIn( facts.https.plain_page, [ 'serves', 'stays_plain' ] )
	),
	show: [
		show(
			__( 'The front page stays on http', 'store-posture' ),
			isIn( facts.https.plain_home, [ 'serves', 'stays_plain' ] ),
			'yes_no'
		),
		show(
			__( 'A deeper page stays on http', 'store-posture' ),
			isIn( facts.https.plain_page, [ 'serves', 'stays_plain' ] ),
			'yes_no'
		),
		show( __( 'The redirect is permanent', 'store-posture' ), facts.https.permanent, 'yes_no' ),
		show( __( 'https works here', 'store-posture' ), facts.https.works, 'yes_no' ),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.https.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Old http links keep visitors on a readable connection', 'store-posture' ),
		pass: __( 'Visitors on http are sent to https', 'store-posture' ),
		topic: __( 'Redirect from http to https', 'store-posture' ),
	},
	why: __(
		'Old links, bookmarks and typed addresses often start with http:// (not encrypted). Whoever sits on the same network can read along, or swap the page. They get what your customer types, up to the password.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'First have https repaired: it did not answer properly when we asked.', 'store-posture' ),
			when: not( facts.https.works ),
		},
		__(
			'Look for a switch like "Force HTTPS" in the panel of your host or CDN (the network in front of your site). Where there is one, that is all.',
			'store-posture'
		),
		{
			text: __(
				'On Apache and LiteSpeed: put these lines at the top of .htaccess, above "# BEGIN WordPress".',
				'store-posture'
			),
			when: and( onApache, not( onManagedHost ) ),
			snippet:
				'<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteCond %{HTTPS} !=on\nRewriteCond %{HTTP:X-Forwarded-Proto} !=https\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n</IfModule>',
		},
		{
			text: __(
				'On nginx: let port 80 do nothing but redirect, with your own names, then reload nginx.',
				'store-posture'
			),
			when: and( onNginx, not( onManagedHost ) ),
			snippet:
				'server {\n\tlisten 80;\n\tlisten [::]:80;\n\tserver_name example.com www.example.com;\n\treturn 301 https://$host$request_uri;\n}',
		},
		{
			text: __( 'On IIS: with the URL Rewrite module, add this as the first rule in web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<rule name="http to https" stopProcessing="true">\n\t<match url="(.*)" />\n\t<conditions>\n\t\t<add input="{HTTPS}" pattern="^OFF$" />\n\t</conditions>\n\t<action type="Redirect" url="https://{HTTP_HOST}/{R:1}" redirectType="Permanent" />\n</rule>',
		},
		{
			text: __(
				'Ask your host: "Please redirect every http:// address of our site to https:// with status 301."',
				'store-posture'
			),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Type your address with http:// in a private window. The address bar must change to https://.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-12.2.1', 'owasp-a04', 'gdpr-32' ],
} );
