import { and, any, facts, isIn, isProduction, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer, onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

type File = NonNullable< ServedFilesFact[ 'logs' ] >[ number ];

const givesAwayPeople = ( file: Place< File > ) =>
	and( file.served, or( isIn( 'personal-data', file.holds ), isIn( 'credentials', file.holds ) ) );

export default check( 'critical', {
	catalogue_id: 'srv-debuglog',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.logs, givesAwayPeople ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck( where( facts.served_files.logs, givesAwayPeople ), 'path' ),
			'paths'
		),
		show(
			__( 'With e-mail addresses of people', 'store-posture' ),
			any( facts.served_files.logs, ( file ) => and( file.served, isIn( 'personal-data', file.holds ) ) ),
			'yes_no'
		),
		show(
			__( 'With passwords or keys', 'store-posture' ),
			any( facts.served_files.logs, ( file ) => and( file.served, isIn( 'credentials', file.holds ) ) ),
			'yes_no'
		),
	],
	title: {
		fail: __( 'Anybody can read customers\' data or keys in a log', 'store-posture' ),
		pass: __( 'No log with customers\' data or keys is handed out', 'store-posture' ),
		topic: __( 'Logs with customers\' data or keys', 'store-posture' ),
	},
	why: __(
		'A log (the diary of errors) can be fetched by its address, and people or keys stand in it. Any stranger can read it now. They get mail addresses of customers, or keys that open other services.',
		'store-posture'
	),
	steps: [
		__( 'Save a copy of the files named above on your own computer: you may need to know who stands in them.', 'store-posture' ),
		__( 'Then delete them on the server, or move them above the web folder.', 'store-posture' ),
		{
			text: __( 'Change every key or password that stands in them. Who reads the log later can still use them.', 'store-posture' ),
			when: any( facts.served_files.logs, ( file ) => and( file.served, isIn( 'credentials', file.holds ) ) ),
		},
		{
			text: __(
				'In wp-config.php, give the log a place outside the web folder, or switch it off.',
				'store-posture'
			),
			when: and( isIn( facts.debug.log_to, [ 'content', 'web_root' ] ), not( byComposer ) ),
			snippet: "define( 'WP_DEBUG_LOG', '/home/name/logs/wordpress.log' );",
		},
		{
			text: __( 'In .env, give the log a place outside the web folder, and deploy.', 'store-posture' ),
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
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'gdpr-32', 'gdpr-33', 'owasp-a02', 'asvs-16.5.1' ],
	fix: 'error-log',
	proves: 'exposure',
} );
