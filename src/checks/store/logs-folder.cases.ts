import { cases, hostile } from '../../judge/cases';

const shop = {
	environment: { type: 'production' },
	woocommerce: { active: true },
} as const;
const open = {
	name: 'logs',
	exists: true,
	in_web_root: true,
	same_host: true,
	readable: true,
	listed: false,
	files: 12,
} as const;
const closed = { ...open, readable: false } as const;
const downloads = { ...open, name: 'downloads' } as const;
const closedDownloads = { ...downloads, readable: false } as const;

export default cases(
	{
		name: 'the test file came back',
		kind: 'fail',
		facts: { ...shop, folders: { list: [ closedDownloads, open ] } },
		outcome: 'fail',
	},
	{
		name: "no log yet, but tomorrow's will be readable",
		kind: 'fail',
		facts: {
			...shop,
			folders: { list: [ { ...open, files: 0 }, closedDownloads ] },
		},
		outcome: 'fail',
	},
	{
		name: 'the server refused the test file',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ closed, closedDownloads ] } },
		outcome: 'pass',
	},
	{
		name: 'the logs were moved out of the web folder',
		kind: 'pass',
		facts: {
			...shop,
			folders: { list: [ { ...closed, in_web_root: false } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'logs go to the database, there is no folder',
		kind: 'pass',
		facts: {
			...shop,
			folders: { list: [ { ...closed, exists: false, readable: null } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'only the folder of downloads is open',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ closed, downloads ] } },
		outcome: 'pass',
	},
	{
		name: 'a firewall answered instead of the server',
		kind: 'unseen',
		facts: {
			...shop,
			folders: { list: [ { ...open, readable: null }, closedDownloads ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'whether the folder exists could not be seen',
		kind: 'unseen',
		facts: { ...shop, folders: { list: [ { ...open, exists: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the site could not be reached from itself',
		kind: 'unseen',
		facts: { ...shop, folders: { list: null } },
		outcome: 'unknown',
	},
	{
		name: 'a number where yes or no is due',
		kind: 'hostile',
		facts: {
			...shop,
			folders: { list: [ { ...open, readable: hostile( 1 ) } ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: {
			...shop,
			environment: { type: 'local' },
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
