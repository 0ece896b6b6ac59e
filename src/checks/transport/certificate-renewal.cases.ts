import { cases, hostile } from '../../judge/cases';

const live = {
	environment: { type: 'production' },
	address: { host_kind: 'public', home_https: true },
} as const;
const certificate = { not_after: '2027-01-20T12:00:00Z', renewal_due: '2027-01-05T12:00:00Z', lifetime_days: 90 } as const;

export default cases(
	{ name: 'six weeks before its time', kind: 'pass', facts: { ...live, certificate }, outcome: 'pass' },
	{
		name: 'at the very moment',
		kind: 'pass',
		facts: { ...live, certificate: { ...certificate, renewal_due: '2026-11-22T12:00:00Z' } },
		outcome: 'pass',
	},
	{
		name: 'a second late',
		kind: 'fail',
		facts: { ...live, certificate: { ...certificate, renewal_due: '2026-11-22T11:59:59Z' } },
		outcome: 'fail',
	},
	{
		name: 'in its last hour',
		kind: 'fail',
		facts: { ...live, certificate: { ...certificate, not_after: '2026-11-22T12:00:00Z', renewal_due: '2026-11-07T12:00:00Z' } },
		outcome: 'fail',
	},
	{ name: 'the certificate was not handed out', kind: 'unseen', facts: { ...live, certificate: { not_after: null, renewal_due: null } }, outcome: 'unknown' },
	{
		name: 'when a renewal was due could not be seen',
		kind: 'unseen',
		facts: { ...live, certificate: { ...certificate, renewal_due: null } },
		outcome: 'unknown',
	},
	{
		name: 'a number for a date',
		kind: 'hostile',
		facts: { ...live, certificate: { ...certificate, renewal_due: hostile( 1 ) } },
		outcome: 'unknown',
	},
	{
		name: 'it has run out already, which another check tells',
		kind: 'other',
		facts: { ...live, certificate: { ...certificate, not_after: '2026-11-22T11:59:59Z', renewal_due: '2026-11-07T12:00:00Z' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a shop on http',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'public', home_https: false }, certificate: { ...certificate, renewal_due: '2026-11-07T12:00:00Z' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...live, environment: { type: 'staging' }, certificate: { ...certificate, renewal_due: '2026-11-07T12:00:00Z' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'private', home_https: true }, certificate: { ...certificate, renewal_due: '2026-11-07T12:00:00Z' } },
		outcome: 'not_applicable',
	}
);
