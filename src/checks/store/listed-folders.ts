import {
	and,
	any,
	facts,
	gt,
	hasStore,
	isProduction,
	not,
	or,
	pluck,
	where,
	type Place,
} from '../../judge/build';
import { check, show } from '../../judge/check';
import type { FoldersFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import {
	onApache,
	onIis,
	onManagedHost,
	onNginx,
	onOtherServer,
} from '../servers';

type Folder = NonNullable< FoldersFact[ 'list' ] >[ number ];

const isLaidOpen = ( folder: Place< Folder > ) =>
	and( folder.listed, folder.readable, gt( folder.files, 0 ) );

export default check( 'critical', {
	catalogue_id: 'wc-uploads',
	applies: and( isProduction, hasStore ),
	does_not_apply: __(
		'Judged only on a live WooCommerce store.',
		'store-posture'
	),
	problem: any( facts.folders.list, isLaidOpen ),
	show: [
		show(
			__( 'Folders that list and hand out their files', 'store-posture' ),
			pluck( where( facts.folders.list, isLaidOpen ), 'name' ),
			'list'
		),
		show(
			__( 'Files in each of them', 'store-posture' ),
			pluck( where( facts.folders.list, isLaidOpen ), 'files' ),
			'list'
		),
		show( __( 'Web server', 'store-posture' ), facts.server.software ),
	],
	title: {
		fail: __(
			"Anybody can browse and fetch the shop's private files",
			'store-posture'
		),
		pass: __(
			"The shop's private folders do not list their files",
			'store-posture'
		),
		topic: __( "Lists of the shop's private files", 'store-posture' ),
	},
	why: __(
		'The server shows strangers the names of all files in a private folder, and hands the files out. They get paid downloads for nothing, or logs with what happened at the checkout. Search engines can find them too.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'On Apache and LiteSpeed: add this line to .htaccess in the uploads folder. It ends the lists at once.',
				'store-posture'
			),
			when: and( onApache, not( onManagedHost ) ),
			snippet: '# wp-content/uploads/.htaccess\nOptions -Indexes',
		},
		{
			text: __(
				'On nginx: find "autoindex on", make it this line, and reload nginx. It ends the lists at once.',
				'store-posture'
			),
			when: and( onNginx, not( onManagedHost ) ),
			snippet: 'autoindex off;',
		},
		{
			text: __(
				'On IIS: add this to the system.webServer part of web.config. It ends the lists at once.',
				'store-posture'
			),
			when: and( onIis, not( onManagedHost ) ),
			snippet: '<directoryBrowse enabled="false" />',
		},
		{
			text: __(
				'Ask your host: "Please switch off folder listings (directory indexes) for our site today."',
				'store-posture'
			),
			when: or( onOtherServer, onManagedHost ),
		},
		__(
			'Then close the folders themselves: the steps stand in "Folder of files for sale" and "Folder of WooCommerce logs".',
			'store-posture'
		),
		__(
			'Look through the files for personal data. If there was any, open Emergency: a regulator may have to be told.',
			'store-posture'
		),
	],
	who: 'host',
	minutes: 10,
	references: [ 'asvs-13.4.3', 'owasp-a01', 'gdpr-32', 'gdpr-33' ],
	fix: 'folder-indexes',
} );
