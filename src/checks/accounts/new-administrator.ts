import { count, facts, gt, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'high', {
	catalogue_id: 'acc-new-admin',
	applies: facts.baseline.kept,
	does_not_apply: __( 'This is the first look. Later ones compare with it.', 'store-posture' ),
	problem: gt( count( facts.baseline.administrators ), 0 ),
	show: [
		show( __( 'New administrators', 'store-posture' ), pluck( facts.baseline.administrators, 'user' ), 'users' ),
		show(
			__( 'Those whose date of registration cannot be right', 'store-posture' ),
			pluck( where( facts.baseline.administrators, ( account ) => account.odd_date ), 'user' ),
			'users'
		),
		show( __( 'Compared with how it was on', 'store-posture' ), facts.baseline.since, 'date' ),
	],
	title: {
		fail: __( 'An account became an administrator, and nobody said why', 'store-posture' ),
		pass: __( 'No new administrator waits for a word from you', 'store-posture' ),
		topic: __( 'New administrators', 'store-posture' ),
	},
	why: __(
		'Intruders make themselves an administrator to come back later. An administrator can read every order and change where money goes. If it was you, one press settles it.',
		'store-posture'
	),
	steps: [
		__( 'Ask everybody who can make accounts whether this one is theirs.', 'store-posture' ),
		__( 'If it is, press "This was me" beside it.', 'store-posture' ),
		__( 'If nobody knows it, open Emergency and follow it from the top. Do not delete the account yet.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 5,
	setting: 'users.php?role=administrator',
	references: [ 'pci-8.2.1', 'pci-8.2.2', 'csf-pr.aa', 'csf-de.cm' ],
} );
