import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'a day too long', kind: 'fail', facts: { ...store, store_logs: { enabled: true, retention_days: 31 } }, outcome: 'fail' },
	{ name: 'thirty days', kind: 'pass', facts: { ...store, store_logs: { enabled: true, retention_days: 30 } }, outcome: 'pass' },
	{ name: 'a year, but nothing is written', kind: 'pass', facts: { ...store, store_logs: { enabled: false, retention_days: 365 } }, outcome: 'pass' },
	{ name: 'how long could not be seen', kind: 'unseen', facts: { ...store, store_logs: { enabled: true, retention_days: null } }, outcome: 'unknown' },
	{ name: 'written or not could not be seen', kind: 'unseen', facts: { ...store, store_logs: { enabled: null, retention_days: 365 } }, outcome: 'unknown' },
	{ name: 'days are text', kind: 'hostile', facts: { ...store, store_logs: { enabled: true, retention_days: hostile( '365' ) } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, store_logs: { enabled: true, retention_days: 365 } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { store_logs: { enabled: true, retention_days: 365 } }, outcome: 'unknown' }
);
