import { cases, hostile } from '../../judge/cases';

const file = { mark: '0123456789abcdef', path: 'mu-plugins/loader.php' };

export default cases(
	{ name: 'as before', kind: 'pass', facts: { baseline: { kept: true, always_run: [] } }, outcome: 'pass' },
	{ name: 'a new must-use plugin', kind: 'fail', facts: { baseline: { kept: true, always_run: [ file ] } }, outcome: 'fail' },
	{ name: 'the first look', kind: 'other', facts: { baseline: { kept: false, always_run: [] } }, outcome: 'not_applicable' },
	{ name: 'the folder may not be read', kind: 'unseen', facts: { baseline: { kept: true, always_run: null } }, outcome: 'unknown' },
	{ name: 'yes for a list', kind: 'hostile', facts: { baseline: { kept: true, always_run: hostile( true ) } }, outcome: 'unknown' }
);
