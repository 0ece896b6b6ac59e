import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	woocommerce: { active: true },
	gateways: { takes_cards: true },
} as const;
const no = { pci_questionnaire: 'no' } as const;

export default cases(
	{ name: 'you told us no', kind: 'fail', facts: shop, answers: no, outcome: 'fail' },
	{ name: 'you told us: yes', kind: 'pass', facts: shop, answers: { pci_questionnaire: 'yes' }, outcome: 'pass' },
	{ name: 'you told us: not asked', kind: 'pass', facts: shop, answers: { pci_questionnaire: 'not_asked' }, outcome: 'pass' },
	{ name: 'nobody was asked yet', kind: 'other', facts: shop, outcome: 'needs_answer' },
	{ name: 'you do not know', kind: 'unseen', facts: shop, answers: { pci_questionnaire: 'dont_know' }, outcome: 'unknown' },
	{ name: 'no cards', kind: 'other', facts: { ...shop, gateways: { takes_cards: false } }, answers: no, outcome: 'not_applicable' },
	{ name: 'cards or not could not be seen', kind: 'unseen', facts: { ...shop, gateways: null }, answers: no, outcome: 'unknown' },
	{ name: 'whether it takes cards is text', kind: 'hostile', facts: { ...shop, gateways: { takes_cards: hostile( 'yes' ) } }, answers: no, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { ...shop, environment: { type: 'staging' } }, answers: no, outcome: 'not_applicable' },
	{ name: 'no store', kind: 'other', facts: { ...shop, woocommerce: { active: false } }, answers: no, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...shop, woocommerce: null }, answers: no, outcome: 'unknown' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { ...shop, environment: null }, answers: no, outcome: 'unknown' }
);
