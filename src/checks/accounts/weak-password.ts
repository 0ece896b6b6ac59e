import { any, eq, facts, isProduction, ne, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { WeakPasswordsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Account = NonNullable< WeakPasswordsFact[ 'accounts' ] >[ number ];

const wasGuessed = ( account: Place< Account > ) => ne( account.guessed, 'none' );
const guessedFrom = ( kind: 'common' | 'login_name' | 'shop_name' ) =>
	pluck( where( facts.weak_passwords.accounts, ( account ) => eq( account.guessed, kind ) ), 'user' );

export default check( 'critical', {
	catalogue_id: 'acc-weak-pw',
	applies: isProduction,
	does_not_apply: __( 'This is a copy for trying things out. Passwords are tested in the live shop only.', 'store-posture' ),
	problem: any( facts.weak_passwords.accounts, wasGuessed ),
	show: [
		show( __( 'Password is one of the most used in the world', 'store-posture' ), guessedFrom( 'common' ), 'users' ),
		show( __( 'Password is made from the log-in name', 'store-posture' ), guessedFrom( 'login_name' ), 'users' ),
		show( __( 'Password is made from the shop\'s name', 'store-posture' ), guessedFrom( 'shop_name' ), 'users' ),
		show( __( 'Staff accounts tested', 'store-posture' ), facts.weak_passwords.tested, 'number' ),
		show( __( 'Wait for the coming night', 'store-posture' ), facts.weak_passwords.waiting, 'number' ),
	],
	title: {
		fail: __( 'A password of your staff can be guessed', 'store-posture' ),
		pass: __( 'No staff password fell to the first guesses', 'store-posture' ),
		topic: __( 'Easy passwords of staff', 'store-posture' ),
	},
	why: __(
		'Robots try the same few words on every shop, day and night. A password among them is found within twenty guesses. Whoever gets in sees orders and customers, or takes over the shop.',
		'store-posture'
	),
	steps: [
		__( 'Tell each person named above, by phone or face to face. Do not send a password by mail.', 'store-posture' ),
		__( 'Open Users, tick the person, and press "Send password reset". The old password works until a new one is set.', 'store-posture' ),
		__( 'Open the person, and press "Log Out Everywhere" under Account Management. Somebody may be logged in already.', 'store-posture' ),
		__( 'Let a password manager make the new password: long, and used nowhere else.', 'store-posture' ),
		__( 'The new password is tested the coming night. Look again tomorrow.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'users.php',
	references: [ 'asvs-6.2.4', 'pci-8.3.6', 'owasp-a07', 'csf-pr.aa' ],
} );
