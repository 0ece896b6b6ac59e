import { any, facts, isProduction, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
import { refuse } from '../refuse';

export default check( 'medium', {
	catalogue_id: 'srv-badext',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.sources, ( file ) => file.served ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck(
				where( facts.served_files.sources, ( file ) => file.served ),
				'path'
			),
			'paths'
		),
		show( __( 'Found on the disk', 'store-posture' ), pluck( facts.served_files.sources, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can read code of this site', 'store-posture' ),
		pass: __( 'No copies of code are handed out', 'store-posture' ),
		topic: __( 'Copies of code', 'store-posture' ),
	},
	why: __(
		'Somebody kept a copy of a code file under an ending that the server does not run. Strangers can read it. They look for holes in it, and for passwords that somebody adds later.',
		'store-posture'
	),
	steps: [
		__( 'Delete the files named above, or move them above the web folder.', 'store-posture' ),
		...refuse( {
			pattern: '[^/]+(\\.(php[0-9]?|phtml)(~|\\.[a-z0-9]+)|\\.(inc|phps))',
			endings: [ '.bak', '.old', '.orig', '.save', '.swp', '.inc', '.phps' ],
			ask: __( 'Ask your host: "Please answer 404 for copies of code, such as *.php.bak, *.php~, *.inc and *.phps."', 'store-posture' ),
		} ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'asvs-13.4.7', 'owasp-a02' ],
	fix: 'leftover-files',
} );
