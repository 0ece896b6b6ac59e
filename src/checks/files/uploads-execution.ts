import { and, any, facts, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'high', {
	catalogue_id: 'srv-php-uploads',
	problem: any( facts.uploads_execution.places, ( place ) => place.runs ),
	show: [
		show(
			__( 'Folders in which code runs', 'store-posture' ),
			pluck(
				where( facts.uploads_execution.places, ( place ) => place.runs ),
				'place'
			),
			'list'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __( 'The folder for pictures runs code', 'store-posture' ),
		pass: __( 'The folder for uploads runs no code', 'store-posture' ),
		topic: __( 'Code in the folder for uploads', 'store-posture' ),
	},
	why: __(
		'A second lock is missing. If any plugin lets a stranger upload a file, that file can run as a program here. Most takeovers of shops go this way.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'On Apache and LiteSpeed: put these lines into the file .htaccess in the folder wp-content/uploads.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			// LiteSpeed's free edition reads rewrite rules only. On Apache they would shut off those of the folder above.
			snippet:
				'# wp-content/uploads/.htaccess\n<FilesMatch "(?i)\\.(php[0-9]?|phtml|phar|pht)$">\n\t<IfModule mod_authz_core.c>\n\t\tRequire all denied\n\t</IfModule>\n</FilesMatch>\n<IfModule LiteSpeed>\n\tRewriteEngine On\n\tRewriteRule \\.(php[0-9]?|phtml|phar|pht)$ - [F,NC,L]\n</IfModule>',
		},
		{
			text: __( 'On nginx: add this line to the server block, above the rule that runs PHP, and reload nginx.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'location ~* ^/wp-content/uploads/.*\\.(php[0-9]?|phtml|phar|pht)$ { return 404; }',
		},
		{
			text: __( 'On IIS: make these lines the file web.config in the folder wp-content/uploads.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet:
				'<?xml version="1.0" encoding="UTF-8"?>\n<configuration>\n\t<system.webServer>\n\t\t<handlers accessPolicy="Read" />\n\t</system.webServer>\n</configuration>',
		},
		{
			text: __( 'Ask your host: "Please do not run PHP in wp-content/uploads and below."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'Check again. Then look at some pages with pictures and at a download: both must still work.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-5.3.1', 'owasp-a02' ],
	fix: 'uploaded-code',
} );
