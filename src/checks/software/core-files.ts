import { eq, facts, gt, ne, or } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'sw-core-sum',
	applies: ne( facts.core.updates_by, 'package' ),
	does_not_apply: __( 'WordPress is a package of the operating system here, which keeps its own files.', 'store-posture' ),
	problem: or( gt( facts.core_files.changed, 0 ), gt( facts.core_files.missing, 0 ) ),
	show: [
		show( __( 'Files that were changed', 'store-posture' ), facts.core_files.changed, 'number' ),
		show( __( 'The first of them', 'store-posture' ), facts.core_files.changed_first, 'paths' ),
		show( __( 'Files that are missing', 'store-posture' ), facts.core_files.missing, 'number' ),
		show( __( 'The first that are missing', 'store-posture' ), facts.core_files.missing_first, 'paths' ),
		show( __( 'Compared with WordPress', 'store-posture' ), facts.core_files.release ),
	],
	title: {
		fail: __( 'Files of WordPress are not as WordPress made them', 'store-posture' ),
		pass: __( 'All files of WordPress are as WordPress made them', 'store-posture' ),
		topic: __( 'Files of WordPress itself', 'store-posture' ),
	},
	why: __(
		'Nobody needs to change them, and each update would undo it. Intruders do, to read passwords or to come back. It may also be an update that stopped halfway.',
		'store-posture'
	),
	steps: [
		__( 'Ask your developer and your host whether they changed these files, and what for.', 'store-posture' ),
		__( 'If nobody did, open Emergency and follow it from the top. Save the logs and these files first.', 'store-posture' ),
		__( 'Else make a backup, then open Dashboard, Updates, and press the button that re-installs this version.', 'store-posture' ),
		{
			text: __( 'Your host updates WordPress here: ask them to put its files back.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'host' ),
		},
		{
			text: __( 'WordPress comes by Composer here: have it install WordPress anew.', 'store-posture' ),
			when: eq( facts.core.updates_by, 'composer' ),
		},
		{
			text: __( 'The command line lists all differing files.', 'store-posture' ),
			snippet: 'wp core verify-checksums',
		},
	],
	who: 'developer',
	minutes: 15,
	setting: 'update-core.php',
	references: [ 'owasp-a08', 'csf-de.cm' ],
} );
