import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const ONE_DAY = 24 * 3600 * 1000;

/** The lab's folder in the user's cache directory. Nothing in it is needed again: deleting it costs a download. */
export function cacheFolder(): string {
	const base = process.env.XDG_CACHE_HOME || join( homedir(), '.cache' );
	return join( base, 'store-posture' );
}

/**
 * Makes a folder of the cache and gives it its name only when it is complete, so that a killed download leaves nothing half.
 *
 * @param fill Gets the path of an empty folder, answers with the name that the folder shall have in the cache.
 * @return The path of the finished folder.
 */
export async function cacheAtomically( fill: ( folder: string ) => Promise<string> ): Promise<string> {
	const cache = cacheFolder();
	await mkdir( cache, { recursive: true } );
	await removeLeftovers( cache );
	const work = join( cache, `.half-${ randomBytes( 6 ).toString( 'hex' ) }` );
	await mkdir( work );
	try {
		const target = join( cache, await fill( work ) );
		if ( ! existsSync( target ) ) { // Else another process was faster, and what it made is complete.
			await rename( work, target );
		}
		return target;
	} finally {
		await rm( work, { recursive: true, force: true } );
	}
}

/** Half folders of killed runs. A day old at least: a younger one may belong to a run that is alive. */
async function removeLeftovers( parent: string ): Promise<void> {
	for ( const name of await readdir( parent ) ) {
		if ( ! name.startsWith( '.half-' ) ) {
			continue;
		}
		const path = join( parent, name );
		const age = await stat( path ).then( ( found ) => Date.now() - found.mtimeMs, () => 0 );
		if ( age > ONE_DAY ) {
			await rm( path, { recursive: true, force: true } );
		}
	}
}

/** Folders `<prefix><version>` of the cache, the highest version first. */
export async function cachedVersions( prefix: string ): Promise<{ version: string; folder: string }[]> {
	const names = await readdir( cacheFolder() ).catch( (): string[] => [] );
	return names
		.filter( ( name ) => name.startsWith( prefix ) && /^\d+(\.\d+)*$/.test( name.slice( prefix.length ) ) )
		.map( ( name ) => ( { version: name.slice( prefix.length ), folder: join( cacheFolder(), name ) } ) )
		.sort( ( one, other ) => compareVersions( other.version, one.version ) );
}

/** Compares dotted numbers: negative when the first is lower. */
export function compareVersions( one: string, other: string ): number {
	const left = one.split( '.' ).map( Number );
	const right = other.split( '.' ).map( Number );
	for ( let index = 0; index < Math.max( left.length, right.length ); index++ ) {
		const difference = ( left[ index ] ?? 0 ) - ( right[ index ] ?? 0 );
		if ( difference !== 0 ) {
			return difference;
		}
	}
	return 0;
}

/** Whether a version belongs to a branch: 7.1.4 to 7.1, 7.10 not. */
export function inBranch( version: string, branch: string ): boolean {
	return version === branch || version.startsWith( `${ branch }.` );
}
