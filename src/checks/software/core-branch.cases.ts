import { cases, hostile } from '../../judge/cases';

const row = ( branch: string, later: number, released: string ) => ( { branch, fixed: `${ branch }.4`, seen_on: '2026-10-28', later, released } );
const lines = ( newest: string ) => ( { wordpress: [ row( '7.1', 0, newest ), row( '7.0', 1, '2026-05-20' ), row( '6.9', 2, '2025-12-02' ), row( '6.8', 3, '2025-04-15' ) ] } );
const data = lines( '2026-08-19' );

export default cases(
	{ name: 'the newest line', kind: 'pass', data, facts: { core: { branch: '7.1' } }, outcome: 'pass' },
	{ name: 'two lines behind', kind: 'pass', data, facts: { core: { branch: '6.9' } }, outcome: 'pass' },
	{ name: 'three lines behind', kind: 'fail', data, facts: { core: { branch: '6.8' } }, outcome: 'fail' },
	{ name: 'three lines behind, 29 days after the newest came', kind: 'pass', data: lines( '2026-08-19' ), now: '2026-09-17T00:00:00Z', facts: { core: { branch: '6.8' } }, outcome: 'pass' },
	{ name: 'the same a day later', kind: 'fail', data: lines( '2026-08-19' ), now: '2026-09-18T00:00:00Z', facts: { core: { branch: '6.8' } }, outcome: 'fail' },
	{ name: 'four lines behind on the day of a release', kind: 'fail', data, now: '2026-08-19T12:00:00Z', facts: { core: { branch: '6.7' } }, outcome: 'fail' },
	{ name: 'older than our table', kind: 'fail', data, facts: { core: { branch: '3.9' } }, outcome: 'fail' },
	{ name: 'a line newer than our table', kind: 'pass', data, facts: { core: { branch: '7.2' } }, outcome: 'pass' },
	{ name: 'the version could not be read', kind: 'unseen', data, facts: { core: { branch: null } }, outcome: 'unknown' },
	{ name: 'our table ran out', kind: 'unseen', data: { wordpress: hostile( null ) }, facts: { core: { branch: '6.8' } }, outcome: 'unknown' },
	{ name: 'a number for a version', kind: 'hostile', data, facts: { core: { branch: hostile( 6.8 ) } }, outcome: 'unknown' }
);
