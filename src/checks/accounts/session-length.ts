import { data, facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'acc-session',
	problem: gt( facts.session_length.staff_remember_days, data.limits.remember_days ),
	show: [
		show( __( 'Days a log-in lasts with "Remember Me"', 'store-posture' ), facts.session_length.staff_remember_days, 'number' ),
		show( __( 'Days without it', 'store-posture' ), facts.session_length.staff_days, 'number' ),
		show( __( 'Code that changes it', 'store-posture' ), facts.session_length.changed_by, 'paths' ),
	],
	title: {
		fail: __( 'Staff stay logged in for more than a month', 'store-posture' ),
		pass: __( 'Log-ins of staff end within a month', 'store-posture' ),
		topic: __( 'How long staff stay logged in', 'store-posture' ),
	},
	why: __(
		'A lost phone or a shared computer stays logged in that long. Whoever finds it needs no password. WordPress itself ends log-ins after two weeks at most.',
		'store-posture'
	),
	steps: [
		__( 'Send this to your developer: a filter on "auth_cookie_expiration" makes log-ins long. The code is named above.', 'store-posture' ),
		__( 'Keep it for customers if you like, and leave staff at 14 days.', 'store-posture' ),
		{
			text: __( 'Lines that do so, for a small plugin of your own:', 'store-posture' ),
			snippet:
				"add_filter( 'auth_cookie_expiration', function ( $seconds, $user_id ) {\n\treturn user_can( $user_id, 'edit_posts' ) ? min( $seconds, 14 * DAY_IN_SECONDS ) : $seconds;\n}, 999, 2 );",
		},
	],
	who: 'developer',
	minutes: 5,
	references: [ 'asvs-7.3.2', 'csf-pr.aa' ],
} );
