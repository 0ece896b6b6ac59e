import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	records: { people: 240, orders: 500 },
	orders: { hour_amount: 12.4, busiest_hour_amount: 310, currency: 'GBP', paid_orders_90d: 320 },
} as const;

export default cases(
	{ name: 'nobody', kind: 'fail', facts: shop, answers: { risk_owner: 'no' }, outcome: 'fail' },
	{ name: 'one person', kind: 'pass', facts: shop, answers: { risk_owner: 'yes' }, outcome: 'pass' },
	{
		name: 'one person, in a shop too young to count what an hour costs',
		kind: 'pass',
		facts: { ...shop, orders: { hour_amount: null, busiest_hour_amount: null, currency: 'GBP', paid_orders_90d: 3 } },
		answers: { risk_owner: 'yes' },
		outcome: 'pass',
	},
	{ name: 'nobody was asked yet', kind: 'other', facts: shop, outcome: 'needs_answer' },
	{ name: 'the reader does not know', kind: 'unseen', facts: shop, answers: { risk_owner: 'dont_know' }, outcome: 'unknown' },
	{ name: 'an answer that is a list', kind: 'hostile', facts: shop, answers: { risk_owner: hostile( [ 'no' ] ) }, outcome: 'unknown' },
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...shop, environment: { type: 'staging' } },
		answers: { risk_owner: 'no' },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { ...shop, environment: null },
		answers: { risk_owner: 'no' },
		outcome: 'unknown',
	}
);
