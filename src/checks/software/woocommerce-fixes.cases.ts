import { cases, hostile } from '../../judge/cases';

const data = {
	woocommerce_fixes: [
		{
			id: 'manager',
			since: '9.8.0',
			feature: '',
			summary: 'A shop manager can become an administrator',
			branches: [ { branch: '11.2', fixed: '11.2.0' } ],
		},
		{
			id: 'trap',
			since: '0.0',
			feature: '',
			summary: 'A prepared page can run code',
			branches: [
				{ branch: '9.3', fixed: '9.3.4' },
				{ branch: '9.4', fixed: '9.4.3' },
			],
		},
	],
};

export default cases(
	{
		name: 'newer than every fix',
		kind: 'pass',
		data,
		facts: { woocommerce: { active: true, version: '11.2.0' } },
		outcome: 'pass',
	},
	{
		name: 'the fix of its own line, and older than the other hole',
		kind: 'pass',
		data,
		facts: { woocommerce: { active: true, version: '9.3.4' } },
		outcome: 'pass',
	},
	{
		name: 'one short of the fix',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '11.1.2' } },
		outcome: 'fail',
	},
	{
		name: 'the very first version that has the hole',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '9.8.0' } },
		outcome: 'fail',
	},
	{
		name: 'older than every line that got the fix',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '9.2.0' } },
		outcome: 'fail',
	},
	{
		name: 'the table of today, and the first release of WooCommerce 11',
		kind: 'other',
		facts: { woocommerce: { active: true, version: '11.0.0' } },
		outcome: 'fail',
	},
	{
		name: 'the two version marks of WooCommerce differ',
		kind: 'unseen',
		data,
		facts: { woocommerce: { active: true, version: null } },
		outcome: 'unknown',
	},
	{
		name: 'a version that is a number',
		kind: 'hostile',
		data,
		facts: { woocommerce: { active: true, version: hostile( 11.2 ) } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		data,
		facts: { woocommerce: { active: false, version: null } },
		outcome: 'not_applicable',
	}
);
