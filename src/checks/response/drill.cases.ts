import { cases, hostile } from '../../judge/cases';

const production = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'never, or long ago', kind: 'fail', facts: production, answers: { drill_done: 'no' }, outcome: 'fail' },
	{ name: 'within the year', kind: 'pass', facts: production, answers: { drill_done: 'yes' }, outcome: 'pass' },
	{ name: 'nobody was asked yet', kind: 'other', facts: production, outcome: 'needs_answer' },
	{ name: 'the reader does not know', kind: 'unseen', facts: production, answers: { drill_done: 'dont_know' }, outcome: 'unknown' },
	{ name: 'an answer that is a number', kind: 'hostile', facts: production, answers: { drill_done: hostile( 0 ) }, outcome: 'unknown' },
	{ name: 'a copy for trying things out', kind: 'other', facts: { environment: { type: 'staging' } }, answers: { drill_done: 'no' }, outcome: 'not_applicable' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { environment: null }, answers: { drill_done: 'no' }, outcome: 'unknown' }
);
