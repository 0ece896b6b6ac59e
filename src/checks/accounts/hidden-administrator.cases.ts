import { cases, hostile } from '../../judge/cases';

const stranger = { user: { kind: 'user', id: 41 }, how: 'left_out_of_list', host_account: false } as const;
const leftOver = { user: { kind: 'user', id: 12 }, how: 'no_such_user', host_account: false } as const;
const host = { user: { kind: 'user', id: 2 }, how: 'left_out_of_list', host_account: true } as const;

export default cases(
	{
		name: 'the list shows everybody',
		kind: 'pass',
		facts: { staff_hidden: { accounts: [], raw_count: 2, listed_count: 2, callbacks: [] } },
		outcome: 'pass',
	},
	{
		name: 'a plugin leaves an account out of the list',
		kind: 'fail',
		facts: { staff_hidden: { accounts: [ leftOver, stranger ], raw_count: 3, listed_count: 2, callbacks: [ 'helper' ] } },
		outcome: 'fail',
	},
	{
		name: 'rights written into the database without a role',
		kind: 'fail',
		facts: { staff_hidden: { accounts: [ { ...stranger, how: 'right_without_role' } ], callbacks: [] } },
		outcome: 'fail',
	},
	{
		name: 'rights that a deleted account left behind',
		kind: 'other',
		facts: { staff_hidden: { accounts: [ leftOver ], callbacks: [] } },
		outcome: 'pass',
	},
	{
		name: 'the managed host\'s own support account',
		kind: 'other',
		facts: { staff_hidden: { accounts: [ host ], callbacks: [] } },
		outcome: 'pass',
	},
	{
		name: 'the database did not answer',
		kind: 'unseen',
		facts: { staff_hidden: { accounts: null, raw_count: null, listed_count: 2, callbacks: [] } },
		outcome: 'unknown',
	},
	{
		name: 'a word we do not know, and no yes or no',
		kind: 'hostile',
		facts: { staff_hidden: { accounts: [ { ...stranger, how: hostile( 7 ), host_account: hostile( 'no' ) } ] } },
		outcome: 'unknown',
	}
);
