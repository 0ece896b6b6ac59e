import { readFile } from 'node:fs/promises';

/** Waits until something is there; fails with the log of the server that should have brought it. */
export async function waitFor( what: string, isThere: () => Promise<boolean>, log: string, seconds = 20 ): Promise<void> {
	const end = Date.now() + seconds * 1000;
	while ( Date.now() < end ) {
		if ( await isThere().catch( () => false ) ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
	}
	const said = await readFile( log, 'utf8' ).catch( () => '' );
	throw new Error( `${ what } did not come up in ${ seconds } s: ${ said.slice( -1500 ) }` );
}
