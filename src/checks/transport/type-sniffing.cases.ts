import { cases, hostile } from '../../judge/cases';
import { aPage } from '../pages';

const live = { environment: { type: 'production' } } as const;
const home = { ...aPage, page: 'home', private: false, nosniff: false } as const;
const account = { ...aPage, page: 'account' } as const;

export default cases(
	{ name: 'sent with what matters', kind: 'pass', facts: { ...live, page_headers: { upload: 'with', pages: [ home, account ] } }, outcome: 'pass' },
	{ name: 'no picture and no store', kind: 'pass', facts: { ...live, page_headers: { upload: 'none', pages: [ home ] } }, outcome: 'pass' },
	{ name: 'pictures without', kind: 'fail', facts: { ...live, page_headers: { upload: 'without', pages: [ account ] } }, outcome: 'fail' },
	{
		name: 'the account page without',
		kind: 'fail',
		facts: { ...live, page_headers: { upload: 'with', pages: [ home, { ...account, nosniff: false } ] } },
		outcome: 'fail',
	},
	{ name: 'the picture could not be fetched', kind: 'unseen', facts: { ...live, page_headers: { upload: null, pages: [ account ] } }, outcome: 'unknown' },
	{
		name: 'the account page could not be fetched',
		kind: 'unseen',
		facts: { ...live, page_headers: { upload: 'with', pages: [ { ...account, nosniff: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'text for yes or no',
		kind: 'hostile',
		facts: { ...live, page_headers: { upload: 'with', pages: [ { ...account, nosniff: hostile( 'no' ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, page_headers: { upload: 'without', pages: [] } },
		outcome: 'not_applicable',
	}
);
