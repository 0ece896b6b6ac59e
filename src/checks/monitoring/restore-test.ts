import { answers, eq, isProduction, ne } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';
export default check( 'high', {
	catalogue_id: 'mon-restore',
	applies: isProduction,
	does_not_apply: __( 'This site calls itself a copy for trying things out.', 'store-posture' ),
	problem: ne( answers.restore_test, 'year' ),
	show: [
		show( __( 'Tried within 12 months, you told us', 'store-posture' ), eq( answers.restore_test, 'year' ), 'yes_no' ),
	],
	title: {
		fail: __( 'Nobody knows whether the backups bring the shop back', 'store-posture' ),
		pass: __( 'The backups brought the shop back within the last year', 'store-posture' ),
		topic: __( 'A backup brought back as a test', 'store-posture' ),
	},
	why: __(
		'Backups fail in silence: empty files, a missing table, a lost password. Shops find out on the day they need one. Extortionists count on that.',
		'store-posture'
	),
	steps: [
		__( 'Have your developer or host set up an empty place outside the live shop.', 'store-posture' ),
		__( 'Bring the newest backup back there, log in, and open an order of last week.', 'store-posture' ),
		__( 'Note how long it took and what was missing, and delete the copy: it holds data of customers.', 'store-posture' ),
		__( 'Never try it on the live shop. Then answer the question here.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 90,
	references: [ 'csf-rc.rp', 'gdpr-32' ],
} );
