import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'this year', kind: 'pass', facts: live, answers: { restore_test: 'year' }, outcome: 'pass' },
	{ name: 'longer ago', kind: 'fail', facts: live, answers: { restore_test: 'longer' }, outcome: 'fail' },
	{ name: 'never', kind: 'fail', facts: live, answers: { restore_test: 'never' }, outcome: 'fail' },
	{ name: 'nobody was asked', kind: 'unseen', facts: live, outcome: 'needs_answer' },
	{ name: 'which kind of site is a number', kind: 'hostile', facts: { environment: { type: hostile( 1 ) } }, answers: { restore_test: 'year' }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' } }, outcome: 'not_applicable' }
);
