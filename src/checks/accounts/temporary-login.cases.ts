import { cases, hostile } from '../../judge/cases';

// Judged on 22 November 2026 at noon: in seven days it is 29 November.
const link = {
	user: { kind: 'user', id: 9 },
	source: 'Temporary Login',
	administrator: true,
	ends: true,
	expired: false,
	expires: '2027-06-01T00:00:00Z',
} as const;

export default cases(
	{ name: 'there are none', kind: 'pass', facts: { temporary_logins: { list: [] } }, outcome: 'pass' },
	{
		name: 'for a developer, until this day next week',
		kind: 'pass',
		facts: { temporary_logins: { list: [ { ...link, expires: '2026-11-29T12:00:00Z' } ] } },
		outcome: 'pass',
	},
	{
		name: 'for longer',
		kind: 'fail',
		facts: { temporary_logins: { list: [ { ...link, expires: '2026-11-29T13:00:00Z' } ] } },
		outcome: 'fail',
	},
	{
		name: 'for ever, and one that is over',
		kind: 'fail',
		facts: { temporary_logins: { list: [ { ...link, expired: true, expires: '2025-01-01T00:00:00Z' }, { ...link, ends: false, expires: null } ] } },
		outcome: 'fail',
	},
	{ name: 'one that is over, by its own mark', kind: 'other', facts: { temporary_logins: { list: [ { ...link, expired: true } ] } }, outcome: 'pass' },
	{ name: 'of somebody with fewer rights', kind: 'other', facts: { temporary_logins: { list: [ { ...link, administrator: false } ] } }, outcome: 'pass' },
	{ name: 'kept in a form we do not know', kind: 'unseen', facts: { temporary_logins: { list: null } }, outcome: 'unknown' },
	{ name: 'an end that is no time', kind: 'hostile', facts: { temporary_logins: { list: [ { ...link, expires: hostile( 1 ) } ] } }, outcome: 'unknown' }
);
