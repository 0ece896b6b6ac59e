import { cases, hostile } from '../../judge/cases';

const shop = {
	address: { host_kind: 'public' },
	environment: { type: 'production', declared: false },
	visibility: { search_engines: true },
	site_clues: { copy_name: false, buyers: 40 },
} as const;
const copy = { ...shop, environment: { type: 'staging', declared: true }, visibility: { search_engines: false }, site_clues: { copy_name: true, buyers: 0 } } as const;
const production = { type: 'production', declared: false } as const;

export default cases(
	{ name: 'a shop that says nothing of itself', kind: 'pass', facts: shop, outcome: 'pass' },
	{ name: 'a copy that says so', kind: 'pass', facts: copy, outcome: 'pass' },
	{ name: 'a copy that calls itself the shop', kind: 'fail', facts: { ...copy, environment: production }, outcome: 'fail' },
	{ name: 'a shop that calls itself a copy', kind: 'fail', facts: { ...shop, environment: { type: 'staging', declared: true } }, outcome: 'fail' },
	{ name: 'three buyers are a shop', kind: 'fail', facts: { ...copy, site_clues: { copy_name: true, buyers: 3 } }, outcome: 'fail' },
	{ name: 'two buyers may be tests', kind: 'pass', facts: { ...copy, site_clues: { copy_name: true, buyers: 2 } }, outcome: 'pass' },
	{ name: 'a shop at the address of its host, open to search engines', kind: 'pass', facts: { ...copy, environment: production, visibility: { search_engines: true } }, outcome: 'pass' },
	{ name: 'a shop that wants no search engines', kind: 'pass', facts: { ...copy, environment: production, site_clues: { copy_name: false, buyers: 0 } }, outcome: 'pass' },
	{ name: 'a selling shop at such an address', kind: 'pass', facts: { ...copy, environment: production, site_clues: { copy_name: true, buyers: 3 } }, outcome: 'pass' },
	{ name: 'orders could not be read on a copy', kind: 'unseen', facts: { ...copy, site_clues: { copy_name: true, buyers: null } }, outcome: 'unknown' },
	{ name: 'search engines not seen', kind: 'unseen', facts: { ...copy, environment: production, visibility: { search_engines: null } }, outcome: 'unknown' },
	{ name: 'name not seen', kind: 'unseen', facts: { ...copy, environment: production, site_clues: { copy_name: null, buyers: 0 } }, outcome: 'unknown' },
	{ name: 'kind not seen, with buyers', kind: 'unseen', facts: { ...shop, environment: { type: null } }, outcome: 'unknown' },
	{ name: 'an address of this computer', kind: 'other', facts: { ...copy, environment: production, address: { host_kind: 'local' } }, outcome: 'not_applicable' },
	{ name: 'address not seen', kind: 'unseen', facts: { ...copy, environment: production, address: {} }, outcome: 'unknown' },
	{ name: 'buyers as text', kind: 'hostile', facts: { ...copy, site_clues: { copy_name: true, buyers: hostile( '3' ) } }, outcome: 'unknown' }
);
