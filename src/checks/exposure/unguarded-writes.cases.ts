import { cases, hostile } from '../../judge/cases';

const cart = { id: 'POST /wc/store/v1/cart/add-item', source: 'woocommerce', kind: 'public', guard: 'returns_true' } as const;
const paid = { id: 'POST /made-up/v1/webhook', source: 'made-up', kind: 'callback', guard: 'returns_true' } as const;
const open = { id: 'POST /made-up/v1/customers', source: 'made-up', kind: 'other', guard: 'absent' } as const;

export default cases(
	{ name: 'one that nothing explains', kind: 'fail', facts: { rest_routes: { shut: false, open_writes: [ cart, open ] } }, outcome: 'fail' },
	{ name: 'the cart and a payment provider', kind: 'pass', facts: { rest_routes: { shut: false, open_writes: [ cart, paid ] } }, outcome: 'pass' },
	{ name: 'none at all', kind: 'pass', facts: { rest_routes: { shut: false, open_writes: [] } }, outcome: 'pass' },
	{ name: 'visitors are refused before', kind: 'pass', facts: { rest_routes: { shut: true, open_writes: [ open ] } }, outcome: 'pass' },
	{ name: 'whether they are refused before was not seen', kind: 'unseen', facts: { rest_routes: { shut: null, open_writes: [ open ] } }, outcome: 'unknown' },
	{ name: 'the site does not reach itself', kind: 'unseen', facts: { rest_routes: { shut: null, open_writes: null } }, outcome: 'unknown' },
	{ name: 'a kind that does not exist', kind: 'hostile', facts: { rest_routes: { shut: false, open_writes: [ { ...open, kind: hostile( 7 ) } ] } }, outcome: 'unknown' }
);
