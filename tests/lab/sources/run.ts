import { spawn } from 'node:child_process';

export interface Ran {
	code: number;
	stdout: string;
	stderr: string;
}

interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	input?: string;
	seconds?: number;
}

/** Runs a program to its end. A program that is missing answers with code 127, as a shell would say it. */
export function run( program: string, args: string[], options: RunOptions = {} ): Promise<Ran> {
	return new Promise( ( resolve ) => {
		const child = spawn( program, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			timeout: ( options.seconds ?? 120 ) * 1000,
			killSignal: 'SIGKILL',
		} );
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding( 'utf8' ).on( 'data', ( text: string ) => ( stdout += text ) );
		child.stderr.setEncoding( 'utf8' ).on( 'data', ( text: string ) => ( stderr += text ) );
		child.on( 'error', ( error ) => resolve( { code: 127, stdout, stderr: stderr + error.message } ) );
		child.on( 'close', ( code ) => resolve( { code: code ?? 1, stdout, stderr } ) );
		child.stdin.on( 'error', () => undefined ); // The program may end without reading.
		child.stdin.end( options.input ?? '' );
	} );
}
