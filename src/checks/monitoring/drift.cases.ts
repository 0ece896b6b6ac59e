import { cases, hostile } from '../../judge/cases';

const mark = '0123456789abcdef';
const still = { kept: true, moved: false, rekeyed: false, rights: [], gateways: [], webhooks: [], plugins: [], settings: [] };
const unseen = { rights: null, gateways: null, webhooks: null, plugins: null, settings: null };

export default cases(
	{ name: 'nothing moved', kind: 'pass', facts: { baseline: still }, outcome: 'pass' },
	{ name: 'the first look', kind: 'other', facts: { baseline: { ...still, kept: false } }, outcome: 'not_applicable' },
	{ name: 'the site has moved', kind: 'fail', facts: { baseline: { ...still, ...unseen, moved: true } }, outcome: 'fail' },
	{ name: 'the keys are others', kind: 'fail', facts: { baseline: { ...still, webhooks: null, settings: null, rekeyed: true } }, outcome: 'fail' },
	{
		name: 'a role gained a right',
		kind: 'fail',
		facts: { baseline: { ...still, rights: [ { mark, role: 'editor', right: 'edit_users' } ] } },
		outcome: 'fail',
	},
	{
		name: 'a payment method was switched on',
		kind: 'fail',
		facts: { baseline: { ...still, gateways: [ { mark, id: 'cod', title: 'Cash on delivery' } ] } },
		outcome: 'fail',
	},
	{
		name: 'a webhook sends elsewhere',
		kind: 'fail',
		facts: {
			baseline: { ...still, webhooks: [ { mark, ref: { kind: 'webhook', id: 3 }, host: 'hooks.example.org', moved: true } ] },
		},
		outcome: 'fail',
	},
	{
		name: 'a plugin was switched on',
		kind: 'fail',
		facts: { baseline: { ...still, plugins: [ { mark, slug: 'file-manager' } ] } },
		outcome: 'fail',
	},
	{
		name: 'the address for mails is another',
		kind: 'fail',
		facts: { baseline: { ...still, settings: [ { mark, name: 'admin_email' } ] } },
		outcome: 'fail',
	},
	{ name: 'webhooks could not be read', kind: 'unseen', facts: { baseline: { ...still, webhooks: null } }, outcome: 'unknown' },
	{ name: 'text for a list', kind: 'hostile', facts: { baseline: { ...still, plugins: hostile( 'none' ) } }, outcome: 'unknown' }
);
