import { answers, eq, facts, gt, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

const withMailAt = ( kind: 'shop' | 'freemail' | 'other' ) =>
	pluck( where( facts.staff.domains, ( domain ) => eq( domain.kind, kind ) ), 'accounts' );

export default check( 'medium', {
	catalogue_id: 'acc-exstaff',
	applies: gt( facts.staff.administrators, 1 ),
	does_not_apply: __( 'Only one person is an administrator here.', 'store-posture' ),
	problem: eq( answers.staff_all_current, 'no' ),
	show: [
		show( __( 'Administrators', 'store-posture' ), facts.staff.administrators, 'number' ),
		show( __( 'Staff with a mail address of another company', 'store-posture' ), withMailAt( 'other' ), 'list' ),
		show( __( 'Staff with a free mailbox', 'store-posture' ), withMailAt( 'freemail' ), 'list' ),
		show( __( 'Staff with a mail address of the shop', 'store-posture' ), withMailAt( 'shop' ), 'list' ),
	],
	title: {
		fail: __( 'People who left still have staff rights', 'store-posture' ),
		pass: __( 'You told us that all people with staff rights still work here', 'store-posture' ),
		topic: __( 'People who left', 'store-posture' ),
	},
	why: __(
		'A former colleague or agency can still open the shop from anywhere. Most mean no harm, but their computers and mailboxes are out of your sight. If one is broken into, so is your shop.',
		'store-posture'
	),
	steps: [
		__( 'Open Users, and look at the mail addresses: which of them belong to a former agency or employer?', 'store-posture' ),
		__( 'Tick who left, and change the role to Customer (or Subscriber). What they wrote and sold stays.', 'store-posture' ),
		__( 'Open the person, and press "Log Out Everywhere". Revoke their application passwords below it.', 'store-posture' ),
		__( 'Change passwords that were shared with them: hosting, mail, payment provider.', 'store-posture' ),
		__( 'Then answer the question again.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 10,
	setting: 'users.php',
	references: [ 'pci-8.2.5', 'csf-pr.aa' ],
} );
