import { cases, hostile } from '../../judge/cases';

const site = { environment: { multisite: false } };

export default cases(
	{
		name: 'strangers become shop managers',
		kind: 'fail',
		facts: { ...site, registration: { open: true, default_role: 'shop_manager', role_privileged: true } },
		outcome: 'fail',
	},
	{
		name: 'strangers become customers',
		kind: 'pass',
		facts: { ...site, registration: { open: true, default_role: 'customer', role_privileged: false } },
		outcome: 'pass',
	},
	{
		name: 'nobody can register, whatever the role says',
		kind: 'pass',
		facts: { ...site, registration: { open: false, default_role: 'administrator', role_privileged: true } },
		outcome: 'pass',
	},
	{
		name: 'the role is gone, so its rights could not be told',
		kind: 'unseen',
		facts: { ...site, registration: { open: true, default_role: 'wholesaler', role_privileged: null } },
		outcome: 'unknown',
	},
	{
		name: 'whether registration is open could not be seen',
		kind: 'unseen',
		facts: { ...site, registration: { default_role: 'shop_manager', role_privileged: true } },
		outcome: 'unknown',
	},
	{
		name: 'a filter answers with text instead of yes or no',
		kind: 'hostile',
		facts: { ...site, registration: { open: hostile( 'yes' ), role_privileged: true } },
		outcome: 'unknown',
	},
	{
		name: 'a network of sites',
		kind: 'other',
		facts: { environment: { multisite: true }, registration: { open: true, role_privileged: true } },
		outcome: 'not_applicable',
	},
	{
		name: 'network or not could not be seen',
		kind: 'unseen',
		facts: { environment: { multisite: null }, registration: { open: true, role_privileged: true } },
		outcome: 'unknown',
	}
);
