import { cases, hostile } from '../../judge/cases';

const store = { woocommerce: { active: true } };
const forced = {
	products: 1,
	method: 'force',
	redirect_fallback: false,
	login_required: false,
	hash_names: true,
	remote_only: false,
} as const;

export default cases(
	{
		name: 'redirect',
		kind: 'fail',
		facts: { ...store, downloads: { ...forced, method: 'redirect' } },
		outcome: 'fail',
	},
	{
		name: 'forced, with redirect as a last resort',
		kind: 'fail',
		facts: { ...store, downloads: { ...forced, redirect_fallback: true } },
		outcome: 'fail',
	},
	{
		name: 'forced',
		kind: 'pass',
		facts: { ...store, downloads: forced },
		outcome: 'pass',
	},
	{
		name: 'by the server itself',
		kind: 'pass',
		facts: { ...store, downloads: { ...forced, method: 'xsendfile' } },
		outcome: 'pass',
	},
	{
		name: 'the way could not be seen',
		kind: 'unseen',
		facts: { ...store, downloads: { ...forced, method: null } },
		outcome: 'unknown',
	},
	{
		name: 'the last resort could not be seen',
		kind: 'unseen',
		facts: { ...store, downloads: { ...forced, redirect_fallback: null } },
		outcome: 'unknown',
	},
	{
		name: 'a list where the way should stand',
		kind: 'hostile',
		facts: {
			...store,
			downloads: { ...forced, method: hostile( [ 'redirect' ] ) },
		},
		outcome: 'unknown',
	},
	{
		name: 'no product has a file',
		kind: 'other',
		facts: {
			...store,
			downloads: { ...forced, products: 0, method: 'redirect' },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'all files lie in a cloud that signs its links',
		kind: 'other',
		facts: {
			...store,
			downloads: { ...forced, remote_only: true, method: 'redirect' },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'no store',
		kind: 'other',
		facts: {
			woocommerce: { active: false },
			downloads: { ...forced, method: 'redirect' },
		},
		outcome: 'not_applicable',
	},
	{
		name: 'products could not be counted',
		kind: 'unseen',
		facts: {
			...store,
			downloads: { ...forced, products: null, method: 'redirect' },
		},
		outcome: 'unknown',
	},
	{
		name: 'where the files lie could not be seen',
		kind: 'unseen',
		facts: {
			...store,
			downloads: { ...forced, remote_only: null, method: 'redirect' },
		},
		outcome: 'unknown',
	},
	{
		name: 'store or not could not be seen',
		kind: 'unseen',
		facts: { downloads: { ...forced, method: 'redirect' } },
		outcome: 'unknown',
	}
);
