import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../site/plugin-files';
import { EXIT, LabFailure } from './failure';

/** The committed build is what runs; --build makes it anew. */
export async function provideBuild( rebuild: boolean ): Promise<void> {
	if ( rebuild ) {
		for ( const args of [ [ 'ci' ], [ 'run', 'build' ] ] ) {
			await npm( args );
		}
	}
	for ( const name of [ 'build/checks.json', 'build/index.asset.php' ] ) {
		if ( ! existsSync( join( REPOSITORY, name ) ) ) {
			throw new LabFailure( EXIT.build, `${ name } is missing. Run bin/start --build.` );
		}
	}
}

function npm( args: string[] ): Promise<void> {
	return new Promise( ( resolve, reject ) => {
		// On Windows npm is a script, which only a shell can start.
		const child = spawn( 'npm', args, { cwd: REPOSITORY, stdio: 'inherit', shell: process.platform === 'win32' } );
		const failed = (): void => reject( new LabFailure( EXIT.build, `The build failed at: npm ${ args.join( ' ' ) }.` ) );
		child.on( 'error', failed );
		child.on( 'exit', ( code ) => ( code === 0 ? resolve() : failed() ) );
	} );
}
