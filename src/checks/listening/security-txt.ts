import { and, any, daysUntil, eq, facts, first, isLive, le, ne, not, or, pluck, where, type Expr } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onManagedHost, onNginx, onOtherServer } from '../servers';

const hosts = facts.security_txt.hosts;
const home = first( where( hosts, ( host ) => eq( host.host_kind, 'home' ) ) );

const isMissing: Expr< boolean > = any( hosts, ( host ) => not( host.found ) );

export default check( 'medium', {
	catalogue_id: 'ir-sectxt',
	applies: isLive,
	does_not_apply: __( 'Only a live site under a public address is judged here.', 'store-posture' ),
	problem: any( hosts, ( host ) =>
		or(
			not( host.found ),
			not( host.https ),
			eq( host.contacts, 0 ),
			not( host.contacts_valid ),
			ne( host.expires_fields, 1 ),
			le( daysUntil( host.expires ), 0 ),
			eq( host.canonical, 'not_listed' ),
			not( host.in_limits )
		)
	),
	show: [
		show( __( 'The file is there', 'store-posture' ), home.found, 'yes_no' ),
		show( __( 'It comes over https', 'store-posture' ), home.https, 'yes_no' ),
		show( __( 'Lines that say whom to write to (Contact)', 'store-posture' ), home.contacts, 'number' ),
		show( __( 'All of them are full addresses', 'store-posture' ), home.contacts_valid, 'yes_no' ),
		show( __( 'Good until (Expires)', 'store-posture' ), home.expires, 'date' ),
		show( __( 'Lines with such a date (one is right)', 'store-posture' ), home.expires_fields, 'number' ),
		show( __( 'If it names its own address (Canonical), this one is among them', 'store-posture' ), ne( home.canonical, 'not_listed' ), 'yes_no' ),
		show( __( 'Of a sensible size', 'store-posture' ), home.in_limits, 'yes_no' ),
		show( __( 'Marked as plain text (not judged)', 'store-posture' ), home.plain_text, 'yes_no' ),
		show( __( 'Signed (not judged)', 'store-posture' ), home.signed, 'yes_no' ),
		show(
			__( 'Missing at', 'store-posture' ),
			pluck(
				where( hosts, ( host ) => not( host.found ) ),
				'host_kind'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Whoever finds a hole does not learn whom to tell', 'store-posture' ),
		pass: __( 'Whoever finds a hole learns whom to tell', 'store-posture' ),
		topic: __( 'Address for people who find a hole (security.txt)', 'store-posture' ),
	},
	why: __(
		'Honest finders look for a small file named security.txt, then write to the address in it. Without a valid one they give up, or they tell the public first. In 2013 a shop was told of a hole and did nothing. Seventeen months later all the newspapers knew.',
		'store-posture'
	),
	steps: [
		__( 'Choose an address that two people read, for example security@ with your own domain.', 'store-posture' ),
		{
			text: __(
				'Make a text file with these lines. Put in your address, and a date within the next year.',
				'store-posture'
			),
			snippet: 'Contact: mailto:security@example.com\nExpires: YYYY-MM-DDT00:00:00Z\nPreferred-Languages: en',
		},
		__( 'Have it put into the folder ".well-known" at the top of your website, under the name security.txt.', 'store-posture' ),
		{
			text: __( 'On nginx: if the folder is refused because of its dot, add these lines to the server block.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'location = /.well-known/security.txt {\n\tdefault_type text/plain;\n\ttry_files $uri =404;\n}',
		},
		{
			text: __( 'Ask your host: "Please put this file at /.well-known/security.txt of our site, for every address it has."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		{
			text: __( 'Open it in a browser, with and without www. Both must show it, over https.', 'store-posture' ),
			when: isMissing,
		},
		__( 'Put a reminder into your calendar one month before the date in it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'rfc-9116', 'iso-29147' ],
} );
