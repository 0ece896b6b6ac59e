import { count, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'information', {
	catalogue_id: 'acc-login-err',
	show: [ show( __( 'Another plugin changes what a failed log-in says', 'store-posture' ), gt( count( facts.login_limit.message_code ), 0 ), 'yes_no' ) ],
	title: {
		fail: __( 'Whether the log-in says which part was wrong', 'store-posture' ),
		pass: __( 'Whether the log-in says which part was wrong', 'store-posture' ),
		topic: __( 'What the log-in says', 'store-posture' ),
	},
	why: __(
		'WordPress tells on purpose whether a name or the password was wrong. It helps customers, and a stranger a little. A second step and a limit do more, so it counts no points.',
		'store-posture'
	),
	steps: [ __( 'Nothing to do. Some plugins say only that the log-in failed, if you prefer that.', 'store-posture' ) ],
	who: 'owner',
	minutes: 1,
	setting: '',
	references: [ 'asvs-6.3.8' ],
} );
