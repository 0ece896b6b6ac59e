import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'orders', kind: 'fail', facts: { ...store, order_guards: { anonymous_may_read: [ 'orders' ] } }, outcome: 'fail' },
	{ name: 'nothing', kind: 'pass', facts: { ...store, order_guards: { anonymous_may_read: [] } }, outcome: 'pass' },
	{ name: 'no visitor could be played', kind: 'unseen', facts: { ...store, order_guards: { anonymous_may_read: null } }, outcome: 'unknown' },
	{ name: 'text', kind: 'hostile', facts: { ...store, order_guards: { anonymous_may_read: hostile( 'orders' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, order_guards: { anonymous_may_read: [ 'orders' ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { order_guards: { anonymous_may_read: [ 'orders' ] } }, outcome: 'unknown' }
);
