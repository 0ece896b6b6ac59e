import { any, facts, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { isGivenAway } from '../copies';
import { refuse } from '../refuse';

export default check( 'critical', {
	catalogue_id: 'srv-backups',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.archives, isGivenAway ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck( where( facts.served_files.archives, isGivenAway ), 'path' ),
			'paths'
		),
		show(
			__( 'Made on', 'store-posture' ),
			pluck( where( facts.served_files.archives, isGivenAway ), 'modified_at' ),
			'list'
		),
		show( __( 'Archives found on the disk', 'store-posture' ), pluck( facts.served_files.archives, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can download a backup of your whole shop', 'store-posture' ),
		pass: __( 'No backup is handed out under a name that can be guessed', 'store-posture' ),
		topic: __( 'Backups in the web folder', 'store-posture' ),
	},
	why: __(
		'An archive with the database or its password lies in the web folder, under a name that robots try. A stranger gets the whole shop with it: customers, orders and keys.',
		'store-posture'
	),
	steps: [
		__( 'Save the archives named above on your own computer, then delete them on the server.', 'store-posture' ),
		__( 'Have your backup plugin store its copies elsewhere: another server, or a folder above the web folder.', 'store-posture' ),
		...refuse( {
			pattern: '([^/]+\\.(wpress|daf|wpstg|tar|tgz|tar\\.gz)|(backup|site|www|public_html|wordpress|wp-content)[^/]*\\.zip)',
			endings: [ '.wpress', '.daf', '.wpstg', '.tar', '.tgz' ],
			ask: __( 'Ask your host: "Please move the backups of our site out of the web folder, and answer 404 for archives there."', 'store-posture' ),
		} ),
		__( 'Ask your host who fetched these archives so far (access log). If somebody did, open Emergency.', 'store-posture' ),
		__( 'Change the database password, the keys that sign log-ins, and the passwords of staff: they stand in the archive.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-13.4.7', 'owasp-a02', 'gdpr-32' ],
	fix: 'leftover-files',
	proves: 'exposure',
} );
