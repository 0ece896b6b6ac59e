import { and, any, facts, gt, isProduction, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ExportFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { refuse } from '../refuse';

type File = NonNullable< ExportFilesFact[ 'files' ] >[ number ];

// A name nobody can guess is store/old-exports'.
const isGivenAway = ( file: Place< File > ) => and( gt( file.people, 0 ), file.served, file.guessable );

export default check( 'critical', {
	catalogue_id: 'wc-exports',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.export_files.files, isGivenAway ),
	show: [
		show( __( 'Handed out to anybody', 'store-posture' ), pluck( where( facts.export_files.files, isGivenAway ), 'path' ), 'paths' ),
		show(
			__( 'Customers found in each, at least', 'store-posture' ),
			pluck( where( facts.export_files.files, isGivenAway ), 'people' ),
			'list'
		),
	],
	title: {
		fail: __( 'Anybody can download a list of your customers', 'store-posture' ),
		pass: __( 'No list of customers is handed out', 'store-posture' ),
		topic: __( 'Lists of customers among the uploads', 'store-posture' ),
	},
	why: __(
		'People export customers or orders, and the file stays among the pictures of the shop. Whoever comes upon its address can download it without logging in.',
		'store-posture'
	),
	steps: [
		__( 'Save the files named above on your own computer: you may have to say who stands in them.', 'store-posture' ),
		__( 'Then delete them on the server. A copy under Media goes by "Delete permanently".', 'store-posture' ),
		__( 'Find out which plugin or person wrote them, and have the next ones written elsewhere.', 'store-posture' ),
		...refuse( {
			pattern: 'uploads/.*\\.(csv|tsv|xlsx?)',
			endings: [ '.csv', '.tsv', '.xls', '.xlsx' ],
			ask: __( 'Ask your host: "Please answer 404 for *.csv, *.tsv, *.xls and *.xlsx in wp-content/uploads."', 'store-posture' ),
		} ),
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'gdpr-32', 'gdpr-33', 'owasp-a01', 'asvs-13.4.7' ],
	proves: 'exposure',
} );
