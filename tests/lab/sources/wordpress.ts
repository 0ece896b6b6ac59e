import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT, LabFailure, messageOf } from '../cli/failure';
import { cacheAtomically, cachedVersions, inBranch } from './cache';
import { debianToolsExist, wordpressFromDebian } from './debian';
import { BrokenDownload, Unreachable } from './download';
import { downloadWordpress, latestWordpress } from './wordpress-org';

export const WORDPRESS_BRANCHES = [ '7.1', '6.8' ] as const;
export const DEFAULT_BRANCH = '7.1';

/** A copy of something on this disk, complete and unchanged. */
export interface Source {
	folder: string;
	version: string;
	/** Where it came from, in words for the terminal. */
	origin: string;
}

export type Say = ( line: string ) => void;

/**
 * Finds a WordPress: given directory, cache folder, wordpress.org, Debian's packages.
 *
 * @param wanted A branch ('7.1', '6.8') or a directory.
 * @param say    Told before something is downloaded.
 */
export async function findWordpress( wanted: string, say: Say ): Promise<Source> {
	if ( ! /^\d+\.\d+$/.test( wanted ) ) {
		const folder = resolve( wanted );
		return { folder, version: await wordpressVersion( folder ), origin: folder };
	}
	for ( const cached of await cachedVersions( 'wordpress-' ) ) {
		if ( inBranch( cached.version, wanted ) && existsSync( join( cached.folder, 'wordpress/wp-includes/version.php' ) ) ) {
			const origin = await readFile( join( cached.folder, 'origin' ), 'utf8' ).catch( () => 'unknown origin' );
			return { folder: join( cached.folder, 'wordpress' ), version: cached.version, origin: `cache (${ origin.trim() })` };
		}
	}
	const failures: unknown[] = [];
	for ( const attempt of [ fromWordpressOrg, fromDebian ] ) {
		try {
			return await attempt( wanted, say );
		} catch ( error ) {
			if ( ! ( error instanceof Unreachable ) && ! ( error instanceof BrokenDownload ) ) {
				throw error;
			}
			failures.push( error );
		}
	}
	throw failureOf( `WordPress ${ wanted }`, failures );
}

async function fromWordpressOrg( branch: string, say: Say ): Promise<Source> {
	const version = await latestWordpress( branch );
	say( `Downloading WordPress ${ version } from wordpress.org (about 30 MB)` );
	const folder = await cacheAtomically( async ( empty ) => {
		await downloadWordpress( version, empty );
		await writeFile( join( empty, 'origin' ), 'wordpress.org\n' );
		return `wordpress-${ version }`;
	} );
	return { folder: join( folder, 'wordpress' ), version, origin: 'wordpress.org' };
}

async function fromDebian( branch: string, say: Say ): Promise<Source> {
	if ( ! debianToolsExist() ) {
		throw new Unreachable( "this machine has no apt to take Debian's packages with" );
	}
	say( `Downloading WordPress ${ branch } from Debian's packages (about 45 MB)` );
	let version = '';
	const folder = await cacheAtomically( async ( empty ) => {
		await wordpressFromDebian( branch, empty );
		version = await wordpressVersion( join( empty, 'wordpress' ) );
		if ( ! inBranch( version, branch ) ) {
			throw new BrokenDownload( `Debian has moved on to WordPress ${ version }` );
		}
		await writeFile( join( empty, 'origin' ), "Debian's packages\n" );
		return `wordpress-${ version }`;
	} );
	return { folder: join( folder, 'wordpress' ), version, origin: "Debian's packages" };
}

async function wordpressVersion( folder: string ): Promise<string> {
	const text = await readFile( join( folder, 'wp-includes/version.php' ), 'utf8' ).catch( () => '' );
	const version = /^\$wp_version = '(\d+(?:\.\d+)+)[^']*';/m.exec( text )?.[ 1 ];
	if ( version === undefined ) {
		throw new LabFailure( EXIT.not_a_copy, `${ folder } holds no WordPress (wp-includes/version.php is missing).` );
	}
	return version;
}

/** One line and one exit code for all sources that failed: a broken download outweighs an unreachable server. */
export function failureOf( what: string, failures: unknown[] ): LabFailure {
	const reasons = failures.map( messageOf ).join( '; ' );
	return failures.some( ( error ) => error instanceof BrokenDownload )
		? new LabFailure( EXIT.broken_download, `${ what }: the download is broken: ${ reasons }.` )
		: new LabFailure( EXIT.no_network, `${ what }: no source can be reached: ${ reasons }.` );
}
