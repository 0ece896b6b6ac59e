import { cases, hostile } from '../../judge/cases';
import { aReading } from '../pages';

const https = { address: { home_https: true } } as const;
const home = { ...aReading, page: 'home' } as const;
const checkout = aReading;
const login = { ...aReading, page: 'login' } as const;
const unseen = { ...aReading, plain_scripts: null, plain_images: null, plain_forms: null, upgraded: null, first: null };

export default cases(
	{ name: 'nothing over http', kind: 'pass', facts: { ...https, page_content: { pages: [ home, checkout, login ] } }, outcome: 'pass' },
	{
		name: 'pictures over http, which browsers turn into https by themselves',
		kind: 'pass',
		facts: { ...https, page_content: { pages: [ { ...home, plain_images: 12 } ] } },
		outcome: 'pass',
	},
	{
		name: 'scripts over http on a page that tells browsers to take https',
		kind: 'pass',
		facts: { ...https, page_content: { pages: [ { ...home, plain_scripts: 2, plain_forms: 1, upgraded: true } ] } },
		outcome: 'pass',
	},
	{
		name: 'a log-in page that was moved away hides nothing',
		kind: 'pass',
		facts: { ...https, page_content: { pages: [ home, { ...unseen, page: 'login' } ] } },
		outcome: 'pass',
	},
	{
		name: 'one script over http',
		kind: 'fail',
		facts: { ...https, page_content: { pages: [ home, { ...checkout, plain_scripts: 1 } ] } },
		outcome: 'fail',
	},
	{
		name: 'one form over http',
		kind: 'fail',
		facts: { ...https, page_content: { pages: [ { ...home, plain_forms: 1 }, checkout ] } },
		outcome: 'fail',
	},
	{
		name: 'the log-in form sends by http',
		kind: 'fail',
		facts: { ...https, page_content: { pages: [ home, { ...login, plain_forms: 1 } ] } },
		outcome: 'fail',
	},
	{
		name: 'the checkout could not be read',
		kind: 'unseen',
		facts: { ...https, page_content: { pages: [ home, { ...unseen, page: 'checkout' }, login ] } },
		outcome: 'unknown',
	},
	{ name: 'nothing could be read', kind: 'unseen', facts: { ...https, page_content: { pages: null } }, outcome: 'unknown' },
	{
		name: 'whether the page upgrades could not be seen',
		kind: 'unseen',
		facts: { ...https, page_content: { pages: [ { ...home, plain_scripts: 1, upgraded: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'text for a number',
		kind: 'hostile',
		facts: { ...https, page_content: { pages: [ { ...home, plain_scripts: hostile( '1' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the shop itself is on http',
		kind: 'other',
		facts: { address: { home_https: false }, page_content: { pages: [ { ...home, plain_forms: 3 } ] } },
		outcome: 'not_applicable',
	}
);
