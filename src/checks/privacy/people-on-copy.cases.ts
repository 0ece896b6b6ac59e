import { cases, hostile } from '../../judge/cases';

const copy = { environment: { type: 'staging' } } as const;

export default cases(
	{ name: 'ten real people, open', kind: 'fail', facts: { ...copy, copied_people: { real: 10, open: true } }, outcome: 'fail' },
	{ name: 'nine are those who try it out', kind: 'pass', facts: { ...copy, copied_people: { real: 9, open: true } }, outcome: 'pass' },
	{ name: 'behind a password', kind: 'pass', facts: { ...copy, copied_people: { real: 4000, open: false } }, outcome: 'pass' },
	{ name: 'behind a password, people could not be counted', kind: 'pass', facts: { ...copy, copied_people: { real: null, open: false } }, outcome: 'pass' },
	{ name: 'open or not could not be seen', kind: 'unseen', facts: { ...copy, copied_people: { real: 4000, open: null } }, outcome: 'unknown' },
	{ name: 'open, people could not be counted', kind: 'unseen', facts: { ...copy, copied_people: { real: null, open: true } }, outcome: 'unknown' },
	{ name: 'text for a number', kind: 'hostile', facts: { ...copy, copied_people: { real: hostile( '10' ), open: true } }, outcome: 'unknown' },
	{ name: 'the live shop', kind: 'other', facts: { environment: { type: 'production' }, copied_people: { real: 4000, open: true } }, outcome: 'not_applicable' },
	{ name: 'what kind of site it is could not be seen', kind: 'unseen', facts: { copied_people: { real: 4000, open: true } }, outcome: 'unknown' }
);
