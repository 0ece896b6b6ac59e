import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };

export default cases(
	{ name: 'in a note', kind: 'fail', facts: { ...store, stray_cards: { notes: 1, fields: 0 } }, outcome: 'fail' },
	{ name: 'in a field', kind: 'fail', facts: { ...store, stray_cards: { notes: 0, fields: 1 } }, outcome: 'fail' },
	{ name: 'nowhere', kind: 'pass', facts: { ...store, stray_cards: { notes: 0, fields: 0 } }, outcome: 'pass' },
	{ name: 'fields could not be read', kind: 'unseen', facts: { ...store, stray_cards: { notes: 0, fields: null } }, outcome: 'unknown' },
	{ name: 'counts are text', kind: 'hostile', facts: { ...store, stray_cards: { notes: hostile( '1' ), fields: 0 } }, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { woocommerce: { active: false }, stray_cards: { notes: 1, fields: 0 } }, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { stray_cards: { notes: 1, fields: 0 } }, outcome: 'unknown' }
);
