import { count, facts, gt, pluck } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'mon-inject',
	problem: gt( count( facts.injected_content.texts ), 0 ),
	show: [
		show( __( 'Where (kind and number of the post, or name of the setting)', 'store-posture' ), pluck( facts.injected_content.texts, 'ref' ), 'list' ),
		show( __( 'What stands there', 'store-posture' ), pluck( facts.injected_content.texts, 'sign' ), 'list' ),
	],
	title: {
		fail: __( 'Hidden links or scrambled scripts stand in your texts', 'store-posture' ),
		pass: __( 'No hidden links or scrambled scripts in your texts', 'store-posture' ),
		topic: __( 'Links and scripts put in by others', 'store-posture' ),
	},
	why: __(
		'Intruders hide links to shops of their own in your pages, or scripts that send visitors away. Search engines then drop your shop. Whoever wrote them found a way in.',
		'store-posture'
	),
	steps: [
		__( 'Open each post named above: put its number into the address wp-admin/post.php?post=NUMBER&action=edit.', 'store-posture' ),
		__( 'Look at its text as code (Code editor), and at its revisions: they tell when it came and by whose account.', 'store-posture' ),
		__( 'Note what you find before you delete it. If nobody in your team wrote it, open Emergency.', 'store-posture' ),
		__( 'Restore the revision before it. For a setting, ask your developer to look at it in the database.', 'store-posture' ),
		__( 'It is your own after all? Say so by "This is wrong".', 'store-posture' ),
	],
	who: 'developer',
	minutes: 30,
	references: [ 'csf-de.cm', 'owasp-a03' ],
} );
