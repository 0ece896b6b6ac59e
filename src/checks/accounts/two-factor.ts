import { answers, count, eq, facts, gt, isSeen, when } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'acc-2fa-coverage',
	applies: gt( facts.two_factor.staff, 0 ),
	does_not_apply: __( 'No account here has staff rights.', 'store-posture' ),
	problem: when(
		isSeen( facts.two_factor.without ),
		gt( count( facts.two_factor.without ), 0 ),
		eq( answers.two_factor_elsewhere, 'no' )
	),
	show: [
		show( __( 'Staff accounts', 'store-posture' ), facts.two_factor.staff, 'number' ),
		show( __( 'With a password alone', 'store-posture' ), facts.two_factor.without, 'users' ),
		show( __( 'Second step by e-mail only', 'store-posture' ), facts.two_factor.mail_only, 'number' ),
		show( __( 'What asks for a second step here', 'store-posture' ), facts.two_factor.sources, 'list' ),
		show( __( 'Code on the log-in that we cannot read', 'store-posture' ), facts.two_factor.unknown_code, 'paths' ),
	],
	title: {
		fail: __( 'A stolen password is enough to get in', 'store-posture' ),
		pass: __( 'All staff confirm their log-in with a second step', 'store-posture' ),
		topic: __( 'Second log-in step for staff', 'store-posture' ),
	},
	why: __(
		'Passwords leak from other websites and by false mails every day. Whoever holds the password of one of your staff walks in. They get orders, customers and settings. A second step (a code or a passkey) stops that.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'Open Plugins, Add Plugin, search for "Two Factor" by WordPress.org contributors, install and activate it.',
				'store-posture'
			),
			when: eq( count( facts.two_factor.sources ), 0 ),
		},
		{
			text: __( 'Then each person opens Users, Profile, "Two-Factor Options" and sets up the app.', 'store-posture' ),
			when: eq( count( facts.two_factor.sources ), 0 ),
		},
		{
			text: __(
				'You have a product for it already (named above). Open its settings and require the second step for all staff roles.',
				'store-posture'
			),
			when: gt( count( facts.two_factor.sources ), 0 ),
		},
		__( 'Choose an app or a passkey rather than e-mail: whoever reads the mailbox also reads the code.', 'store-posture' ),
		__( 'Each person prints or stores the recovery codes, away from their phone.', 'store-posture' ),
		__( 'Agree on a day with each colleague, and check again after it.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'users.php',
	references: [ 'asvs-6.3.3', 'owasp-a07', 'csf-pr.aa' ],
	contradicts: [ { question: 'two_factor_elsewhere', answers: [ 'yes' ], when: gt( count( facts.two_factor.without ), 0 ) } ],
} );
