import { and, any, data, daysSince, facts, first, gt, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { StaffSessionsFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Account = NonNullable< StaffSessionsFact[ 'accounts' ] >[ number ];

const isMany = ( account: Place< Account > ) => gt( account.open, data.limits.sessions_per_person );
const isOld = ( account: Place< Account > ) =>
	and( gt( account.open, 0 ), gt( daysSince( account.oldest ), data.limits.session_age_days ) );

export default check( 'low', {
	catalogue_id: 'acc-sessions',
	problem: any( facts.staff_sessions.accounts, ( account ) => or( isMany( account ), isOld( account ) ) ),
	show: [
		show( __( 'Many open log-ins', 'store-posture' ), pluck( where( facts.staff_sessions.accounts, isMany ), 'user' ), 'users' ),
		show( __( 'Old open log-ins', 'store-posture' ), pluck( where( facts.staff_sessions.accounts, isOld ), 'user' ), 'users' ),
		show( __( 'Open since (first of them)', 'store-posture' ), first( where( facts.staff_sessions.accounts, isOld ) ).oldest, 'date' ),
	],
	title: {
		fail: __( 'Staff are logged in on more devices than they can know', 'store-posture' ),
		pass: __( 'Staff have few and recent open log-ins', 'store-posture' ),
		topic: __( 'Open log-ins of staff', 'store-posture' ),
	},
	why: __(
		'Each open log-in is a door: a phone, an old computer, perhaps somebody else\'s. A stranger among them would not be noticed. Tools that test or manage the site often are the reason.',
		'store-posture'
	),
	steps: [
		__( 'Ask the people named above on which devices they work.', 'store-posture' ),
		__( 'They open Users, Profile, and press "Log Out Everywhere Else". For others: open the person, "Log Out Everywhere".', 'store-posture' ),
		__( 'A tool logs in often? Give it an account of its own, with few rights.', 'store-posture' ),
		__( 'If nobody can explain the log-ins, change that password, and open Emergency.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 2,
	setting: 'users.php',
	references: [ 'asvs-7.4.5', 'csf-de.cm' ],
} );
