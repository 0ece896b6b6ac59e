import { cases, hostile } from '../../judge/cases';

const live = {
	environment: { type: 'production' },
	address: { host_kind: 'public', home_https: true },
	https: { works: true },
} as const;
const DAYS_180 = 15552000;

export default cases(
	{
		name: 'remembered for a year',
		kind: 'pass',
		facts: { ...live, page_headers: { hsts: 'present', hsts_max_age: 31536000, vantage: 'edge' } },
		outcome: 'pass',
	},
	{
		name: 'remembered for exactly as long as wanted',
		kind: 'pass',
		facts: { ...live, page_headers: { hsts: 'present', hsts_max_age: DAYS_180 } },
		outcome: 'pass',
	},
	{
		name: 'a second too short',
		kind: 'fail',
		facts: { ...live, page_headers: { hsts: 'present', hsts_max_age: DAYS_180 - 1 } },
		outcome: 'fail',
	},
	{
		name: 'switched off on purpose with max-age=0',
		kind: 'fail',
		facts: { ...live, page_headers: { hsts: 'present', hsts_max_age: 0 } },
		outcome: 'fail',
	},
	{
		name: 'not sent at all',
		kind: 'fail',
		facts: { ...live, page_headers: { hsts: 'absent', hsts_max_age: null, vantage: 'edge' } },
		outcome: 'fail',
	},
	{
		name: 'sent twice, which browsers read as nonsense',
		kind: 'fail',
		facts: { ...live, page_headers: { hsts: 'invalid', hsts_max_age: null } },
		outcome: 'fail',
	},
	{
		name: 'missing at the server, but a CDN stands before it',
		kind: 'unseen',
		facts: { ...live, page_headers: { hsts: null, hsts_max_age: null, vantage: 'origin' } },
		outcome: 'unknown',
	},
	{
		name: 'whether https works could not be seen',
		kind: 'unseen',
		facts: { ...live, https: { works: null }, page_headers: { hsts: 'absent' } },
		outcome: 'unknown',
	},
	{
		name: 'a number that is text',
		kind: 'hostile',
		facts: { ...live, page_headers: { hsts: 'present', hsts_max_age: hostile( '31536000' ) } },
		outcome: 'unknown',
	},
	{
		name: 'https does not work yet: nothing may be remembered',
		kind: 'other',
		facts: { ...live, https: { works: false }, page_headers: { hsts: 'absent' } },
		outcome: 'not_applicable',
	},
	{
		name: 'the shop itself is on http',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'public', home_https: false }, page_headers: { hsts: 'absent' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'local', home_https: true }, page_headers: { hsts: 'absent' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out under a public name',
		kind: 'other',
		facts: { ...live, environment: { type: 'development' }, page_headers: { hsts: 'absent' } },
		outcome: 'not_applicable',
	}
);
