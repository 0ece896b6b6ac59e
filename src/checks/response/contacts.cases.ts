import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;
const host = { role: 'host', needed: true, filled: true, confirmed: '2026-11-01T09:00:00Z' } as const;
const developer = { ...host, role: 'developer' } as const;
// The limit is 180 days; now is 2026-11-22T12:00:00Z.
const DAYS_180 = '2026-05-26T12:00:00Z';

export default cases(
	{
		name: 'one number is missing',
		kind: 'fail',
		facts: { ...production, contacts: { roles: [ host, { ...developer, filled: false, confirmed: null } ] } },
		outcome: 'fail',
	},
	{
		name: 'looked at a second more than 180 days ago',
		kind: 'fail',
		facts: { ...production, contacts: { roles: [ { ...host, confirmed: '2026-05-26T11:59:59Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'looked at exactly 180 days ago',
		kind: 'pass',
		facts: { ...production, contacts: { roles: [ { ...host, confirmed: DAYS_180 }, developer ] } },
		outcome: 'pass',
	},
	{
		name: 'they have no insurer, and said so',
		kind: 'pass',
		facts: {
			...production,
			contacts: { roles: [ host, { role: 'insurer', needed: false, filled: false, confirmed: null } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'filled in, but when it was looked at could not be seen',
		kind: 'unseen',
		facts: { ...production, contacts: { roles: [ { ...host, confirmed: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'the settings could not be read', kind: 'unseen', facts: { ...production, contacts: null }, outcome: 'unknown' },
	{
		name: 'text where yes or no is due',
		kind: 'hostile',
		facts: { ...production, contacts: { roles: [ { ...host, filled: hostile( 'no' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, contacts: { roles: [ { ...host, filled: false } ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { contacts: { roles: [ { ...host, filled: false } ] } },
		outcome: 'unknown',
	}
);
