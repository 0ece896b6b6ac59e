import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, type Php } from './php';
import { REPOSITORY } from './plugin-files';

export interface Account {
	login: string;
	email: string;
	password: string;
}

/** The people of every lab site. Passwords are made for each site; they stay in its folder, outside of the repository. */
export interface Accounts {
	owner: Account;
	manager: Account;
	customer: Account;
}

export function newAccounts(): Accounts {
	const account = ( login: string ): Account => ( { login, email: `${ login }@example.com`, password: randomBytes( 9 ).toString( 'base64url' ) } );
	return { owner: account( 'owner' ), manager: account( 'manager' ), customer: account( 'customer' ) };
}

interface Plan {
	url: string;
	store: 'woocommerce' | 'sample' | 'none';
	/** Whether made-up customers, orders and weaknesses are put in. */
	seed: boolean;
	accounts: Accounts;
}

/** WordPress, store, people: everything but the plugin itself. */
export async function installSite( php: Php, plan: Plan ): Promise<void> {
	const { url, store, seed, accounts } = plan;
	await runScript( php, 'install.php', { url, title: 'Lantern and Thread', owner: accounts.owner, store: store !== 'none' } );
	await runScript( php, 'store.php', {
		url,
		store,
		seed: seed && store !== 'none' && existsSync( join( REPOSITORY, 'tests/lab/sample-store/seed.php' ) ),
		users: [
			{ ...accounts.manager, role: 'shop_manager', fallback: 'editor' },
			{ ...accounts.customer, role: 'customer', fallback: 'subscriber' },
		],
	} );
}

export async function activate( php: Php, url: string, plugins: string[], network = false ): Promise<void> {
	await runScript( php, 'activate.php', { url, plugins, network } );
}

interface Move {
	/** The address under which PHP boots the copy. */
	url: string;
	/** Texts in the database and what they become: old address, old folder. */
	replace: Record<string, string>;
	home: string;
	siteurl: string;
	/** Permalink structure, '' for plain. */
	permalinks: string;
}

export async function moveSite( php: Php, move: Move ): Promise<void> {
	await runScript( php, 'move.php', { ...move } );
}
