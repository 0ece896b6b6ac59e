import { any, facts, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'srv-php-files',
	problem: any( facts.uploads_files.code, ( file ) => file.active ),
	show: [
		show(
			__( 'Files', 'store-posture' ),
			pluck(
				where( facts.uploads_files.code, ( file ) => file.active ),
				'path'
			),
			'paths'
		),
		show(
			__( 'Last changed', 'store-posture' ),
			pluck(
				where( facts.uploads_files.code, ( file ) => file.active ),
				'modified_at'
			),
			'list'
		),
	],
	title: {
		fail: __( 'Code lies where only pictures and documents belong', 'store-posture' ),
		pass: __( 'No code lies among the uploads', 'store-posture' ),
		topic: __( 'Code among the uploads', 'store-posture' ),
	},
	why: __(
		'Some plugins keep a file of code there. Break-ins do the same: it is where a stranger can place a program. Somebody has to look which of the two it is.',
		'store-posture'
	),
	steps: [
		__( 'Show the list above to your developer. The folder often tells which plugin made a file.', 'store-posture' ),
		__( 'A file that no plugin explains: do not open it in a browser. Download it, note its date, then delete it.', 'store-posture' ),
		__( 'If it looks like a break-in, open Emergency: other files and administrators may have come the same way.', 'store-posture' ),
		__( 'A file that a plugin needs can be marked as accepted here.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'asvs-5.3.1', 'csf-de.cm' ],
} );
