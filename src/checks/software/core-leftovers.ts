import { facts, gt, ne } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'sw-core-old',
	applies: ne( facts.core.updates_by, 'package' ),
	does_not_apply: __( 'WordPress is a package of the operating system here, which keeps its own files.', 'store-posture' ),
	problem: gt( facts.core_leftovers.files, 0 ),
	show: [
		show( __( 'Old files', 'store-posture' ), facts.core_leftovers.files, 'number' ),
		show( __( 'The first of them', 'store-posture' ), facts.core_leftovers.first, 'paths' ),
	],
	title: {
		fail: __( 'Files of earlier WordPress versions are still there', 'store-posture' ),
		pass: __( 'No files of earlier WordPress versions are left', 'store-posture' ),
		topic: __( 'Files of earlier WordPress versions', 'store-posture' ),
	},
	why: __(
		'WordPress removes files it no longer needs when it updates. Those that stay get no fixes, and can still be opened from outside.',
		'store-posture'
	),
	steps: [
		__( 'Make a backup, or check that there is one of today.', 'store-posture' ),
		__( 'Move the files listed here out of the folder of WordPress, by FTP or the file manager of your host.', 'store-posture' ),
		__( 'Open the shop and wp-admin, and look whether both work as before.', 'store-posture' ),
		__( 'If they come back, ask whoever updates WordPress: old files are copied along, or may not be deleted.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'owasp-a02' ],
} );
