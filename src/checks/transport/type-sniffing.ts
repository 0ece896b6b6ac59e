import { and, any, eq, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'low', {
	catalogue_id: 'hdr-nosniff',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: or(
		eq( facts.page_headers.upload, 'without' ),
		any( facts.page_headers.pages, ( page ) => and( page.private, not( page.nosniff ) ) )
	),
	show: [
		show(
			__( 'Pages without the line', 'store-posture' ),
			pluck(
				where( facts.page_headers.pages, ( page ) => and( page.private, not( page.nosniff ) ) ),
				'page'
			),
			'list'
		),
		show( __( 'Pictures of the library are sent without it', 'store-posture' ), eq( facts.page_headers.upload, 'without' ), 'yes_no' ),
		show( __( 'Asked the way visitors come', 'store-posture' ), eq( facts.page_headers.vantage, 'edge' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Browsers may take an uploaded file for a script', 'store-posture' ),
		pass: __( 'Browsers take each file for what it says it is', 'store-posture' ),
		topic: __( 'Guessing of file types', 'store-posture' ),
	},
	why: __(
		'Some browsers guess what a file is. Whoever may upload a picture can hide a script in it, and a guessing browser runs it under your address. One line forbids the guessing.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'On Apache and LiteSpeed: add these lines to .htaccess.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: '<IfModule mod_headers.c>\nHeader always set X-Content-Type-Options "nosniff"\n</IfModule>',
		},
		{
			text: __( 'On nginx: add this line to the server block and reload. A location with headers of its own needs it again.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'add_header X-Content-Type-Options "nosniff" always;',
		},
		{
			text: __( 'On IIS: add this to web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<httpProtocol>\n\t<customHeaders>\n\t\t<add name="X-Content-Type-Options" value="nosniff" />\n\t</customHeaders>\n</httpProtocol>',
		},
		{
			text: __( 'Ask your host: "Please send the header X-Content-Type-Options: nosniff with every page and file."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Look at the front page and a product once: styles and pictures must still be there.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-3.4.4', 'owasp-a02' ],
	fix: 'security-headers',
} );
