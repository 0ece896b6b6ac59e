import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const replace = {
	path: 'searchreplacedb2.php',
	kind: 'search_replace',
	size: 32000,
	modified_at: '2024-02-01T10:00:00Z',
	served: true,
	holds: [] as string[],
	asks_login: false,
} as const;
const shut = { ...replace, served: false };
const adminer = { ...replace, path: 'adminer.php', kind: 'adminer', asks_login: true } as const;
const installer = { ...replace, path: 'installer.php', kind: 'installer', served: null, asks_login: null } as const;

export default cases(
	{ name: 'nothing was left behind', kind: 'pass', facts: { ...live, served_files: { tools: [] } }, outcome: 'pass' },
	{ name: 'a tool that the server refuses', kind: 'pass', facts: { ...live, served_files: { tools: [ shut ] } }, outcome: 'pass' },
	{ name: 'a tool that wants a password, which another check tells', kind: 'pass', facts: { ...live, served_files: { tools: [ adminer ] } }, outcome: 'pass' },
	{ name: 'an installer that nobody started', kind: 'pass', facts: { ...live, served_files: { tools: [ installer ] } }, outcome: 'pass' },
	{ name: 'one of three is open', kind: 'fail', facts: { ...live, served_files: { tools: [ shut, adminer, replace ] } }, outcome: 'fail' },
	{
		name: 'one is open, another could not be asked for',
		kind: 'fail',
		facts: { ...live, served_files: { tools: [ { ...shut, served: null }, replace ] } },
		outcome: 'fail',
	},
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { tools: [ { ...replace, served: null, asks_login: null } ] } },
		outcome: 'unknown',
	},
	{ name: 'the folders could not be read', kind: 'unseen', facts: { ...live, served_files: { tools: null } }, outcome: 'unknown' },
	{
		name: 'a no that is nothing',
		kind: 'hostile',
		facts: { ...live, served_files: { tools: [ { ...replace, asks_login: hostile( 0 ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'local' }, served_files: { tools: [ replace ] } },
		outcome: 'not_applicable',
	}
);
