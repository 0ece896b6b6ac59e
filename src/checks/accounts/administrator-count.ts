import { data, facts, gt, pluck, where } from '../../judge/build';
import { check, show } from '../../judge/check';
import { __ } from '../../judge/words';

export default check( 'low', {
	catalogue_id: 'acc-admin-count',
	problem: gt( facts.staff.administrators, data.limits.administrators ),
	show: [
		show( __( 'Administrators', 'store-posture' ), facts.staff.administrators, 'number' ),
		show( __( 'At most, for most shops', 'store-posture' ), data.limits.administrators, 'number' ),
		show(
			__( 'Who they are', 'store-posture' ),
			pluck(
				where( facts.staff.accounts, ( account ) => account.administrator ),
				'user'
			),
			'users'
		),
	],
	title: {
		fail: __( 'More people than needed hold the key to everything', 'store-posture' ),
		pass: __( 'Few people hold the key to everything', 'store-posture' ),
		topic: __( 'Number of administrators', 'store-posture' ),
	},
	why: __(
		'Each administrator account is a key to the whole site. If one of these passwords leaks, whoever finds it can read and change everything. Most people only need to run the shop.',
		'store-posture'
	),
	steps: [
		__( 'Open Users and choose "Administrator" above the list.', 'store-posture' ),
		{
			text: __(
				'Open each person who only runs the shop. Set "Role" to "Shop manager" and press "Update User".',
				'store-posture'
			),
			when: facts.woocommerce.active,
		},
		__( 'Open each person who only writes pages and posts. Set "Role" to "Editor" and press "Update User".', 'store-posture' ),
		__( 'Delete the accounts of people who left. WordPress asks who shall have their posts.', 'store-posture' ),
		__( 'Keep two: yourself, and one person who can help when you are away.', 'store-posture' ),
	],
	who: 'owner',
	minutes: 15,
	setting: 'users.php?role=administrator',
	references: [ 'pci-8.2.5', 'csf-pr.aa' ],
} );
