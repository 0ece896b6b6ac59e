import { and, any, facts, isIn, isProduction, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ServedFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { refuse } from '../refuse';

type File = NonNullable< ServedFilesFact[ 'dumps' ] >[ number ];

// A name nobody can guess is files/backup-place's.
const isGivenAway = ( file: Place< File > ) => and( file.served, file.guessable );

export default check( 'critical', {
	catalogue_id: 'srv-sql',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.served_files.dumps, isGivenAway ),
	show: [
		show(
			__( 'Handed out to anybody', 'store-posture' ),
			pluck( where( facts.served_files.dumps, isGivenAway ), 'path' ),
			'paths'
		),
		show(
			__( 'With accounts or orders in it', 'store-posture' ),
			any( facts.served_files.dumps, ( file ) => and( isGivenAway( file ), isIn( 'personal-data', file.holds ) ) ),
			'yes_no'
		),
		show( __( 'Copies found on the disk', 'store-posture' ), pluck( facts.served_files.dumps, 'path' ), 'paths' ),
	],
	title: {
		fail: __( 'Anybody can download a copy of your database', 'store-posture' ),
		pass: __( 'No copy of the database is handed out', 'store-posture' ),
		topic: __( 'Copies of the database', 'store-posture' ),
	},
	why: __(
		'A copy of the database lies in the web folder, under a name that robots try. Whoever fetches it can read all that stood in the shop that day.',
		'store-posture'
	),
	steps: [
		__( 'Save the files named above on your own computer if you need them. You may have to say who stands in them.', 'store-posture' ),
		__( 'Then delete them on the server, or move them above the web folder.', 'store-posture' ),
		...refuse( {
			pattern: '[^/]+\\.(sql|sqlite3?|db)(\\.(gz|zip|bz2))?',
			endings: [ '.sql', '.sqlite', '.db' ],
			ask: __( 'Ask your host: "Please answer 404 for *.sql, *.sql.gz, *.sqlite and *.db on our site."', 'store-posture' ),
		} ),
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
		__( 'Then every member of staff needs a new password: their old ones can be worked out from the copy.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	references: [ 'asvs-13.4.7', 'owasp-a02', 'gdpr-32' ],
	fix: 'leftover-files',
	proves: 'exposure',
} );
