import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT, Lab_Failure, message_of } from '../cli/failure';
import { cache_atomically, cached_versions, in_branch } from './cache';
import { debian_tools_exist, wordpress_from_debian } from './debian';
import { Broken_Download, Unreachable } from './download';
import { download_wordpress, latest_wordpress } from './wordpress-org';

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
export async function find_wordpress( wanted: string, say: Say ): Promise<Source> {
	if ( ! /^\d+\.\d+$/.test( wanted ) ) {
		const folder = resolve( wanted );
		return { folder, version: await wordpress_version( folder ), origin: folder };
	}
	for ( const cached of await cached_versions( 'wordpress-' ) ) {
		if ( in_branch( cached.version, wanted ) && existsSync( join( cached.folder, 'wordpress/wp-includes/version.php' ) ) ) {
			const origin = await readFile( join( cached.folder, 'origin' ), 'utf8' ).catch( () => 'unknown origin' );
			return { folder: join( cached.folder, 'wordpress' ), version: cached.version, origin: `cache (${ origin.trim() })` };
		}
	}
	const failures: unknown[] = [];
	for ( const attempt of [ from_wordpress_org, from_debian ] ) {
		try {
			return await attempt( wanted, say );
		} catch ( error ) {
			if ( ! ( error instanceof Unreachable ) && ! ( error instanceof Broken_Download ) ) {
				throw error;
			}
			failures.push( error );
		}
	}
	throw failure_of( `WordPress ${ wanted }`, failures );
}

async function from_wordpress_org( branch: string, say: Say ): Promise<Source> {
	const version = await latest_wordpress( branch );
	say( `Downloading WordPress ${ version } from wordpress.org (about 30 MB)` );
	const folder = await cache_atomically( async ( empty ) => {
		await download_wordpress( version, empty );
		await writeFile( join( empty, 'origin' ), 'wordpress.org\n' );
		return `wordpress-${ version }`;
	} );
	return { folder: join( folder, 'wordpress' ), version, origin: 'wordpress.org' };
}

async function from_debian( branch: string, say: Say ): Promise<Source> {
	if ( ! debian_tools_exist() ) {
		throw new Unreachable( "this machine has no apt to take Debian's packages with" );
	}
	say( `Downloading WordPress ${ branch } from Debian's packages (about 45 MB)` );
	let version = '';
	const folder = await cache_atomically( async ( empty ) => {
		await wordpress_from_debian( branch, empty );
		version = await wordpress_version( join( empty, 'wordpress' ) );
		if ( ! in_branch( version, branch ) ) {
			throw new Broken_Download( `Debian has moved on to WordPress ${ version }` );
		}
		await writeFile( join( empty, 'origin' ), "Debian's packages\n" );
		return `wordpress-${ version }`;
	} );
	return { folder: join( folder, 'wordpress' ), version, origin: "Debian's packages" };
}

async function wordpress_version( folder: string ): Promise<string> {
	const text = await readFile( join( folder, 'wp-includes/version.php' ), 'utf8' ).catch( () => '' );
	const version = /^\$wp_version = '(\d+(?:\.\d+)+)[^']*';/m.exec( text )?.[ 1 ];
	if ( version === undefined ) {
		throw new Lab_Failure( EXIT.not_a_copy, `${ folder } holds no WordPress (wp-includes/version.php is missing).` );
	}
	return version;
}

/** One line and one exit code for all sources that failed: a broken download outweighs an unreachable server. */
export function failure_of( what: string, failures: unknown[] ): Lab_Failure {
	const reasons = failures.map( message_of ).join( '; ' );
	return failures.some( ( error ) => error instanceof Broken_Download )
		? new Lab_Failure( EXIT.broken_download, `${ what}: the download is broken: ${ reasons }.` )
		: new Lab_Failure( EXIT.no_network, `${ what }: no source can be reached: ${ reasons }.` );
}
