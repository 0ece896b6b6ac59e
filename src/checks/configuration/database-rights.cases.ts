import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const fine = { engine: 'mysql', global: [] as string[], other_databases: false, is_root: false } as const;

export default cases(
	{ name: 'its own database alone', kind: 'pass', facts: { ...live, database_rights: fine }, outcome: 'pass' },
	{ name: 'a right that reaches no further', kind: 'pass', facts: { ...live, database_rights: { ...fine, global: [ 'REPLICATION CLIENT' ] } }, outcome: 'pass' },
	{ name: 'it may read files of the server', kind: 'fail', facts: { ...live, database_rights: { ...fine, global: [ 'SELECT', 'FILE' ] } }, outcome: 'fail' },
	{ name: 'it sees other databases', kind: 'fail', facts: { ...live, database_rights: { ...fine, other_databases: true } }, outcome: 'fail' },
	{ name: 'it is root', kind: 'fail', facts: { ...live, database_rights: { ...fine, is_root: true } }, outcome: 'fail' },
	{
		name: 'it is root, and the rest could not be seen',
		kind: 'fail',
		facts: { ...live, database_rights: { ...fine, is_root: true, global: null, other_databases: null } },
		outcome: 'fail',
	},
	{ name: 'rights by a role', kind: 'unseen', facts: { ...live, database_rights: { ...fine, global: null } }, outcome: 'unknown' },
	{ name: 'other databases could not be seen', kind: 'unseen', facts: { ...live, database_rights: { ...fine, other_databases: null } }, outcome: 'unknown' },
	{ name: 'its name could not be seen', kind: 'unseen', facts: { ...live, database_rights: { ...fine, is_root: null } }, outcome: 'unknown' },
	{ name: 'a list that is text', kind: 'hostile', facts: { ...live, database_rights: { ...fine, global: hostile( 'FILE' ) } }, outcome: 'unknown' },
	{ name: 'the database is a file', kind: 'other', facts: { ...live, database_rights: { ...fine, engine: 'sqlite' } }, outcome: 'not_applicable' },
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'local' }, database_rights: { ...fine, is_root: true } },
		outcome: 'not_applicable',
	}
);
