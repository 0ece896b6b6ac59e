import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'one copy left', kind: 'fail', facts: { ...store, order_storage: { kind: 'tables', sync: false, old_copies: 1 } }, outcome: 'fail' },
	{ name: 'none left', kind: 'pass', facts: { ...store, order_storage: { kind: 'tables', sync: false, old_copies: 0 } }, outcome: 'pass' },
	{ name: 'kept on purpose', kind: 'pass', facts: { ...store, order_storage: { kind: 'tables', sync: true, old_copies: 400 } }, outcome: 'pass' },
	{ name: 'copies could not be counted', kind: 'unseen', facts: { ...store, order_storage: { kind: 'tables', sync: false, old_copies: null } }, outcome: 'unknown' },
	{ name: 'copies are text', kind: 'hostile', facts: { ...store, order_storage: { kind: 'tables', sync: false, old_copies: hostile( '5' ) } }, outcome: 'unknown' },
	{ name: 'orders are still posts', kind: 'other', facts: { ...store, order_storage: { kind: 'posts', sync: false, old_copies: 400 } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, order_storage: { kind: 'tables', sync: false, old_copies: 400 } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { order_storage: { kind: 'tables', sync: false, old_copies: 400 } }, outcome: 'unknown' },
	{ name: 'where orders lie could not be seen', kind: 'unseen', facts: { ...store, order_storage: { kind: null, sync: false, old_copies: 400 } }, outcome: 'unknown' }
);
