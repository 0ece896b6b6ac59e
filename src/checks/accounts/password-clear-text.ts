import { facts, gt } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'critical', {
	catalogue_id: 'acc-pw-storage',
	problem: gt( facts.password_hashes.clear_text, 0 ),
	show: [
		show( __( 'Accounts with a readable password', 'store-posture' ), facts.password_hashes.clear_text, 'number' ),
		show( __( 'Staff with an outdated kind of storage', 'store-posture' ), facts.password_hashes.staff_old, 'number' ),
		show( __( 'Accounts stored as WordPress does today', 'store-posture' ), facts.password_hashes.current, 'number' ),
		show( __( 'Kinds we do not know', 'store-posture' ), facts.password_hashes.other, 'number' ),
	],
	title: {
		fail: __( 'Passwords lie in the database readable', 'store-posture' ),
		pass: __( 'No password lies in the database readable', 'store-posture' ),
		topic: __( 'Readable passwords in the database', 'store-posture' ),
	},
	why: __(
		'Some passwords are stored as typed. Anybody who sees the database or an old copy can use them at once. As people use one password in many places, mailboxes and banks may open with it too.',
		'store-posture'
	),
	steps: [
		__( 'WordPress never stores passwords like this. Find out which plugin, import or script wrote them, and stop it.', 'store-posture' ),
		__( 'Replace each of these passwords, so that the person asks for a new one at the next log-in.', 'store-posture' ),
		{
			text: __( 'This lists them. It shows who, never the password.', 'store-posture' ),
			snippet:
				"wp db query \"SELECT ID FROM $(wp db prefix)users WHERE LENGTH(user_pass) BETWEEN 2 AND 31 AND user_pass NOT LIKE '%$%'\"",
		},
		{
			text: __( 'This gives one account a new random password and ends its sessions. Put in the number of the account.', 'store-posture' ),
			snippet: 'wp user reset-password 123 --skip-email\nwp user session destroy 123 --all',
		},
		__( 'Write to the people concerned: they should change the same password wherever else they use it.', 'store-posture' ),
		__( 'Remember old backups: they still hold these passwords.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	references: [ 'owasp-a04', 'gdpr-32' ],
} );
