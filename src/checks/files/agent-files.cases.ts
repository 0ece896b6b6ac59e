import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const file = { path: 'wp-content/themes/shop/CLAUDE.md', kind: 'notes', size: 2100, modified_at: '2026-02-01T10:00:00Z', served: true, holds: [] as string[] };
const shut = { ...file, path: 'AGENTS.md', served: false };

export default cases(
	{ name: 'no such file', kind: 'pass', facts: { ...live, served_files: { agent_files: [] } }, outcome: 'pass' },
	{ name: 'one that the server refuses', kind: 'pass', facts: { ...live, served_files: { agent_files: [ shut ] } }, outcome: 'pass' },
	{ name: 'one of two is handed out', kind: 'fail', facts: { ...live, served_files: { agent_files: [ shut, file ] } }, outcome: 'fail' },
	{
		name: 'one is handed out, another could not be asked for',
		kind: 'fail',
		facts: { ...live, served_files: { agent_files: [ { ...shut, served: null }, file ] } },
		outcome: 'fail',
	},
	{ name: 'the server cannot ask itself', kind: 'unseen', facts: { ...live, served_files: { agent_files: [ shut, { ...file, served: null } ] } }, outcome: 'unknown' },
	{ name: 'the folders could not be read', kind: 'unseen', facts: { ...live, served_files: { agent_files: null } }, outcome: 'unknown' },
	{ name: 'a yes that is text', kind: 'hostile', facts: { ...live, served_files: { agent_files: [ { ...file, served: hostile( 'yes' ) } ] } }, outcome: 'unknown' },
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, served_files: { agent_files: [ file ] } },
		outcome: 'not_applicable',
	}
);
