import { and, any, facts, isIn, isProduction, isSeen, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer, onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

type File = NonNullable< ServedFilesFact[ 'logs' ] >[ number ];

// Logs in which people or keys were seen are log-personal-data's own. What could not be examined is handed out all the same.
const isPlainAndServed = ( file: Place< File > ) =>
	and(
		file.served,
		not( and( isSeen( file.holds ), or( isIn( 'personal-data', file.holds ), isIn( 'credentials', file.holds ) ) ) )
	);

export default check( 'high', {
	catalogue_id: 'srv-debuglog',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.logs, isPlainAndServed ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck( where( facts.served_files.logs, isPlainAndServed ), 'path' ),
			'paths'
		),
		show( __( 'Logs found on the disk', 'store-posture' ), pluck( facts.served_files.logs, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can read an error log of this site', 'store-posture' ),
		pass: __( 'Ordinary error logs are not handed out', 'store-posture' ),
		topic: __( 'Ordinary error logs', 'store-posture' ),
	},
	why: __(
		'A log (the diary of errors) can be fetched by its address. A stranger reads in it which plugins run and where they break. That is a map for an attack, and tomorrow a customer\'s name may stand in it.',
		'store-posture'
	),
	steps: [
		__( 'Delete the log files named above, or move them above the web folder.', 'store-posture' ),
		{
			text: __(
				'The debug log of WordPress lies inside the web folder. In wp-config.php, give it a place outside (a folder that PHP may write to).',
				'store-posture'
			),
			when: and( isIn( facts.debug.log_to, [ 'content', 'web_root' ] ), not( byComposer ) ),
			snippet: "define( 'WP_DEBUG_LOG', '/home/name/logs/wordpress.log' );",
		},
		{
			text: __(
				'The debug log of WordPress lies inside the web folder. In .env, give it a place outside, and deploy.',
				'store-posture'
			),
			when: and( isIn( facts.debug.log_to, [ 'content', 'web_root' ] ), byComposer ),
			snippet: "WP_DEBUG_LOG='/home/name/logs/wordpress.log'",
		},
		{
			text: __( 'On Apache and LiteSpeed: these lines in .htaccess stop logs from being handed out.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: '<FilesMatch "(\\.log|^error_log|^php_errorlog)$">\n\tRequire all denied\n</FilesMatch>',
		},
		{
			text: __( 'On nginx: this line in the server block stops logs from being handed out.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'location ~* (\\.log|/error_log|/php_errorlog)$ { return 404; }',
		},
		{
			text: __( 'On IIS: these lines in web.config stop logs from being handed out.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<security>\n\t<requestFiltering>\n\t\t<fileExtensions>\n\t\t\t<add fileExtension=".log" allowed="false" />\n\t\t</fileExtensions>\n\t\t<hiddenSegments>\n\t\t\t<add segment="error_log" />\n\t\t</hiddenSegments>\n\t</requestFiltering>\n</security>',
		},
		{
			text: __( 'Ask your host: "Please write PHP errors to a file outside the web folder, and answer 404 for *.log."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
	],
	who: 'developer',
	minutes: 10,
	references: [ 'owasp-a02', 'asvs-16.5.1' ],
	fix: 'error-log',
} );
