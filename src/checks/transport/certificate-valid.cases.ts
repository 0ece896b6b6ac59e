import { cases, hostile } from '../../judge/cases';

const live = {
	environment: { type: 'production' },
	address: { host_kind: 'public', home_https: true },
} as const;
const good = { chain_ok: true, name_ok: true, twin_name: 'ok', not_after: '2027-01-20T12:00:00Z' } as const;

export default cases(
	{ name: 'accepted, for weeks to come', kind: 'pass', facts: { ...live, certificate: good }, outcome: 'pass' },
	{ name: 'nobody gets here with www', kind: 'pass', facts: { ...live, certificate: { ...good, twin_name: 'none' } }, outcome: 'pass' },
	{
		name: 'its last moment',
		kind: 'pass',
		facts: { ...live, certificate: { ...good, not_after: '2026-11-22T12:00:00Z' } },
		outcome: 'pass',
	},
	{
		name: 'a second after its last moment',
		kind: 'fail',
		facts: { ...live, certificate: { ...good, not_after: '2026-11-22T11:59:59Z' } },
		outcome: 'fail',
	},
	{ name: 'nobody vouches for it', kind: 'fail', facts: { ...live, certificate: { ...good, chain_ok: false } }, outcome: 'fail' },
	{ name: 'for another name', kind: 'fail', facts: { ...live, certificate: { ...good, name_ok: false } }, outcome: 'fail' },
	{ name: 'not with www', kind: 'fail', facts: { ...live, certificate: { ...good, twin_name: 'bad' } }, outcome: 'fail' },
	{
		name: 'a CDN stands in front: its certificate is the one that counts',
		kind: 'unseen',
		facts: { ...live, certificate: { chain_ok: null, name_ok: null, twin_name: null, not_after: null } },
		outcome: 'unknown',
	},
	{ name: 'the one with www did not answer', kind: 'unseen', facts: { ...live, certificate: { ...good, twin_name: null } }, outcome: 'unknown' },
	{
		name: 'text for yes or no',
		kind: 'hostile',
		facts: { ...live, certificate: { ...good, chain_ok: hostile( 'yes' ) } },
		outcome: 'unknown',
	},
	{
		name: 'a shop on http, which another check tells',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'public', home_https: false }, certificate: { ...good, name_ok: false } },
		outcome: 'not_applicable',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'local', home_https: true }, certificate: { ...good, chain_ok: false } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...live, environment: { type: 'staging' }, certificate: { ...good, chain_ok: false } },
		outcome: 'not_applicable',
	}
);
