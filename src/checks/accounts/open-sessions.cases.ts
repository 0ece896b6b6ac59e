import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon: 60 days before is 23 September.
const owner = { user: { kind: 'user', id: 1 }, open: 2, oldest: '2026-11-10T00:00:00Z' } as const;
const nobodyIn = { user: { kind: 'user', id: 2 }, open: 0, oldest: null } as const;

export default cases(
	{ name: 'a few recent ones, and somebody who is not logged in', kind: 'pass', facts: { staff_sessions: { accounts: [ owner, nobodyIn ] } }, outcome: 'pass' },
	{
		name: 'exactly ten, the oldest exactly 60 days old',
		kind: 'pass',
		facts: { staff_sessions: { accounts: [ { ...owner, open: 10, oldest: '2026-09-23T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{ name: 'eleven', kind: 'fail', facts: { staff_sessions: { accounts: [ nobodyIn, { ...owner, open: 11 } ] } }, outcome: 'fail' },
	{
		name: 'one that is older',
		kind: 'fail',
		facts: { staff_sessions: { accounts: [ { ...owner, open: 1, oldest: '2026-09-23T11:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'many, of which it is not noted when they began',
		kind: 'other',
		facts: { staff_sessions: { accounts: [ { ...owner, open: 11, oldest: null } ] } },
		outcome: 'fail',
	},
	{
		name: 'a few, of which it is not noted when they began',
		kind: 'unseen',
		facts: { staff_sessions: { accounts: [ { ...owner, oldest: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'an old date beside no open log-in',
		kind: 'other',
		facts: { staff_sessions: { accounts: [ { ...nobodyIn, oldest: '2020-01-01T00:00:00Z' } ] } },
		outcome: 'pass',
	},
	{ name: 'kept elsewhere', kind: 'unseen', facts: { staff_sessions: { accounts: null } }, outcome: 'unknown' },
	{ name: 'a number that is text', kind: 'hostile', facts: { staff_sessions: { accounts: [ { ...owner, open: hostile( '2' ) } ] } }, outcome: 'unknown' }
);
