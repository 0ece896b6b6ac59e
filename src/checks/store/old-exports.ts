import { and, any, data, daysSince, facts, gt, isProduction, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { ExportFilesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type File = NonNullable< ExportFilesFact[ 'files' ] >[ number ];

const isForgotten = ( file: Place< File > ) =>
	and(
		gt( file.people, 0 ),
		gt( daysSince( file.modified_at ), data.limits.export_days ),
		// Handed out to anybody under a name that can be guessed: store/export-files tells that.
		not( and( file.served, file.guessable ) )
	);

export default check( 'low', {
	catalogue_id: 'wc-exports',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: any( facts.export_files.files, isForgotten ),
	show: [
		show( __( 'Left lying', 'store-posture' ), pluck( where( facts.export_files.files, isForgotten ), 'path' ), 'paths' ),
		show(
			__( 'Customers found in each, at least', 'store-posture' ),
			pluck( where( facts.export_files.files, isForgotten ), 'people' ),
			'list'
		),
		show( __( 'Days after which we say so', 'store-posture' ), data.limits.export_days, 'number' ),
	],
	title: {
		fail: __( 'Old lists of customers lie on the server', 'store-posture' ),
		pass: __( 'No old list of customers lies on the server', 'store-posture' ),
		topic: __( 'Old lists of customers', 'store-posture' ),
	},
	why: __(
		'An export was needed for a day, and has stayed since. Whoever gets into the server, or comes upon its address, gets the whole list at once.',
		'store-posture'
	),
	steps: [
		__( 'Open the files named above with your host\'s file manager, and see whether anybody still needs them.', 'store-posture' ),
		__( 'Delete the others. An export can be made anew at any time.', 'store-posture' ),
		__( 'If a plugin writes them by itself, look in its settings for "delete after" or another folder.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	references: [ 'gdpr-5', 'gdpr-32' ],
} );
