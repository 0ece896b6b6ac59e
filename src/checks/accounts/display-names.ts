import { facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'acc-display',
	problem: gt( facts.staff.display_is_login, 0 ),
	show: [ show( __( 'Staff whose public name is their log-in name', 'store-posture' ), facts.staff.display_is_login, 'number' ) ],
	title: {
		fail: __( 'The public name of staff is the name they log in with', 'store-posture' ),
		pass: __( 'No public name of staff is a log-in name', 'store-posture' ),
		topic: __( 'Public names of staff', 'store-posture' ),
	},
	why: __(
		'The public name stands under posts, replies to reviews and in feeds. If it is the log-in name as well, strangers need only the password.',
		'store-posture'
	),
	steps: [
		__( 'Open Users, and open each of your staff.', 'store-posture' ),
		__( 'Fill in a first name or "Nickname", choose it under "Display name publicly as", and save.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 2,
	setting: 'users.php',
	references: [ 'owasp-a07' ],
} );
