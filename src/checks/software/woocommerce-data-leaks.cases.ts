import { cases, hostile } from '../../judge/cases';

const guestOrders = {
	id: 'guest-orders',
	since: '8.1.0',
	feature: '',
	summary: 'A customer can read guests\' orders',
	branches: [
		{ branch: '8.1', fixed: '8.1.3' },
		{ branch: '10.3', fixed: '10.3.7' },
		{ branch: '10.4', fixed: '10.4.3' },
	],
};
const shipping = {
	id: 'shipping',
	since: '10.1.0',
	feature: 'fulfillments',
	summary: 'A stranger can read tracking numbers',
	branches: [ { branch: '10.8', fixed: '10.8.0' } ],
};
const data = { woocommerce_leaks: [ guestOrders, shipping ] };

export default cases(
	{
		name: 'newer than every fix',
		kind: 'pass',
		data,
		facts: { woocommerce: { active: true, version: '11.0.1', features_on: [ 'fulfillments' ] } },
		outcome: 'pass',
	},
	{
		name: 'the fix of the same line, and the other feature is off',
		kind: 'pass',
		data,
		facts: { woocommerce: { active: true, version: '10.3.7', features_on: [ 'analytics' ] } },
		outcome: 'pass',
	},
	{
		name: 'one short of the fix of the same line',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '10.3.6', features_on: [] } },
		outcome: 'fail',
	},
	{
		name: 'a line that never got a fix',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '9.9.9', features_on: [] } },
		outcome: 'fail',
	},
	{
		name: 'a beta of the fixed version',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '10.4.3-beta.1', features_on: [] } },
		outcome: 'fail',
	},
	{
		name: 'the very first version that has it',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '8.1.0', features_on: [] } },
		outcome: 'fail',
	},
	{
		name: 'older than the hole, so it was never in it',
		kind: 'other',
		data,
		facts: { woocommerce: { active: true, version: '8.0.9', features_on: [ 'fulfillments' ] } },
		outcome: 'pass',
	},
	{
		name: 'a hole in a feature that is switched on',
		kind: 'fail',
		data,
		facts: { woocommerce: { active: true, version: '10.6.2', features_on: [ 'analytics', 'fulfillments' ] } },
		outcome: 'fail',
	},
	{
		name: 'which features are on could not be read, and only that decides',
		kind: 'unseen',
		data,
		facts: { woocommerce: { active: true, version: '10.6.2', features_on: null } },
		outcome: 'unknown',
	},
	{
		name: 'which features are on could not be read, yet another hole is open',
		kind: 'other',
		data,
		facts: { woocommerce: { active: true, version: '10.4.2', features_on: null } },
		outcome: 'fail',
	},
	{
		name: 'the two version marks of WooCommerce differ',
		kind: 'unseen',
		data,
		facts: { woocommerce: { active: true, version: null, features_on: [] } },
		outcome: 'unknown',
	},
	{
		name: 'our table ran out',
		kind: 'unseen',
		data: { woocommerce_leaks: hostile( null ) },
		facts: { woocommerce: { active: true, version: '11.0.1', features_on: [] } },
		outcome: 'unknown',
	},
	{
		name: 'a version that is a word',
		kind: 'hostile',
		data,
		facts: { woocommerce: { active: true, version: hostile( 'latest' ), features_on: [] } },
		outcome: 'unknown',
	},
	{
		name: 'the table of today, and a WooCommerce that lacks the fix for guests\' orders',
		kind: 'other',
		facts: { woocommerce: { active: true, version: '10.4.2', features_on: [] } },
		outcome: 'fail',
	},
	{
		name: 'no store',
		kind: 'other',
		data,
		facts: { woocommerce: { active: false, version: null } },
		outcome: 'not_applicable',
	}
);
