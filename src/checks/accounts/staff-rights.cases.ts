import { cases, hostile } from '../../judge/cases';

const manager = {
	role: 'shop_manager',
	known: true,
	stranger_gets_it: false,
	takeover: [ 'edit_users' ],
	customer_data: [ 'manage_woocommerce' ],
	beyond_baseline: [] as string[],
	users: 2,
	by_filter: true,
};
const editor = { ...manager, role: 'editor', takeover: [ 'unfiltered_html' ], customer_data: [], by_filter: false };
const grown = { ...manager, beyond_baseline: [ 'install_plugins' ] };

export default cases(
	{
		name: 'roles as they came; a shop manager may edit customers',
		kind: 'pass',
		facts: { roles: { list: [ manager, editor ], shop_manager_may_edit: [ 'customer' ] } },
		outcome: 'pass',
	},
	{
		name: 'no shop managers at all',
		kind: 'pass',
		facts: { roles: { list: [ editor ], shop_manager_may_edit: [] } },
		outcome: 'pass',
	},
	{
		name: 'shop managers may install plugins',
		kind: 'fail',
		facts: { roles: { list: [ grown, editor ], shop_manager_may_edit: [ 'customer' ] } },
		outcome: 'fail',
	},
	{
		name: 'a shop manager may edit administrators too',
		kind: 'fail',
		facts: { roles: { list: [ manager ], shop_manager_may_edit: [ 'customer', 'administrator' ] } },
		outcome: 'fail',
	},
	{
		name: 'a role of an agency, which has nothing to be compared with',
		kind: 'other',
		facts: { roles: { list: [ { ...grown, role: 'agency', known: false } ], shop_manager_may_edit: [ 'customer' ] } },
		outcome: 'pass',
	},
	{
		name: 'what strangers get is told by the other check',
		kind: 'other',
		facts: { roles: { list: [ { ...grown, stranger_gets_it: true } ], shop_manager_may_edit: [ 'customer' ] } },
		outcome: 'pass',
	},
	{
		name: 'the stored roles could not be read',
		kind: 'unseen',
		facts: { roles: { list: null, shop_manager_may_edit: [ 'customer' ] } },
		outcome: 'unknown',
	},
	{
		name: 'another plugin\'s filter broke while we asked',
		kind: 'unseen',
		facts: { roles: { list: [ manager ], shop_manager_may_edit: null } },
		outcome: 'unknown',
	},
	{
		name: 'a list of roles with something else in it',
		kind: 'hostile',
		facts: { roles: { list: [ manager ], shop_manager_may_edit: hostile( [ 'customer', 7 ] ) } },
		outcome: 'unknown',
	}
);
