import { cases, hostile } from '../../judge/cases';

const row = ( branch: string, later: number ) => ( { branch, fixed: `${ branch }.4`, seen_on: '2026-10-28', later } );
const data = { wordpress: [ row( '7.1', 0 ), row( '7.0', 1 ), row( '6.9', 2 ), row( '6.8', 3 ) ] };

export default cases(
	{ name: 'the newest line', kind: 'pass', data, facts: { core: { branch: '7.1' } }, outcome: 'pass' },
	{ name: 'two lines behind', kind: 'pass', data, facts: { core: { branch: '6.9' } }, outcome: 'pass' },
	{ name: 'three lines behind', kind: 'fail', data, facts: { core: { branch: '6.8' } }, outcome: 'fail' },
	{ name: 'older than our table', kind: 'fail', data, facts: { core: { branch: '3.9' } }, outcome: 'fail' },
	{ name: 'a line newer than our table', kind: 'pass', data, facts: { core: { branch: '7.2' } }, outcome: 'pass' },
	{ name: 'the version could not be read', kind: 'unseen', data, facts: { core: { branch: null } }, outcome: 'unknown' },
	{ name: 'our table ran out', kind: 'unseen', data: { wordpress: hostile( null ) }, facts: { core: { branch: '6.8' } }, outcome: 'unknown' },
	{ name: 'a number for a version', kind: 'hostile', data, facts: { core: { branch: hostile( 6.8 ) } }, outcome: 'unknown' }
);
