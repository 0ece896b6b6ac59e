import { and, any, count, facts, first, gt, ne, not, or, pluck, where, type Place } from '../../judge/build';
import { check, show } from '../../judge/check';
import type { RolesFact } from '../../judge/facts.gen';
import { __ } from '../../judge/words';

type Role = NonNullable< RolesFact[ 'list' ] >[ number ];

// What strangers get is sign-up-rights' own; a role of an agency or a plugin has nothing to be compared with.
const hasGrown = ( role: Place< Role > ) =>
	and( not( role.stranger_gets_it ), role.known, gt( count( role.beyond_baseline ), 0 ) );

export default check( 'high', {
	catalogue_id: 'acc-role-drift',
	problem: or(
		any( facts.roles.list, hasGrown ),
		any( facts.roles.shop_manager_may_edit, ( role ) => ne( role, 'customer' ) )
	),
	show: [
		show(
			__( 'Roles with more rights than they came with', 'store-posture' ),
			pluck( where( facts.roles.list, hasGrown ), 'role' ),
			'list'
		),
		show(
			__( 'Rights it gained (first of these roles)', 'store-posture' ),
			first( where( facts.roles.list, hasGrown ) ).beyond_baseline,
			'list'
		),
		show(
			__( 'People who hold it (first of these roles)', 'store-posture' ),
			first( where( facts.roles.list, hasGrown ) ).users,
			'number'
		),
		show( __( 'Roles a shop manager may edit', 'store-posture' ), facts.roles.shop_manager_may_edit, 'list' ),
		show(
			__( 'Other roles with such rights (not judged)', 'store-posture' ),
			pluck( where( facts.roles.list, ( role ) => and( not( role.known ), gt( count( role.takeover ), 0 ) ) ), 'role' ),
			'list'
		),
	],
	title: {
		fail: __( 'Some staff can take over the whole site', 'store-posture' ),
		pass: __( 'Staff roles have the rights they came with', 'store-posture' ),
		topic: __( 'Rights of staff roles', 'store-posture' ),
	},
	why: __(
		'A role such as editor or shop manager has gained rights that belong to administrators. One stolen staff password is then enough to take over the site. Whoever holds it gets every order, every customer and the payment settings.',
		'store-posture'
	),
	steps: [
		__( 'Ask whoever looks after the site whether this was on purpose, and what for.', 'store-posture' ),
		__(
			'If not, take the rights away in the plugin that manages roles here, or with the command line.',
			'store-posture'
		),
		{
			text: __( 'On the command line it is one line for each right shown above.', 'store-posture' ),
			when: any( facts.roles.list, hasGrown ),
			snippet: 'wp cap remove shop_manager install_plugins',
		},
		{
			text: __(
				'A plugin lets shop managers edit more than customers. Look for the filter woocommerce_shop_manager_editable_roles and remove what is not needed.',
				'store-posture'
			),
			when: any( facts.roles.shop_manager_may_edit, ( role ) => ne( role, 'customer' ) ),
			snippet: 'grep -rn woocommerce_shop_manager_editable_roles wp-content/plugins wp-content/themes wp-content/mu-plugins',
		},
		__( 'People who do need more: give them an administrator account of their own, with a second log-in step.', 'store-posture' ),
	],
	who: 'developer',
	minutes: 10,
	references: [ 'api-5', 'asvs-8.2.1', 'csf-pr.aa' ],
	fix: 'role-rights',
} );
