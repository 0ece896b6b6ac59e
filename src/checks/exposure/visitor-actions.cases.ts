import { cases, hostile } from '../../judge/cases';

const list = [ { name: 'wc_ajax add_to_cart', source: 'woocommerce' }, { name: 'ajax quick_look', source: 'made-up' } ];

export default cases(
	{ name: 'two actions', kind: 'pass', facts: { visitor_actions: { list, by_source: [ 'made-up: 1', 'woocommerce: 1' ] } }, outcome: 'pass' },
	{ name: 'none', kind: 'pass', facts: { visitor_actions: { list: [], by_source: [] } }, outcome: 'pass' },
	{ name: 'the site does not reach itself', kind: 'unseen', facts: { visitor_actions: { list: null, by_source: null } }, outcome: 'unknown' },
	{ name: 'a fact that is text', kind: 'hostile', facts: { visitor_actions: hostile( 'many' ) }, outcome: 'unknown' }
);
