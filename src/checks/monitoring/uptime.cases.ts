import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'somebody does', kind: 'pass', facts: live, answers: { uptime: 'yes' }, outcome: 'pass' },
	{ name: 'nobody does', kind: 'fail', facts: live, answers: { uptime: 'no' }, outcome: 'fail' },
	{ name: 'nobody was asked', kind: 'unseen', facts: live, outcome: 'needs_answer' },
	{ name: 'which kind of site is a number', kind: 'hostile', facts: { environment: { type: hostile( 1 ) } }, answers: { uptime: 'no' }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' } }, outcome: 'not_applicable' }
);
