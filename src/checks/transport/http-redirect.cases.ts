import { cases, hostile } from '../../judge/cases';

const live = {
	environment: { type: 'production' },
	address: { host_kind: 'public', home_https: true },
} as const;

export default cases(
	{
		name: 'every http address leads to https',
		kind: 'pass',
		facts: { ...live, https: { works: true, plain_home: 'redirects', plain_page: 'redirects', permanent: true } },
		outcome: 'pass',
	},
	{
		name: 'nothing listens on http, which is fine',
		kind: 'pass',
		facts: { ...live, https: { works: true, plain_home: 'closed', plain_page: 'closed' } },
		outcome: 'pass',
	},
	{
		name: 'a redirect that is only temporary, to another of our own hosts',
		kind: 'pass',
		facts: { ...live, https: { plain_home: 'other_host', plain_page: 'redirects', permanent: false } },
		outcome: 'pass',
	},
	{
		name: 'the front page is served over http',
		kind: 'fail',
		facts: { ...live, https: { plain_home: 'serves', plain_page: 'redirects' } },
		outcome: 'fail',
	},
	{
		name: 'only deeper pages are served over http',
		kind: 'fail',
		facts: { ...live, https: { plain_home: 'redirects', plain_page: 'serves' } },
		outcome: 'fail',
	},
	{
		name: 'http leads to http',
		kind: 'fail',
		facts: { ...live, https: { plain_home: 'stays_plain', plain_page: 'stays_plain' } },
		outcome: 'fail',
	},
	{
		name: 'a redirect made by a CDN that the server itself cannot see',
		kind: 'unseen',
		facts: { ...live, https: { works: true, plain_home: null, plain_page: null, vantage: 'origin' } },
		outcome: 'unknown',
	},
	{
		name: 'the server refuses its own requests on one of the two pages',
		kind: 'unseen',
		facts: { ...live, https: { plain_home: 'redirects', plain_page: null } },
		outcome: 'unknown',
	},
	{
		name: 'an answer that is no word of ours',
		kind: 'hostile',
		facts: { ...live, https: { plain_home: hostile( true ), plain_page: hostile( [ 'redirects' ] ) } },
		outcome: 'unknown',
	},
	{
		name: 'the shop itself is on http, which the site-address check tells',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'public', home_https: false }, https: { plain_home: 'serves' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a machine on the desk',
		kind: 'other',
		facts: { ...live, address: { host_kind: 'local', home_https: true }, https: { plain_home: 'serves' } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out under a public name',
		kind: 'other',
		facts: { ...live, environment: { type: 'staging' }, https: { plain_home: 'serves' } },
		outcome: 'not_applicable',
	}
);
