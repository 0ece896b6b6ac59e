import { cases, hostile } from '../../judge/cases';

export default cases(
	{
		name: 'a shop with guests',
		kind: 'pass',
		facts: { records: { people: 240, orders: 500, accounts: 203, guests: 37, oldest_order: '2021-03-01T08:00:00Z' } },
		outcome: 'pass',
	},
	{
		name: 'a new shop without orders',
		kind: 'pass',
		facts: { records: { people: 1, orders: 0, accounts: 1, guests: 0, oldest_order: null } },
		outcome: 'pass',
	},
	{
		name: 'too many to count people in time, but accounts were counted',
		kind: 'pass',
		facts: { records: { people: null, orders: null, accounts: 90000, guests: null, oldest_order: null } },
		outcome: 'pass',
	},
	{
		name: 'the database gave no answer',
		kind: 'unseen',
		facts: { records: { people: null, orders: null, accounts: null, guests: null, oldest_order: null } },
		outcome: 'unknown',
	},
	{ name: 'a fact that is text', kind: 'hostile', facts: { records: hostile( 'many' ) }, outcome: 'unknown' }
);
