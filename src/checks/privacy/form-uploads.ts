import { isProduction } from '../../judge/build';
import { check } from '../../judge/check';
import { __ } from '../../judge/words';
import { areGivenAway, foldersGivenAway } from '../documents';
import { refuse } from '../refuse';

export default check( 'critical', {
	catalogue_id: 'prv-forms',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: areGivenAway( 'form' ),
	show: foldersGivenAway( 'form' ),
	title: {
		fail: __( 'Anybody can download what customers sent by your forms', 'store-posture' ),
		pass: __( 'No uploads from forms are handed out', 'store-posture' ),
		topic: __( 'Files that customers send by forms', 'store-posture' ),
	},
	why: __(
		'Customers attach papers and pictures to forms, and many plugins keep them where everybody can fetch them. It may be a passport or a letter from a doctor.',
		'store-posture'
	),
	steps: [
		__( 'Save the files you still need on your own computer, then delete them in the entries of the form.', 'store-posture' ),
		__( 'Open the settings of the form plugin. Look for access to files by logged-in staff only, or for random names.', 'store-posture' ),
		__( 'The lines below also stop links in mails that lead straight to these files. See first whether somebody uses them.', 'store-posture' ),
		...refuse( {
			pattern: 'uploads/(wpcf7_uploads|cfdb7_uploads|wp_dndcf7_uploads|gravity_forms|wpforms|formidable|ninja-forms|fluentform|forminator|everest_forms_uploads|elementor/forms)[^/]*/.*\\.(pdf|docx?|xlsx?|csv|txt|jpe?g|png|zip)',
			names: [ 'wpcf7_uploads', 'cfdb7_uploads', 'wp_dndcf7_uploads', 'gravity_forms', 'formidable', 'ninja-forms', 'fluentform', 'forminator', 'everest_forms_uploads' ],
			ask: __( 'Ask your host: "Please refuse visitors\' requests for the folders named above."', 'store-posture' ),
		} ),
		__( 'Ask your host who fetched these files so far (access log). If somebody did, open Emergency.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	references: [ 'gdpr-32', 'gdpr-33', 'owasp-a01', 'asvs-13.4.7' ],
	proves: 'exposure',
} );
