import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const adminer = {
	path: 'adminer.php',
	kind: 'adminer',
	size: 480000,
	modified_at: '2024-02-01T10:00:00Z',
	served: true,
	holds: [] as string[],
	asks_login: true,
} as const;
const shut = { ...adminer, served: false };
const replace = { ...adminer, path: 'sr/index.php', kind: 'search_replace', asks_login: false } as const;
const installer = { ...adminer, path: 'installer.php', kind: 'installer', served: null, asks_login: null } as const;
const info = { path: 'info.php', kind: 'phpinfo', size: 20, modified_at: '2024-02-01T10:00:00Z', served: true, holds: [] as string[] };

export default cases(
	{ name: 'nothing was left behind', kind: 'pass', facts: { ...live, served_files: { tools: [], info_pages: [] } }, outcome: 'pass' },
	{
		name: 'both are there, and the server refuses them',
		kind: 'pass',
		facts: { ...live, served_files: { tools: [ shut ], info_pages: [ { ...info, served: false } ] } },
		outcome: 'pass',
	},
	{ name: 'a tool without a password, which another check tells', kind: 'pass', facts: { ...live, served_files: { tools: [ replace ], info_pages: [] } }, outcome: 'pass' },
	{ name: 'a tool with a password', kind: 'fail', facts: { ...live, served_files: { tools: [ shut, adminer ], info_pages: [] } }, outcome: 'fail' },
	{ name: 'an installer', kind: 'fail', facts: { ...live, served_files: { tools: [ installer ], info_pages: [] } }, outcome: 'fail' },
	{ name: 'a phpinfo page', kind: 'fail', facts: { ...live, served_files: { tools: [], info_pages: [ { ...info, served: false }, info ] } }, outcome: 'fail' },
	{ name: 'a phpinfo page, tools could not be looked for', kind: 'fail', facts: { ...live, served_files: { tools: null, info_pages: [ info ] } }, outcome: 'fail' },
	{
		name: 'the server cannot ask itself',
		kind: 'unseen',
		facts: { ...live, served_files: { tools: [ { ...adminer, served: null, asks_login: null } ], info_pages: [] } },
		outcome: 'unknown',
	},
	{ name: 'a phpinfo page could not be asked for', kind: 'unseen', facts: { ...live, served_files: { tools: [], info_pages: [ { ...info, served: null } ] } }, outcome: 'unknown' },
	{
		name: 'a yes that is text',
		kind: 'hostile',
		facts: { ...live, served_files: { tools: [ { ...adminer, served: hostile( 'true' ) } ], info_pages: [] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'local' }, served_files: { tools: [ adminer ], info_pages: [ info ] } },
		outcome: 'not_applicable',
	}
);
