import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installSite, newAccounts, type Accounts } from '../site/prepare';
import { wpConfig } from '../site/wp-config';
import { cacheAtomically, cacheFolder } from '../sources/cache';
import type { Store } from '../sources/woocommerce';
import type { Source } from '../sources/wordpress';
import { mariadb } from './mariadb';
import { LAB, nativePhp, writePhpIni } from './native-php';
import { putOnSqlite } from './sqlite';

/** The address at which templates are installed. Nobody listens there: copies get their own. */
export const TEMPLATE_URL = 'http://127.0.0.1:10000';
const KEPT_DAYS = 3;

/** An installed site, to be copied: web/, and database/ or dump.sql. */
export interface Template {
	folder: string;
	/** Where it stood when it was installed; some values in its database say so. */
	installedIn: string;
	accounts: Accounts;
}

interface Wanted {
	wordpress: Source;
	store: Store;
	db: 'sqlite' | 'mariadb';
	seed: boolean;
	php: string;
}

/** The template for these choices; installed now if there is none of today. */
export async function template( wanted: Wanted ): Promise<Template> {
	const name = `template-${ await keyOf( wanted ) }`;
	const kept = join( cacheFolder(), name );
	if ( ! existsSync( kept ) ) {
		await removeOldTemplates();
		await cacheAtomically( async ( folder ) => {
			await install( wanted, folder );
			return name;
		} );
	}
	const made: unknown = JSON.parse( await readFile( join( kept, 'template.json' ), 'utf8' ) );
	if ( ! isTemplateFile( made ) ) {
		throw new Error( `${ kept }/template.json is damaged: delete that folder.` );
	}
	return { folder: kept, ...made };
}

async function install( { wordpress, store, db, seed, php }: Wanted, folder: string ): Promise<void> {
	// Not in the cache folder itself: the path goes into the database, and it is replaced when a copy is made.
	const place = await mkdtemp( join( tmpdir(), 'store-posture-template-' ) );
	try {
		const web = join( place, 'web' );
		const content = join( web, 'wp-content' );
		await cp( wordpress.folder, web, { recursive: true } );
		await mkdir( join( content, 'plugins' ), { recursive: true } );
		if ( store.kind !== 'none' ) {
			await cp( store.folder, join( content, 'plugins/woocommerce' ), { recursive: true } );
		}
		if ( db === 'sqlite' ) {
			await mkdir( join( place, 'database' ) );
			await putOnSqlite( content );
		}
		const database = db === 'sqlite' ? { kind: db, folder: join( place, 'database' ) } as const : await ( await mariadb() ).create();
		await writeFile( join( web, 'wp-config.php' ), wpConfig( database ) );
		const accounts = newAccounts();
		await installSite( nativePhp( php, await writePhpIni( place ), web ), { url: TEMPLATE_URL, store: store.kind, seed, accounts } );
		await rm( join( web, 'wp-config.php' ) );
		await writeFile( join( folder, 'template.json' ), JSON.stringify( { installedIn: place, accounts } ), { mode: 0o600 } );
		if ( database.kind === 'mariadb' ) {
			const server = await mariadb();
			await server.dump( database.name, join( folder, 'dump.sql' ) );
			await server.sql( `DROP DATABASE ${ database.name }; DROP USER '${ database.user }'@'localhost';` );
		} else {
			await move( join( place, 'database' ), join( folder, 'database' ) );
		}
		await move( web, join( folder, 'web' ) );
	} finally {
		await rm( place, { recursive: true, force: true } );
	}
}

/** The temporary folder may be another disk. */
async function move( from: string, to: string ): Promise<void> {
	await rename( from, to ).catch( async () => {
		await cp( from, to, { recursive: true } );
		await rm( from, { recursive: true, force: true } );
	} );
}

/** Everything that decides what the installed site holds; the day too, because the made-up orders end today. */
async function keyOf( { wordpress, store, db, seed }: Wanted ): Promise<string> {
	const hash = createHash( 'sha256' );
	hash.update( JSON.stringify( [ wordpress, store, db, seed, new Date().toISOString().slice( 0, 10 ) ] ) );
	// The sample store's folder also holds the seeds of a real WooCommerce.
	for ( const folder of store.kind === 'sample' || seed ? [ 'site', 'sample-store' ] : [ 'site' ] ) {
		const entries = await readdir( join( LAB, folder ), { recursive: true, withFileTypes: true } ).catch( () => [] );
		for ( const path of entries.filter( ( entry ) => entry.isFile() ).map( ( entry ) => join( entry.parentPath, entry.name ) ).sort() ) {
			hash.update( path ).update( await readFile( path ) );
		}
	}
	return hash.digest( 'hex' ).slice( 0, 16 );
}

async function removeOldTemplates(): Promise<void> {
	for ( const name of await readdir( cacheFolder() ).catch( (): string[] => [] ) ) {
		const path = join( cacheFolder(), name );
		if ( name.startsWith( 'template-' ) && Date.now() - ( await stat( path ) ).mtimeMs > KEPT_DAYS * 24 * 3600 * 1000 ) {
			await rm( path, { recursive: true, force: true } );
		}
	}
}

function isTemplateFile( value: unknown ): value is { installedIn: string; accounts: Accounts } {
	return typeof value === 'object' && value !== null
		&& 'installedIn' in value && typeof value.installedIn === 'string'
		&& 'accounts' in value && typeof value.accounts === 'object' && value.accounts !== null && 'owner' in value.accounts;
}
