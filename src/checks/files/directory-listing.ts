import { and, any, facts, isProduction, not, or, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { onApache, onIis, onManagedHost, onNginx, onOtherServer } from '../servers';

export default check( 'medium', {
	catalogue_id: 'srv-listing',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.directory_listing.places, ( place ) => place.listed ),
	show: [
		show(
			__( 'Folders that list their files', 'store-posture' ),
			pluck(
				where( facts.directory_listing.places, ( place ) => place.listed ),
				'place'
			),
			'list'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __( 'Anybody can browse the files of this site', 'store-posture' ),
		pass: __( 'Folders do not list their files', 'store-posture' ),
		topic: __( 'Lists of files in folders', 'store-posture' ),
	},
	why: __(
		'The server shows a list of all files in a folder to whoever asks. A stranger finds files that nobody linked to: invoices, exports, old copies. Search engines can find them too.',
		'store-posture'
	),
	steps: [
		{
			text: __( 'On Apache and LiteSpeed: add this line to .htaccess in the folder of WordPress.', 'store-posture' ),
			when: and( onApache, not( onManagedHost ) ),
			snippet: 'Options -Indexes',
		},
		{
			text: __( 'On nginx: find "autoindex on", make it this line, and reload nginx.', 'store-posture' ),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'autoindex off;',
		},
		{
			text: __( 'On IIS: add this to the system.webServer part of web.config.', 'store-posture' ),
			when: and( onIis, not( onManagedHost ) ),
			snippet: '<directoryBrowse enabled="false" />',
		},
		{
			text: __( 'Ask your host: "Please switch off folder listings (directory indexes) for our site."', 'store-posture' ),
			when: or( onOtherServer, onManagedHost ),
		},
		__( 'If nothing of this is possible, put an empty file named index.php into each folder named above.', 'store-posture' ),
		__( 'Look through the uploads folder for files that no stranger should have, and move them.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-13.4.3', 'owasp-a02' ],
	fix: 'folder-lists',
} );
