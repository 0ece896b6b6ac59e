import { cases, hostile } from '../../judge/cases';

const customer = {
	role: 'customer',
	known: true,
	stranger_gets_it: true,
	takeover: [] as string[],
	customer_data: [] as string[],
	beyond_baseline: [] as string[],
	users: 200,
	by_filter: false,
};
const manager = {
	...customer,
	role: 'shop_manager',
	stranger_gets_it: false,
	takeover: [ 'edit_users' ],
	customer_data: [ 'manage_woocommerce' ],
	users: 2,
};

export default cases(
	{
		name: 'customers are customers, shop managers are made by hand',
		kind: 'pass',
		facts: { roles: { list: [ customer, manager ] } },
		outcome: 'pass',
	},
	{
		name: 'nobody gets a role without being given it',
		kind: 'pass',
		facts: { roles: { list: [ manager ] } },
		outcome: 'pass',
	},
	{
		name: 'customers may list all users',
		kind: 'fail',
		facts: { roles: { list: [ { ...customer, customer_data: [ 'list_users' ] }, manager ] } },
		outcome: 'fail',
	},
	{
		name: 'customers may install plugins',
		kind: 'fail',
		facts: { roles: { list: [ { ...customer, takeover: [ 'install_plugins' ] }, manager ] } },
		outcome: 'fail',
	},
	{
		name: 'a vendor role that the owner approves by hand',
		kind: 'other',
		facts: { roles: { list: [ { ...customer, role: 'vendor', stranger_gets_it: false, takeover: [ 'edit_users' ] } ] } },
		outcome: 'pass',
	},
	{
		name: 'the stored roles could not be read',
		kind: 'unseen',
		facts: { roles: { list: null } },
		outcome: 'unknown',
	},
	{
		name: 'rights that are text, as a broken import leaves them',
		kind: 'hostile',
		facts: { roles: { list: [ { ...customer, takeover: hostile( 'install_plugins' ) } ] } },
		outcome: 'unknown',
	}
);
