import { and, any, data, daysSince, facts, first, gt, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { StaffActivityFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Account = NonNullable< StaffActivityFact[ 'accounts' ] >[ number ];

const isQuiet = ( account: Place< Account > ) => gt( daysSince( account.quiet_since ), data.limits.staff_idle_days );

export default check( 'high', {
	catalogue_id: 'acc-stale, wc-staff',
	problem: any( facts.staff_activity.accounts, isQuiet ),
	show: [
		show( __( 'Not seen for months', 'store-posture' ), pluck( where( facts.staff_activity.accounts, isQuiet ), 'user' ), 'users' ),
		show(
			__( 'Administrators among them', 'store-posture' ),
			pluck( where( facts.staff_activity.accounts, ( account ) => and( isQuiet( account ), account.administrator ) ), 'user' ),
			'users'
		),
		show( __( 'Last seen (first of them)', 'store-posture' ), first( where( facts.staff_activity.accounts, isQuiet ) ).quiet_since, 'date' ),
		show( __( 'Log-ins are recorded since', 'store-posture' ), facts.staff_activity.watching_since, 'date' ),
	],
	title: {
		fail: __( 'Staff accounts that nobody uses still open the shop', 'store-posture' ),
		pass: __( 'All staff accounts are in use', 'store-posture' ),
		topic: __( 'Unused staff accounts', 'store-posture' ),
	},
	why: __(
		'Nobody notices when a forgotten account is used by somebody else. Its password is often old and used elsewhere, too. People who left the company keep their key until you take it back.',
		'store-posture'
	),
	steps: [
		__( 'Ask each person named above whether they still need the account.', 'store-posture' ),
		__( 'Open Users, tick who does not, and change the role to Customer (or Subscriber). What they wrote and sold stays.', 'store-posture' ),
		__( 'Open the person, and press "Log Out Everywhere". Revoke their application passwords below it.', 'store-posture' ),
		__( 'Somebody works in the season only? Live with it until then, with that date.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'users.php',
	references: [ 'pci-8.2.5', 'csf-pr.aa' ],
} );
