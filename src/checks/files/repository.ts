import { and, any, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'high', {
	catalogue_id: 'srv-vcs',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.repositories, ( file ) => file.served ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck(
				where( facts.served_files.repositories, ( file ) => file.served ),
				'path'
			),
			'paths'
		),
		show( __( 'Found on the disk', 'store-posture' ), pluck( facts.served_files.repositories, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can download the code history of this site', 'store-posture' ),
		pass: __( 'No code history is handed out', 'store-posture' ),
		topic: __( 'Code history in the web folder (.git)', 'store-posture' ),
	},
	why: __(
		'Developers keep every version of the code in a hidden folder. A stranger can fetch it piece by piece. They get all code of this site, and passwords that once stood in it.',
		'store-posture'
	),
	steps: [
		__( 'Ask the developer whether the hidden folder is needed on the server. If not, delete it.', 'store-posture' ),
		{
			text: __( 'On Apache and LiteSpeed: this line in the .htaccess of the site stops it from being handed out.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: 'RedirectMatch 404 "/\\.(git|svn|hg)(/|$)"',
		},
		{
			text: __( 'On nginx: this line in the server block stops it from being handed out.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'location ~ /\\.(git|svn|hg)(/|$) { return 404; }',
		},
		{
			text: __( 'On IIS: these lines in web.config stop it from being handed out.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<security>\n\t<requestFiltering>\n\t\t<hiddenSegments>\n\t\t\t<add segment=".git" />\n\t\t\t<add segment=".svn" />\n\t\t\t<add segment=".hg" />\n\t\t</hiddenSegments>\n\t</requestFiltering>\n</security>',
		},
		{
			text: __( 'Ask your host: "Please answer 404 for everything under .git, .svn and .hg."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Have the developer look through the history for passwords and keys, and change those.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-13.4.1', 'owasp-a02' ],
} );
