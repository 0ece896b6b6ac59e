import { cases, hostile } from '../../judge/cases';
import { aPage } from '../pages';

const store = { woocommerce: { active: true } };
const home = { ...aPage, page: 'home', private: false, framing: 'any' } as const;
const account = { ...aPage, page: 'account' } as const;
const checkout = aPage;

export default cases(
	{
		name: 'only the front page may be shown elsewhere, which is fine',
		kind: 'pass',
		facts: { ...store, page_headers: { pages: [ home, account, checkout ] } },
		outcome: 'pass',
	},
	{
		name: 'a shop that is shown inside named websites on purpose',
		kind: 'pass',
		facts: {
			...store,
			page_headers: { pages: [ home, { ...account, framing: 'none' }, { ...checkout, framing: 'named' } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'a cache dropped the header from the checkout',
		kind: 'fail',
		facts: { ...store, page_headers: { pages: [ home, account, { ...checkout, framing: 'any' } ] } },
		outcome: 'fail',
	},
	{
		name: 'one page is open, one was not seen',
		kind: 'fail',
		facts: { ...store, page_headers: { pages: [ { ...account, framing: 'any' }, { ...checkout, framing: null } ] } },
		outcome: 'fail',
	},
	{
		name: 'the checkout could not be fetched',
		kind: 'unseen',
		facts: { ...store, page_headers: { pages: [ home, account, { ...checkout, framing: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no page could be fetched',
		kind: 'unseen',
		facts: { ...store, page_headers: { pages: null } },
		outcome: 'unknown',
	},
	{
		name: 'a header that is a list',
		kind: 'hostile',
		facts: { ...store, page_headers: { pages: [ { ...checkout, framing: hostile( [ 'any' ] ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: { woocommerce: { active: false }, page_headers: { pages: [ { ...checkout, framing: 'any' } ] } },
		outcome: 'not_applicable',
	}
);
