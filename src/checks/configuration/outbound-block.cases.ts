import { cases, hostile } from '../../judge/cases';

export default cases(
	{ name: 'no block', kind: 'pass', facts: { outbound: { blocked: false, missing: [] } }, outcome: 'pass' },
	{ name: 'a block with the hosts that are needed', kind: 'pass', facts: { outbound: { blocked: true, missing: [] } }, outcome: 'pass' },
	{ name: 'a block without them', kind: 'fail', facts: { outbound: { blocked: true, missing: [ 'api.wordpress.org' ] } }, outcome: 'fail' },
	{ name: 'a filter broke', kind: 'unseen', facts: { outbound: { blocked: true, missing: null } }, outcome: 'unknown' },
	{ name: 'a text', kind: 'hostile', facts: { outbound: { blocked: true, missing: hostile( 'none' ) } }, outcome: 'unknown' }
);
