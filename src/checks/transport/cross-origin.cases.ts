import { cases, hostile } from '../../judge/cases';

const account = { surface: 'account', answer: 'closed', core_default: false } as const;
const rest = { surface: 'rest', answer: 'private', core_default: true } as const;
const cart = { surface: 'store_cart', answer: 'closed', core_default: false } as const;

export default cases(
	{ name: 'as WordPress and WooCommerce come', kind: 'pass', facts: { cors: { surfaces: [ account, cart, rest ], changed_by: [] } }, outcome: 'pass' },
	{
		name: 'for everybody, without anybody\'s cookies',
		kind: 'pass',
		facts: { cors: { surfaces: [ { ...account, answer: 'public' }, rest ], changed_by: [] } },
		outcome: 'pass',
	},
	{
		name: 'the account page is open to all',
		kind: 'fail',
		facts: { cors: { surfaces: [ { ...account, answer: 'private' }, rest ], changed_by: [] } },
		outcome: 'fail',
	},
	{
		name: 'core\'s guard of its REST interface is gone',
		kind: 'fail',
		facts: { cors: { surfaces: [ account, { ...rest, core_default: false } ], changed_by: [] } },
		outcome: 'fail',
	},
	{
		name: 'the account page could not be asked',
		kind: 'unseen',
		facts: { cors: { surfaces: [ { ...account, answer: null }, rest ], changed_by: [] } },
		outcome: 'unknown',
	},
	{ name: 'nothing could be asked', kind: 'unseen', facts: { cors: null }, outcome: 'unknown' },
	{
		name: 'an answer that is yes or no',
		kind: 'hostile',
		facts: { cors: { surfaces: [ { ...account, answer: hostile( true ) } ], changed_by: [] } },
		outcome: 'unknown',
	}
);
