import { eq, facts } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'acc-admin-name',
	show: [ show( __( 'An account is called "admin"', 'store-posture' ), eq( facts.staff.named_admin, true ), 'yes_no' ) ],
	title: {
		fail: __( 'Whether an account is called "admin"', 'store-posture' ),
		pass: __( 'Whether an account is called "admin"', 'store-posture' ),
		topic: __( 'An account called "admin"', 'store-posture' ),
	},
	why: __(
		'Robots try this name first. Another name alone stops nobody: a long password, a second step and a limit do. So it counts no points.',
		'store-posture'
	),
	steps: [ __( 'If you like: make a new administrator, log in with it, and delete the old account. Give its content to the new one.', 'store-posture' ) ],
	who: 'owner',
	minutes: 5,
	setting: 'users.php?role=administrator',
	references: [ 'asvs-6.3.2' ],
} );
