import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true }, records: { people: 1 } };
const no = { processor_list: 'no' } as const;

export default cases(
	{ name: 'no list', kind: 'fail', facts: store, answers: no, outcome: 'fail' },
	{ name: 'a list', kind: 'pass', facts: store, answers: { processor_list: 'yes' }, outcome: 'pass' },
	{ name: 'nobody was asked yet', kind: 'other', facts: store, outcome: 'needs_answer' },
	{ name: 'you do not know', kind: 'unseen', facts: store, answers: { processor_list: 'dont_know' }, outcome: 'unknown' },
	{ name: 'nobody bought yet', kind: 'other', facts: { ...store, records: { people: 0 } }, answers: no, outcome: 'not_applicable' },
	{ name: 'people could not be counted', kind: 'unseen', facts: { ...store, records: null }, answers: no, outcome: 'unknown' },
	{ name: 'people are text', kind: 'hostile', facts: { ...store, records: { people: hostile( '1' ) } }, answers: no, outcome: 'unknown' },
	{ name: 'no store', kind: 'other', facts: { ...store, woocommerce: { active: false } }, answers: no, outcome: 'not_applicable' },
	{ name: 'store or not could not be seen', kind: 'unseen', facts: { ...store, woocommerce: null }, answers: no, outcome: 'unknown' }
);
