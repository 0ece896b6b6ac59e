import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;

export default cases(
	{ name: 'WordPress as it comes', kind: 'fail', facts: { ...live, server: { files_changeable: true } }, outcome: 'fail' },
	{ name: 'forbidden', kind: 'pass', facts: { ...live, server: { files_changeable: false } }, outcome: 'pass' },
	{ name: 'not looked at', kind: 'unseen', facts: live, outcome: 'unknown' },
	{ name: 'a number', kind: 'hostile', facts: { ...live, server: { files_changeable: hostile( 1 ) } }, outcome: 'unknown' },
	{ name: 'a copy', kind: 'other', facts: { environment: { type: 'staging' }, server: { files_changeable: true } }, outcome: 'not_applicable' }
);
