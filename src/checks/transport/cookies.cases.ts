import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' }, address: { home_https: true } } as const;
const staff = { kind: 'staff', from: 'asked', secure: true, http_only: true, same_site: '' } as const;
const shopper = { ...staff, kind: 'shopper' } as const;
const session = { ...staff, kind: 'php_session', from: 'set' } as const;

export default cases(
	{ name: 'both flags on all', kind: 'pass', facts: { ...live, cookies: { list: [ staff, shopper, session ], https_known: true } }, outcome: 'pass' },
	{
		name: 'behind a proxy that does not say so',
		kind: 'fail',
		facts: { ...live, cookies: { list: [ { ...staff, secure: false }, { ...shopper, secure: false } ], https_known: false } },
		outcome: 'fail',
	},
	{
		name: 'scripts can read what shoppers have',
		kind: 'fail',
		facts: { ...live, cookies: { list: [ staff, { ...shopper, http_only: false } ], https_known: true } },
		outcome: 'fail',
	},
	{
		name: 'a session of PHP that a plugin began',
		kind: 'fail',
		facts: { ...live, cookies: { list: [ staff, { ...session, secure: false } ], https_known: true } },
		outcome: 'fail',
	},
	{
		name: 'what was not seen does not hide what was',
		kind: 'other',
		facts: { ...live, cookies: { list: [ { ...staff, secure: null, http_only: null }, { ...session, http_only: false } ], https_known: null } },
		outcome: 'fail',
	},
	{
		name: 'the site could not ask itself',
		kind: 'unseen',
		facts: { ...live, cookies: { list: [ { ...staff, secure: null, http_only: null } ], https_known: null } },
		outcome: 'unknown',
	},
	{ name: 'nothing was seen', kind: 'unseen', facts: { ...live, cookies: null }, outcome: 'unknown' },
	{
		name: 'text for yes or no',
		kind: 'hostile',
		facts: { ...live, cookies: { list: [ { ...staff, secure: hostile( 'no' ) } ], https_known: true } },
		outcome: 'unknown',
	},
	{
		name: 'a shop on http, which another check tells',
		kind: 'other',
		facts: { ...live, address: { home_https: false }, cookies: { list: [ { ...staff, secure: false } ], https_known: false } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...live, environment: { type: 'staging' }, cookies: { list: [ { ...staff, secure: false } ], https_known: false } },
		outcome: 'not_applicable',
	}
);
