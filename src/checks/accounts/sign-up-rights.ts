import { and, any, count, facts, first, gt, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { RolesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';
import { byComposer } from '../servers';

type Role = NonNullable< RolesFact[ 'list' ] >[ number ];

const holdsStaffRights = ( role: Place< Role > ) =>
	and( role.stranger_gets_it, or( gt( count( role.takeover ), 0 ), gt( count( role.customer_data ), 0 ) ) );

export default check( 'critical', {
	catalogue_id: 'acc-role-drift',
	problem: any( facts.roles.list, holdsStaffRights ),
	show: [
		show(
			__( 'Roles with staff rights that strangers get', 'store-posture' ),
			pluck( where( facts.roles.list, holdsStaffRights ), 'role' ),
			'list'
		),
		show(
			__( 'Rights to take over the site (first of these roles)', 'store-posture' ),
			first( where( facts.roles.list, holdsStaffRights ) ).takeover,
			'list'
		),
		show(
			__( 'Rights to read customers\' data (first of these roles)', 'store-posture' ),
			first( where( facts.roles.list, holdsStaffRights ) ).customer_data,
			'list'
		),
		show(
			__( 'People who hold it now (first of these roles)', 'store-posture' ),
			first( where( facts.roles.list, holdsStaffRights ) ).users,
			'number'
		),
	],
	title: {
		fail: __( 'Every new customer gets rights that only staff should have', 'store-posture' ),
		pass: __( 'New customers get customers\' rights only', 'store-posture' ),
		topic: __( 'Rights that come with a new account', 'store-posture' ),
	},
	why: __(
		'Anybody can open an account, by signing up or by buying. With it they now get rights meant for staff. They can read other customers\' orders and addresses, or take over the whole site.',
		'store-posture'
	),
	steps: [
		{
			text: __(
				'Stop new accounts until this is mended: WooCommerce, Settings, Accounts & Privacy, clear every box under "Account creation".',
				'store-posture'
			),
			when: facts.woocommerce.active,
		},
		__( 'In Settings, General, clear "Anyone can register".', 'store-posture' ),
		{
			text: __(
				'The right is granted by code while the site runs. Switch off role and membership plugins one by one and check again.',
				'store-posture'
			),
			when: any( facts.roles.list, ( role ) => and( holdsStaffRights( role ), role.by_filter ) ),
		},
		__(
			'Otherwise take the rights away in the plugin that manages roles here, or with the command line. Use the role and the rights shown above.',
			'store-posture'
		),
		{
			text: __( 'On the command line it is one line for each right.', 'store-posture' ),
			snippet: 'wp cap remove customer list_users',
		},
		{
			text: __(
				'Here roles may come back with the next deployment. Look for add_cap() in your own plugins and theme.',
				'store-posture'
			),
			when: byComposer,
		},
		__( 'Look through Users and recent orders for things nobody here did.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 15,
	references: [ 'api-5', 'owasp-a01', 'asvs-8.2.1', 'gdpr-32' ],
	fix: 'role-rights',
} );
