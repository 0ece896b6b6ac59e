import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const accounts = { sign_up: true, password_by_mail: false, strength_asked: 3 };

export default cases(
	{ name: 'typed by hand, any will do', kind: 'fail', facts: { ...store, customer_accounts: { ...accounts, strength_asked: 1 } }, outcome: 'fail' },
	{ name: 'typed by hand, a strong one', kind: 'pass', facts: { ...store, customer_accounts: accounts }, outcome: 'pass' },
	{ name: 'set by a link, though any will do', kind: 'pass', facts: { ...store, customer_accounts: { ...accounts, password_by_mail: true, strength_asked: 0 } }, outcome: 'pass' },
	{ name: 'strength in an odd form', kind: 'unseen', facts: { ...store, customer_accounts: { ...accounts, strength_asked: null } }, outcome: 'unknown' },
	{ name: 'nobody can sign up', kind: 'other', facts: { ...store, customer_accounts: { ...accounts, sign_up: false } }, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, customer_accounts: { sign_up: null, password_by_mail: null, strength_asked: null } }, outcome: 'not_applicable' },
	{ name: 'strength as text', kind: 'hostile', facts: { ...store, customer_accounts: { ...accounts, strength_asked: hostile( '1' ) } }, outcome: 'unknown' }
);
