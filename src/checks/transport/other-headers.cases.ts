import { cases, hostile } from '../../judge/cases';
import { aPage } from '../pages';

const checkout = { ...aPage, permissions: 'payment=()' } as const;

export default cases(
	{ name: 'something is sent', kind: 'pass', facts: { page_headers: { pages: [ checkout ] } }, outcome: 'pass' },
	{ name: 'no page could be fetched', kind: 'unseen', facts: { page_headers: { pages: null } }, outcome: 'unknown' },
	{ name: 'pages that are a number', kind: 'hostile', facts: { page_headers: { pages: hostile( 3 ) } }, outcome: 'unknown' },
	{ name: 'nothing is sent', kind: 'other', facts: { page_headers: { pages: [ { ...checkout, permissions: '' } ] } }, outcome: 'pass' },
	{
		name: 'other windows and other websites\' parts are kept out, and its own are given to nobody',
		kind: 'other',
		facts: { page_headers: { pages: [ { ...checkout, coop: 'same-origin', coep: 'require-corp', corp: 'same-origin' }, { ...checkout, corp: 'cross-origin' } ] } },
		outcome: 'pass',
	}
);
