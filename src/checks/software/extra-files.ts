import { facts, gt, ne } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'sw-core-unknown',
	applies: ne( facts.core.updates_by, 'package' ),
	does_not_apply: __( 'WordPress is a package of the operating system here, which keeps its own files.', 'store-posture' ),
	problem: gt( facts.core_files.extra, 0 ),
	show: [
		show( __( 'Files that WordPress does not have', 'store-posture' ), facts.core_files.extra, 'number' ),
		show( __( 'The first of them', 'store-posture' ), facts.core_files.extra_first, 'paths' ),
		show( __( 'Compared with WordPress', 'store-posture' ), facts.core_files.release ),
	],
	title: {
		fail: __( 'Among the files of WordPress lies code that is not part of it', 'store-posture' ),
		pass: __( 'No foreign code lies among the files of WordPress', 'store-posture' ),
		topic: __( 'Foreign code among the files of WordPress', 'store-posture' ),
	},
	why: __(
		'Updates leave such files alone, and hardly anybody looks there. Intruders hide back doors in these folders. Some files may be tools that people who worked here forgot.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer and your host whose files these are, and whether anybody needs them.', 'store-posture' ),
		__( 'If nobody knows them, open Emergency and follow it from the top. Do not open the files in a browser.', 'store-posture' ),
		__( 'Then have them moved to a folder that is not on the web. Do not delete them: they show what was done.', 'store-posture' ),
		__( 'Open the shop and wp-admin, and look whether both work as before.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'owasp-a08', 'csf-de.cm' ],
} );
