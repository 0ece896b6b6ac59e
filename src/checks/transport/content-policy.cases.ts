import { cases, hostile } from '../../judge/cases';
import { aPage } from '../pages';

const shop = { woocommerce: { active: true }, environment: { type: 'production' } } as const;
const checkout = { ...aPage, csp: 'limits' } as const;
const home = { ...aPage, page: 'home', private: false, csp: 'none' } as const;

export default cases(
	{ name: 'the checkout has limits; the front page needs none', kind: 'pass', facts: { ...shop, page_headers: { pages: [ home, checkout ] } }, outcome: 'pass' },
	{ name: 'nothing is sent', kind: 'fail', facts: { ...shop, page_headers: { pages: [ { ...checkout, csp: 'none' } ] } }, outcome: 'fail' },
	{ name: 'only reported', kind: 'fail', facts: { ...shop, page_headers: { pages: [ { ...checkout, csp: 'report_only' } ] } }, outcome: 'fail' },
	{
		name: 'what WooCommerce sends by itself: framing alone',
		kind: 'fail',
		facts: { ...shop, page_headers: { pages: [ { ...checkout, csp: 'open' } ] } },
		outcome: 'fail',
	},
	{
		name: 'missing at the server, but a CDN stands before it',
		kind: 'unseen',
		facts: { ...shop, page_headers: { pages: [ home, { ...checkout, csp: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'no page could be fetched', kind: 'unseen', facts: { ...shop, page_headers: { pages: null } }, outcome: 'unknown' },
	{
		name: 'a policy that is a list',
		kind: 'hostile',
		facts: { ...shop, page_headers: { pages: [ { ...checkout, csp: hostile( [ 'none' ] ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { ...shop, woocommerce: { active: false }, page_headers: { pages: [ { ...checkout, csp: 'none' } ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { ...shop, environment: { type: 'staging' }, page_headers: { pages: [ { ...checkout, csp: 'none' } ] } },
		outcome: 'not_applicable',
	}
);
