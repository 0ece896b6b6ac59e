import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'all are there', kind: 'pass', facts: { php: { missing: [] } }, outcome: 'pass' },
	{ name: 'one is missing', kind: 'fail', facts: { php: { missing: [ 'zip: unpacking updates' ] } }, outcome: 'fail' },
	{ name: 'the web server could not be asked', kind: 'unseen', facts: { php: { missing: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { php: { missing: hostile( 'zip' ) } }, outcome: 'unknown' }
);
