import { cases, hostile } from '../../judge/cases';

const job = { mark: '0123456789abcdef', hook: 'nightly_helper', place: 'uploads/helper.php' };

export default cases(
	{ name: 'all have an owner', kind: 'pass', facts: { baseline: { jobs: [] } }, outcome: 'pass' },
	{ name: 'one has none', kind: 'fail', facts: { baseline: { jobs: [ job ] } }, outcome: 'fail' },
	{ name: 'the plan could not be read', kind: 'unseen', facts: { baseline: { jobs: null } }, outcome: 'unknown' },
	{ name: 'a number for a list', kind: 'hostile', facts: { baseline: { jobs: hostile( 0 ) } }, outcome: 'unknown' }
);
