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
	listed: true,
	files: 1,
} as const;
const closed = {
	...open,
	name: 'downloads',
	readable: false,
	listed: false,
	files: 9,
} as const;

export default cases(
	{
		name: 'the folder of logs lists its one file and hands it out',
		kind: 'fail',
		facts: { ...shop, folders: { list: [ closed, open ] } },
		outcome: 'fail',
	},
	{
		name: 'the folder of downloads does',
		kind: 'fail',
		facts: {
			...shop,
			folders: {
				list: [
					{ ...open, name: 'downloads', files: 300 },
					{ ...closed, name: 'logs' },
				],
			},
		},
		outcome: 'fail',
	},
	{
		name: 'both closed',
		kind: 'pass',
		facts: {
			...shop,
			folders: { list: [ closed, { ...closed, name: 'logs' } ] },
		},
		outcome: 'pass',
	},
	{
		name: 'names are listed, but the files are refused',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ { ...open, readable: false } ] } },
		outcome: 'pass',
	},
	{
		name: 'files are handed out, but not listed',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ { ...open, listed: false } ] } },
		outcome: 'pass',
	},
	{
		name: 'an empty folder is listed',
		kind: 'pass',
		facts: { ...shop, folders: { list: [ { ...open, files: 0 } ] } },
		outcome: 'pass',
	},
	{
		name: 'the list could not be fetched',
		kind: 'unseen',
		facts: {
			...shop,
			folders: { list: [ closed, { ...open, listed: null } ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'listed, but the test file could not be fetched',
		kind: 'unseen',
		facts: { ...shop, folders: { list: [ { ...open, readable: null } ] } },
		outcome: 'unknown',
	},
	{
		name: 'the site could not be reached from itself',
		kind: 'unseen',
		facts: { ...shop, folders: null },
		outcome: 'unknown',
	},
	{
		name: 'a number of files that is text',
		kind: 'hostile',
		facts: {
			...shop,
			folders: { list: [ { ...open, files: hostile( '7' ) } ] },
		},
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: {
			...shop,
			environment: { type: 'development' },
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
