import { and, any, eq, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

// PHP that is not run but handed out: no rule about copies mends that.
const isServedRaw = any( facts.served_files.config, ( file ) => and( file.served, eq( file.path, 'wp-config.php' ) ) );

export default check( 'critical', {
	catalogue_id: 'srv-cfg-backup, srv-cfg-raw',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.config, ( file ) => file.served ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck(
				where( facts.served_files.config, ( file ) => file.served ),
				'path'
			),
			'paths'
		),
		show(
			__( 'Copies found on the disk', 'store-posture' ),
			pluck( facts.served_files.config, 'path' ),
			'paths'
		),
	],
	title: {
		fail: __( 'Anybody can download your database password', 'store-posture' ),
		pass: __( 'No copy of wp-config.php is handed out', 'store-posture' ),
		topic: __( 'Copies of wp-config.php', 'store-posture' ),
	},
	why: __(
		'The settings file of WordPress, or a copy, can be fetched by its address. Anybody who tries it gets the database password and the keys that sign log-ins. Robots try such names all day.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'wp-config.php itself is handed out: the server does not run PHP. Ring your host now and have the site taken off until it does.',
				'store-posture'
			),
			when: isServedRaw,
		},
		{
			text: __( 'Delete the copies named above. If one is needed, move it above the web folder.', 'store-posture' ),
			when: not( isServedRaw ),
		},
		__( 'Then have the database password changed: the panel of your host, and DB_PASSWORD in wp-config.php.', 'store-posture' ),
		{
			text: __( 'Then change the keys that sign log-ins. Everybody has to log in again, you too.', 'store-posture' ),
			snippet: 'wp config shuffle-salts',
		},
		{
			text: __( 'On Apache and LiteSpeed: these lines in .htaccess stop the next copy from being handed out.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: '<FilesMatch "wp-config(?!\\.php$)">\n\tRequire all denied\n</FilesMatch>',
		},
		{
			text: __( 'On nginx: this line in the server block, above the PHP rule, stops the next copy from being handed out.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'location ~* /[^/]*wp-config(?!\\.php$)[^/]*$ { return 404; }',
		},
		{
			text: __( 'On IIS: these lines in web.config stop the usual kinds of copies from being handed out.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<security>\n\t<requestFiltering>\n\t\t<fileExtensions>\n\t\t\t<add fileExtension=".bak" allowed="false" />\n\t\t\t<add fileExtension=".old" allowed="false" />\n\t\t\t<add fileExtension=".save" allowed="false" />\n\t\t</fileExtensions>\n\t</requestFiltering>\n</security>',
		},
		{
			text: __( 'Ask your host: "Please answer 404 for every file named wp-config.* except wp-config.php itself."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Ask your host who fetched this file so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'owasp-a02', 'asvs-13.4.1', 'gdpr-32' ],
	fix: 'leftover-files',
	proves: 'exposure',
} );
