import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const loosened = { hook: 'woocommerce_order_received_verify_known_shoppers', source: 'mu-plugins/a.php', loosens: true } as const;

export default cases(
	{ name: 'one is switched off', kind: 'fail', facts: { ...store, order_guards: { callbacks: [ { ...loosened, loosens: null }, loosened ] } }, outcome: 'fail' },
	{ name: 'nobody changed them', kind: 'pass', facts: { ...store, order_guards: { callbacks: [] } }, outcome: 'pass' },
	{ name: 'tightened', kind: 'pass', facts: { ...store, order_guards: { callbacks: [ { ...loosened, loosens: false } ] } }, outcome: 'pass' },
	{ name: 'code of somebody else', kind: 'unseen', facts: { ...store, order_guards: { callbacks: [ { ...loosened, loosens: null } ] } }, outcome: 'unknown' },
	{ name: 'no visitor could be played', kind: 'unseen', facts: { ...store, order_guards: { callbacks: null } }, outcome: 'unknown' },
	{ name: 'text', kind: 'hostile', facts: { ...store, order_guards: { callbacks: [ { ...loosened, loosens: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, order_guards: { callbacks: [ loosened ] } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { order_guards: { callbacks: [ loosened ] } }, outcome: 'unknown' }
);
