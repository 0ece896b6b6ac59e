import { cases, hostile } from '../../judge/cases';

const somebody = { mark: '0123456789abcdef', user: { kind: 'user', id: 41 }, odd_date: false } as const;

export default cases(
	{ name: 'nobody new', kind: 'pass', facts: { baseline: { kept: true, administrators: [] } }, outcome: 'pass' },
	{ name: 'one new', kind: 'fail', facts: { baseline: { kept: true, administrators: [ somebody ] } }, outcome: 'fail' },
	{ name: 'the first look', kind: 'other', facts: { baseline: { kept: false, administrators: [] } }, outcome: 'not_applicable' },
	{ name: 'accounts could not be read', kind: 'unseen', facts: { baseline: { kept: true, administrators: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { baseline: { kept: true, administrators: hostile( 'none' ) } }, outcome: 'unknown' }
);
