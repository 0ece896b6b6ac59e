import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../site/plugin-files';

/** bin/start as a person would run it. */
export interface Started {
	child: ChildProcess;
	/** Everything it has printed so far. */
	output: () => string;
	/** Its exit code. */
	ended: Promise<number>;
	/** Resolves once it has printed this; rejects when it ends before. */
	prints: ( text: string ) => Promise<void>;
}

export function binStart( args: string[], env: NodeJS.ProcessEnv = {}, cwd = REPOSITORY ): Started {
	const child = spawn( join( REPOSITORY, 'bin/start' ), args, { cwd, env: { ...process.env, ...env }, stdio: [ 'ignore', 'pipe', 'pipe' ] } );
	let output = '';
	const waiting: ( () => void )[] = [];
	for ( const stream of [ child.stdout, child.stderr ] ) {
		stream.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
			output += text;
			waiting.forEach( ( look ) => look() );
		} );
	}
	const ended = new Promise<number>( ( resolve ) => {
		child.on( 'error', () => resolve( 127 ) );
		child.on( 'close', ( code ) => resolve( code ?? -1 ) );
	} );
	return {
		child,
		output: () => output,
		ended,
		prints: ( text ) => new Promise( ( resolve, reject ) => {
			const look = (): void => {
				if ( output.includes( text ) ) {
					resolve();
				}
			};
			waiting.push( look );
			look();
			void ended.then( ( code ) => reject( new Error( `bin/start ended with ${ code }: ${ output }` ) ) );
		} ),
	};
}
