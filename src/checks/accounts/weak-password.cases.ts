import { cases, hostile } from '../../judge/cases';

const live = { environment: { type: 'production' } } as const;
const account = ( id: number, guessed: 'none' | 'common' | 'login_name' | 'shop_name' | null ) =>
	( { user: { kind: 'user', id }, guessed } ) as const;

export default cases(
	{
		name: 'all passwords stood twenty guesses',
		kind: 'pass',
		facts: { ...live, weak_passwords: { accounts: [ account( 1, 'none' ), account( 2, 'none' ) ], tested: 2, waiting: 0 } },
		outcome: 'pass',
	},
	{
		name: 'nobody logs in with a password: single sign-on',
		kind: 'pass',
		facts: { ...live, weak_passwords: { accounts: [], tested: 0, waiting: 0 } },
		outcome: 'pass',
	},
	{
		name: 'one is the shop\'s name and the year, another still waits',
		kind: 'fail',
		facts: { ...live, weak_passwords: { accounts: [ account( 1, null ), account( 2, 'shop_name' ) ], tested: 1, waiting: 1 } },
		outcome: 'fail',
	},
	{
		name: 'one is the log-in name',
		kind: 'fail',
		facts: { ...live, weak_passwords: { accounts: [ account( 1, 'login_name' ), account( 2, 'none' ) ] } },
		outcome: 'fail',
	},
	{
		name: 'nothing was found so far, and one still waits for the night',
		kind: 'unseen',
		facts: { ...live, weak_passwords: { accounts: [ account( 1, 'none' ), account( 2, null ) ], tested: 1, waiting: 1 } },
		outcome: 'unknown',
	},
	{
		name: 'more staff than we look through',
		kind: 'unseen',
		facts: { ...live, weak_passwords: { accounts: null, tested: null, waiting: null } },
		outcome: 'unknown',
	},
	{
		name: 'a kind that is a number',
		kind: 'hostile',
		facts: { ...live, weak_passwords: { accounts: [ { ...account( 1, 'common' ), guessed: hostile( 1 ) } ] } },
		outcome: 'unknown',
	},
	{
		name: 'a copy for trying things out',
		kind: 'other',
		facts: { environment: { type: 'staging' }, weak_passwords: { accounts: [ account( 1, 'common' ) ] } },
		outcome: 'not_applicable',
	},
	{
		name: 'which kind of site this is could not be seen',
		kind: 'unseen',
		facts: { weak_passwords: { accounts: [ account( 1, 'common' ) ] } },
		outcome: 'unknown',
	}
);
