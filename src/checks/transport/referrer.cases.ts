import { cases, hostile } from '../../judge/cases';
import { aPage } from '../pages';

const store = { woocommerce: { active: true } } as const;
const home = { ...aPage, page: 'home', private: false, referrer: 'leaky' } as const;
const account = { ...aPage, page: 'account' } as const;
const checkout = { ...aPage, referrer: 'strict' } as const;

export default cases(
	{
		name: 'nothing said, or something strict; the front page is nobody\'s secret',
		kind: 'pass',
		facts: { ...store, page_headers: { pages: [ home, account, checkout ] } },
		outcome: 'pass',
	},
	{
		name: 'the checkout tells all',
		kind: 'fail',
		facts: { ...store, page_headers: { pages: [ account, { ...checkout, referrer: 'leaky' } ] } },
		outcome: 'fail',
	},
	{
		name: 'the checkout could not be read',
		kind: 'unseen',
		facts: { ...store, page_headers: { pages: [ account, { ...checkout, referrer: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'no page could be fetched', kind: 'unseen', facts: { ...store, page_headers: { pages: null } }, outcome: 'unknown' },
	{
		name: 'a policy that is yes or no',
		kind: 'hostile',
		facts: { ...store, page_headers: { pages: [ { ...checkout, referrer: hostile( true ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, page_headers: { pages: [ { ...checkout, referrer: 'leaky' } ] } },
		outcome: 'not_applicable',
	}
);
