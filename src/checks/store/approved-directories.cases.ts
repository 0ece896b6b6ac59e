import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const kept = {
	products: 1,
	approved_mode: 'enabled',
	wide_rules: 0,
	unapproved_files: 0,
} as const;

export default cases(
	{
		name: 'switched off',
		kind: 'fail',
		facts: { ...store, downloads: { ...kept, approved_mode: 'disabled' } },
		outcome: 'fail',
	},
	{
		name: 'on, but one entry is the whole site',
		kind: 'fail',
		facts: { ...store, downloads: { ...kept, wide_rules: 1 } },
		outcome: 'fail',
	},
	{
		name: 'on, with narrow entries',
		kind: 'pass',
		facts: { ...store, downloads: kept },
		outcome: 'pass',
	},
	{
		name: 'the option could not be read',
		kind: 'unseen',
		facts: { ...store, downloads: { ...kept, approved_mode: null } },
		outcome: 'unknown',
	},
	{
		name: 'the table of folders could not be read',
		kind: 'unseen',
		facts: { ...store, downloads: { ...kept, wide_rules: null } },
		outcome: 'unknown',
	},
	{
		name: 'a count that is text',
		kind: 'hostile',
		facts: { ...store, downloads: { ...kept, wide_rules: hostile( '0' ) } },
		outcome: 'unknown',
	},
	{
		name: 'no product has a file',
		kind: 'other',
		facts: {
			...store,
			downloads: { ...kept, products: 0, approved_mode: 'disabled' },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: {
			woocommerce: { active: false },
			downloads: { ...kept, approved_mode: 'disabled' },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'products could not be counted',
		kind: 'unseen',
		facts: {
			...store,
			downloads: { ...kept, products: null, approved_mode: 'disabled' },
		},
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { downloads: { ...kept, approved_mode: 'disabled' } },
		outcome: 'unknown',
	}
);
