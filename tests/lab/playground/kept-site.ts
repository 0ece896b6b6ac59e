import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, LabFailure } from '../cli/failure';
import { pluginFiles, REPOSITORY } from '../site/plugin-files';
import { newAccounts, type Accounts } from '../site/prepare';
import { wpConfig } from '../site/wp-config';
import { cacheFolder } from '../sources/cache';
import type { Store } from '../sources/woocommerce';
import type { Source } from '../sources/wordpress';
import { INSIDE, type Mount } from './playground';

/**
 * A site that bin/start keeps from one start to the next, in the user's cache folder:
 * wordpress/ (files), database/ (SQLite, outside of what the web server shows), site.json (once it is installed), lock.
 */
export interface KeptSite {
	folder: string;
	accounts: Accounts;
	/** Its address when it last ran; null when it was never installed. */
	lastUrl: string | null;
}

/** Opens the site that belongs to this WordPress and this store, or lays out a new one. */
export async function openSite( wordpress: Source, store: Store, fresh: boolean ): Promise<KeptSite> {
	const folder = join( cacheFolder(), 'sites', nameOf( wordpress, store ) );
	await lock( folder );
	const kept = fresh ? null : await readSite( folder );
	if ( kept !== null ) {
		await refreshSampleStore( folder, store );
		return kept;
	}
	for ( const name of [ 'wordpress', 'database', 'site.json' ] ) {
		await rm( join( folder, name ), { recursive: true, force: true } );
	}
	await cp( wordpress.folder, join( folder, 'wordpress' ), { recursive: true } );
	await mkdir( join( folder, 'database' ), { recursive: true } );
	await mkdir( join( folder, 'wordpress/wp-content/plugins/store-posture' ), { recursive: true } );
	if ( store.kind !== 'none' ) {
		await cp( store.folder, join( folder, 'wordpress/wp-content/plugins/woocommerce' ), { recursive: true } );
	}
	await writeFile( join( folder, 'wordpress/wp-config.php' ), wpConfig( { kind: 'sqlite', folder: INSIDE.database } ) );
	return { folder, accounts: newAccounts(), lastUrl: null };
}

/** Called once the site is installed, and with each new address: a site without site.json is made anew. */
export async function keepSite( site: KeptSite, url: string ): Promise<void> {
	const text = JSON.stringify( { url, accounts: site.accounts }, null, '\t' );
	await writeFile( join( site.folder, 'site.json' ), `${ text }\n`, { mode: 0o600 } );
}

export async function closeSite( site: KeptSite ): Promise<void> {
	await rm( join( site.folder, 'lock' ), { force: true } );
}

export function mountsOf( site: KeptSite ): Mount[] {
	const plugin = `${ INSIDE.wordpress }/wp-content/plugins/store-posture`;
	return [
		{ hostPath: join( site.folder, 'wordpress' ), vfsPath: INSIDE.wordpress },
		{ hostPath: join( site.folder, 'database' ), vfsPath: INSIDE.database },
		{ hostPath: join( REPOSITORY, 'tests/lab/site' ), vfsPath: `${ INSIDE.lab }/site` },
		...( existsSync( join( REPOSITORY, 'tests/lab/sample-store' ) )
			? [ { hostPath: join( REPOSITORY, 'tests/lab/sample-store' ), vfsPath: `${ INSIDE.lab }/sample-store` } ]
			: [] ),
		...pluginFiles().map( ( name ) => ( { hostPath: join( REPOSITORY, name ), vfsPath: `${ plugin }/${ name }` } ) ),
	];
}

function nameOf( wordpress: Source, store: Store ): string {
	const part = ( source: Source, name: string ): string => {
		const elsewhere = source.origin === source.folder; // A given directory: another one of the same version is another site.
		return `${ name }-${ source.version }${ elsewhere ? `-${ createHash( 'sha256' ).update( source.folder ).digest( 'hex' ).slice( 0, 8 ) }` : '' }`;
	};
	return `${ part( wordpress, 'wordpress' ) }_${ store.kind === 'none' ? 'no-store' : part( store, store.kind ) }`;
}

/** The sample store is part of this repository, so a kept site gets its present files. */
async function refreshSampleStore( folder: string, store: Store ): Promise<void> {
	if ( store.kind === 'sample' ) {
		const place = join( folder, 'wordpress/wp-content/plugins/woocommerce' );
		await rm( place, { recursive: true, force: true } );
		await cp( store.folder, place, { recursive: true } );
	}
}

async function readSite( folder: string ): Promise<KeptSite | null> {
	const text = await readFile( join( folder, 'site.json' ), 'utf8' ).catch( () => null );
	if ( text === null ) {
		return null;
	}
	const found: unknown = JSON.parse( text );
	return isSiteFile( found ) ? { folder, accounts: found.accounts, lastUrl: found.url } : null;
}

function isSiteFile( value: unknown ): value is { url: string; accounts: Accounts } {
	return typeof value === 'object' && value !== null
		&& 'url' in value && typeof value.url === 'string'
		&& 'accounts' in value && typeof value.accounts === 'object' && value.accounts !== null
		&& 'owner' in value.accounts && 'manager' in value.accounts && 'customer' in value.accounts;
}

/** Two servers over one SQLite file would damage it. */
async function lock( folder: string ): Promise<void> {
	await mkdir( folder, { recursive: true } );
	const path = join( folder, 'lock' );
	for ( let attempt = 0; attempt < 2; attempt++ ) {
		try {
			await writeFile( path, String( process.pid ), { flag: 'wx' } );
			return;
		} catch {
			const owner = Number( await readFile( path, 'utf8' ).catch( () => '0' ) );
			if ( owner !== process.pid && owner > 0 && isAlive( owner ) ) {
				throw new LabFailure( EXIT.site_in_use, `This site is already running (process ${ owner }). Stop that one first.` );
			}
			await rm( path, { force: true } );
		}
	}
	throw new LabFailure( EXIT.site_in_use, 'This site is being started by another process.' );
}

function isAlive( pid: number ): boolean {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
