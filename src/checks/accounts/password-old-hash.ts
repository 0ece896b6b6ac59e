import { facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'acc-pw-storage',
	problem: gt( facts.password_hashes.md5, 0 ),
	show: [
		show( __( 'Accounts stored as MD5', 'store-posture' ), facts.password_hashes.md5, 'number' ),
		show( __( 'Staff with an outdated kind of storage', 'store-posture' ), facts.password_hashes.staff_old, 'number' ),
		show( __( 'Stored by WordPress before 6.8 (renewed at the next log-in)', 'store-posture' ), facts.password_hashes.phpass, 'number' ),
		show( __( 'Accounts stored as WordPress does today', 'store-posture' ), facts.password_hashes.current, 'number' ),
		show( __( 'Accounts that cannot log in by password', 'store-posture' ), facts.password_hashes.unusable, 'number' ),
	],
	title: {
		fail: __( 'A copy of the database would give away passwords within hours', 'store-posture' ),
		pass: __( 'No passwords are stored in an outdated way', 'store-posture' ),
		topic: __( 'Outdated password storage', 'store-posture' ),
	},
	why: __(
		'These passwords are stored as MD5, a scrambling from the 1990s. Whoever gets a copy of the database can guess most of them within hours. They then log in here as your customers, and elsewhere too.',
		'store-posture'
	),
	steps: [
		__( 'They mostly come from an import out of another shop. Ask who made it whether it still runs.', 'store-posture' ),
		__( 'WordPress renews each of them when that person logs in. Those who do not come back stay as they are.', 'store-posture' ),
		__( 'For the rest, have them replaced: people then use "Lost your password?" at their next visit.', 'store-posture' ),
		{
			text: __( 'This lists them. It shows who, never the password.', 'store-posture' ),
			snippet: "wp db query \"SELECT ID FROM $(wp db prefix)users WHERE user_pass REGEXP '^[0-9a-fA-F]{32}$'\"",
		},
		{
			text: __( 'This gives one account a new random password without a mail. Put in the number of the account.', 'store-posture' ),
			snippet: 'wp user reset-password 123 --skip-email',
		},
		__( 'Tell your customers beforehand, or many will think something is wrong.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'owasp-a04', 'gdpr-32' ],
} );
