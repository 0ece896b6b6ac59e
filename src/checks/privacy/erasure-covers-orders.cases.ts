import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true }, records: { orders: 1 } };

export default cases(
	{ name: 'orders stay', kind: 'fail', facts: { ...store, erasure: { orders: false } }, outcome: 'fail' },
	{ name: 'orders too', kind: 'pass', facts: { ...store, erasure: { orders: true } }, outcome: 'pass' },
	{ name: 'could not be seen', kind: 'unseen', facts: { ...store, erasure: null }, outcome: 'unknown' },
	{ name: 'text', kind: 'hostile', facts: { ...store, erasure: { orders: hostile( 'no' ) } }, outcome: 'unknown' },
	{ name: 'no orders', kind: 'other', facts: { ...store, records: { orders: 0 }, erasure: { orders: false } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...store, woocommerce: { active: false }, erasure: { orders: false } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...store, woocommerce: null, erasure: { orders: false } }, outcome: 'unknown' },
	{ name: 'orders could not be counted', kind: 'unseen', facts: { ...store, records: null, erasure: { orders: false } }, outcome: 'unknown' }
);
