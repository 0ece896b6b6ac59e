import { and, any, facts, isIn, isProduction, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

type File = NonNullable< ServedFilesFact[ 'secrets' ] >[ number ];

// A sample file, a public key or empty values hold nothing, and may be handed out.
const givesAwaySecrets = ( file: Place< File > ) =>
	and( file.served, or( isIn( 'credentials', file.holds ), isIn( 'keys', file.holds ) ) );

export default check( 'critical', {
	catalogue_id: 'srv-vcs',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.secrets, givesAwaySecrets ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck( where( facts.served_files.secrets, givesAwaySecrets ), 'path' ),
			'paths'
		),
		show( __( 'Such files found on the disk', 'store-posture' ), pluck( facts.served_files.secrets, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can download passwords or keys of this site', 'store-posture' ),
		pass: __( 'No .env or key file with secrets is handed out', 'store-posture' ),
		topic: __( 'Files with passwords and keys', 'store-posture' ),
	},
	why: __(
		'A file like .env, in which developers keep passwords, can be fetched by its address. Any stranger can read it now. They get the passwords of your database, mail service or server.',
		'store-posture'
	),
	steps: [
		__( 'Move the files named above out of the web folder, or delete them if nothing needs them.', 'store-posture' ),
		__( 'Change every password and key that stands in them. Whoever fetched the file can use them until then.', 'store-posture' ),
		{
			text: __( 'On Apache and LiteSpeed: these lines in .htaccess stop hidden files and keys from being handed out.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet:
				'RedirectMatch 404 "/\\.(?!well-known(/|$))"\n<FilesMatch "(\\.pem|\\.key|^auth\\.json|^sftp\\.json|^id_(rsa|dsa|ecdsa|ed25519))$">\n\tRequire all denied\n</FilesMatch>',
		},
		{
			text: __( 'On nginx: these lines in the server block stop hidden files and keys from being handed out.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet:
				'location ~ /\\.(?!well-known(/|$)) { return 404; }\nlocation ~* (\\.pem|\\.key|/auth\\.json|/sftp\\.json|/id_(rsa|dsa|ecdsa|ed25519))$ { return 404; }',
		},
		{
			text: __( 'On IIS: these lines in web.config stop the usual ones from being handed out.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<security>\n\t<requestFiltering>\n\t\t<hiddenSegments>\n\t\t\t<add segment=".env" />\n\t\t\t<add segment="auth.json" />\n\t\t</hiddenSegments>\n\t\t<fileExtensions>\n\t\t\t<add fileExtension=".pem" allowed="false" />\n\t\t\t<add fileExtension=".key" allowed="false" />\n\t\t</fileExtensions>\n\t</requestFiltering>\n</security>',
		},
		{
			text: __( 'Ask your host: "Please answer 404 for every file or folder whose name starts with a dot, except .well-known."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	references: [ 'asvs-13.4.1', 'owasp-a02', 'gdpr-32' ],
	fix: 'leftover-files',
	proves: 'exposure',
} );
