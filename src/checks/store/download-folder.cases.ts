import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	woocommerce: { active: true },
	downloads: { method: 'force' },
} as const;
const open = {
	name: 'downloads',
	exists: true,
	in_web_root: true,
	same_host: true,
	readable: true,
	listed: false,
	files: 4,
} as const;
const closed = { ...open, readable: false } as const;
const logs = { ...open, name: 'logs' } as const;
const closedLogs = { ...logs, readable: false } as const;

export default cases(
	{
		name: 'the test file came back',
		kind: 'fail',
		facts: { ...shop, folders: { list: [ open, closedLogs ] } },
		outcome: 'fail',
	},
	{
		name: 'open although it is empty: the next file will be there',
		kind: 'fail',
		facts: {
			...shop,
			folders: { list: [ closedLogs, { ...open, files: 0 } ] },
		},
		outcome: 'fail',
	},
	{
		name: 'the server refused the test file',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ closed, closedLogs ] } },
		outcome: 'pass',
	},
	{
		name: 'only the folder of logs is open',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ closed, logs ] } },
		outcome: 'pass',
	},
	{
		name: 'there is no such folder',
		kind: 'pass',
		facts: {
			...shop,
			folders: {
				list: [
					{ ...closed, exists: false, readable: null, files: 0 },
					logs,
				],
			},
		},
		outcome: 'pass',
	},
	{
		name: 'the test file could not be written',
		kind: 'unseen',
		facts: {
			...shop,
			folders: { list: [ { ...open, readable: null }, closedLogs ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'whether the folder exists could not be seen',
		kind: 'unseen',
		facts: {
			...shop,
			folders: { list: [ { ...open, exists: null }, closedLogs ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'the site could not be reached from itself',
		kind: 'unseen',
		facts: { ...shop, folders: { list: null } },
		outcome: 'unknown',
	},
	{
		name: 'how files are handed out could not be seen',
		kind: 'unseen',
		facts: {
			...shop,
			downloads: { method: null },
			folders: { list: [ open ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'text where yes or no is due',
		kind: 'hostile',
		facts: {
			...shop,
			folders: { list: [ { ...open, readable: hostile( 'yes' ) } ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'files are handed out by redirect, so the folder has to be open',
		kind: 'other',
		facts: {
			...shop,
			downloads: { method: 'redirect' },
			folders: { list: [ open ] },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: {
			...shop,
			environment: { type: 'staging' },
			folders: { list: [ open ] },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: {
			...shop,
			woocommerce: { active: false },
			folders: { list: [ open ] },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'what kind of site it is could not be seen',
		kind: 'unseen',
		facts: { ...shop, environment: null, folders: { list: [ open ] } },
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { ...shop, woocommerce: null, folders: { list: [ open ] } },
		outcome: 'unknown',
	}
);
