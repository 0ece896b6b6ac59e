import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon: 180 days before is 26 May, 30 days before is 23 October.
const inUse = {
	user: { kind: 'user', id: 1 },
	uuid: '00000000-0000-4000-8000-000000000001',
	administrator: true,
	used: true,
	created: '2025-01-01T00:00:00Z',
	last_used: '2026-11-20T00:00:00Z',
	known_app: '',
} as const;
const neverUsed = { ...inUse, used: false, created: '2026-11-20T00:00:00Z', last_used: null } as const;

export default cases(
	{
		name: 'there are none',
		kind: 'pass',
		facts: { app_passwords: { available: true, list: [] } },
		outcome: 'pass',
	},
	{
		name: 'an old one that is in use, and a new one that is not yet',
		kind: 'pass',
		facts: { app_passwords: { available: true, list: [ inUse, neverUsed ] } },
		outcome: 'pass',
	},
	{
		name: 'used exactly 180 days ago',
		kind: 'pass',
		facts: { app_passwords: { list: [ { ...inUse, last_used: '2026-05-26T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'used longer ago',
		kind: 'fail',
		facts: { app_passwords: { list: [ inUse, { ...inUse, last_used: '2026-05-26T11:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'made exactly 30 days ago and never used',
		kind: 'pass',
		facts: { app_passwords: { list: [ { ...neverUsed, created: '2026-10-23T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'made longer ago and never used, while WordPress takes none',
		kind: 'fail',
		facts: { app_passwords: { available: false, list: [ inUse, { ...neverUsed, created: '2026-10-23T11:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'a forgotten one of a shop manager',
		kind: 'other',
		facts: { app_passwords: { list: [ { ...inUse, administrator: false, last_used: '2024-01-01T00:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'more staff than we look through',
		kind: 'unseen',
		facts: { app_passwords: { available: true, list: null } },
		outcome: 'unknown',
	},
	{
		name: 'a time that is no time',
		kind: 'hostile',
		facts: { app_passwords: { list: [ { ...inUse, last_used: hostile( 1700000000 ) } ] } },
		outcome: 'unknown',
	}
);
