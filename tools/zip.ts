/** `bin/zip`: store-posture.zip of only what runs. */
import AdmZip from 'adm-zip';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths';
import { WHAT_RUNS } from './what-runs';

/** Files of the zip, relative to the repository. */
export function filesOfZip(): string[] {
	return WHAT_RUNS.flatMap( ( name ) => {
		const path = join( ROOT, name );
		const stat = statSync( path, { throwIfNoEntry: false } );
		if ( ! stat ) {
			return [];
		}
		return stat.isFile()
			? [ name ]
			: readdirSync( path, { recursive: true, withFileTypes: true } )
					.filter( ( entry ) => entry.isFile() && ! entry.name.endsWith( '.map' ) )
					.map( ( entry ) => join( entry.parentPath, entry.name ).slice( ROOT.length + 1 ) );
	} ).sort();
}

export function writeZip( target: string ): void {
	const zip = new AdmZip();
	for ( const file of filesOfZip() ) {
		const folder = dirname( file );
		zip.addLocalFile( join( ROOT, file ), folder === '.' ? 'store-posture' : `store-posture/${ folder }` );
	}
	zip.writeZip( target );
}

if ( process.argv[ 1 ] && import.meta.url === pathToFileURL( process.argv[ 1 ] ).href ) {
	const target = join( ROOT, 'store-posture.zip' );
	writeZip( target );
	process.stdout.write( `store-posture.zip: ${ filesOfZip().length } files, ${ Math.round( statSync( target ).size / 1024 ) } KB\n` );
}
