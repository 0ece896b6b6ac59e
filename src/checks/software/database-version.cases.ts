import { cases, hostile } from '../../judge/cases';

const data = {
	databases: [
		{ engine: 'mysql', branch: '8.0', until: '2026-04-30' },
		{ engine: 'mysql', branch: '8.4', until: '2032-04-30' },
		{ engine: 'mariadb', branch: '10.6', until: '2026-07-06' },
		{ engine: 'mariadb', branch: '8.0', until: '2032-04-30' },
	],
};
const now = '2026-05-01T00:00:00Z';
const server = ( engine: 'mysql' | 'mariadb' | 'percona', branch: string | null, by: 'nobody_else' | 'ubuntu' | null = 'nobody_else' ) => ( { database_server: { engine, branch, maintained_by: by } } );

export default cases(
	{ name: 'a version with fixes', kind: 'pass', data, now, facts: server( 'mysql', '8.4' ), outcome: 'pass' },
	{ name: 'the last hour of the last day', kind: 'pass', data, now: '2026-04-30T23:00:00Z', facts: server( 'mysql', '8.0' ), outcome: 'pass' },
	{ name: 'the day after', kind: 'fail', data, now, facts: server( 'mysql', '8.0' ), outcome: 'fail' },
	{ name: 'the other server, the same number', kind: 'pass', data, now, facts: server( 'mariadb', '8.0' ), outcome: 'pass' },
	{ name: 'a distribution mends it', kind: 'pass', data, now, facts: server( 'mysql', '8.0', 'ubuntu' ), outcome: 'pass' },
	{ name: 'who mends it was not told', kind: 'unseen', data, now, facts: server( 'mysql', '8.0', null ), outcome: 'unknown' },
	{ name: 'a version that the table does not know', kind: 'unseen', data, now, facts: server( 'mysql', '9.9' ), outcome: 'unknown' },
	{ name: 'something in between tells another version', kind: 'unseen', data, now, facts: server( 'mysql', null ), outcome: 'unknown' },
	{ name: 'our table ran out', kind: 'unseen', data: { databases: hostile( null ) }, now, facts: server( 'mysql', '8.0' ), outcome: 'unknown' },
	{ name: 'a number for a version', kind: 'hostile', data, now, facts: { database_server: { engine: 'mysql', branch: hostile( 8 ), maintained_by: 'nobody_else' } }, outcome: 'unknown' },
	{ name: 'another server', kind: 'other', data, now, facts: server( 'percona', '8.0' ), outcome: 'not_applicable' },
	{ name: 'which server was not seen', kind: 'unseen', data, now, facts: { database_server: { engine: null, branch: '8.0', maintained_by: 'nobody_else' } }, outcome: 'unknown' }
);
