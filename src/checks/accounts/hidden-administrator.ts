import { and, any, facts, isIn, not, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { StaffHiddenFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Account = NonNullable< StaffHiddenFact[ 'accounts' ] >[ number ];

// Rights left over from a deleted account open nothing; a managed host's own support account is known.
const hides = ( account: Place< Account > ) =>
	and( not( account.host_account ), isIn( account.how, [ 'left_out_of_list', 'right_without_role' ] ) );

export default check( 'high', {
	catalogue_id: 'acc-hidden-admin',
	problem: any( facts.staff_hidden.accounts, hides ),
	show: [
		show(
			__( 'Hidden accounts', 'store-posture' ),
			pluck( where( facts.staff_hidden.accounts, hides ), 'user' ),
			'users'
		),
		show( __( 'Administrators stored', 'store-posture' ), facts.staff_hidden.raw_count, 'number' ),
		show( __( 'Administrators that the user list shows', 'store-posture' ), facts.staff_hidden.listed_count, 'number' ),
		show( __( 'Code that changes the user list', 'store-posture' ), facts.staff_hidden.callbacks, 'paths' ),
	],
	title: {
		fail: __( 'An administrator hides from your user list', 'store-posture' ),
		pass: __( 'The user list shows every administrator', 'store-posture' ),
		topic: __( 'Hidden administrators', 'store-posture' ),
	},
	why: __(
		'An account has full rights, but the user list does not show it. Intruders do this to come back unnoticed; some agencies do it too. Whoever owns it can read and change everything.',
		'store-posture'
	),
	steps: [
		__( 'Ask your agency and your host whether this account is theirs. Do not delete anything yet.', 'store-posture' ),
		__(
			'If nobody knows it, open Emergency and follow it from the top. Save the logs first.',
			'store-posture'
		),
		__( 'Then have a developer remove the code shown above, and the account, and look for more.', 'store-posture' ),
		{
			text: __( 'The command line shows all administrators without the code of plugins and themes.', 'store-posture' ),
			snippet: 'wp user list --role=administrator --fields=ID,user_login,user_registered --skip-plugins --skip-themes',
		},
		__( 'If the account is known: ask its owner not to hide it.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 20,
	setting: 'users.php?role=administrator',
	references: [ 'pci-8.2.1', 'pci-8.2.2', 'csf-pr.aa', 'csf-de.cm' ],
} );
