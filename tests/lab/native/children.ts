import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';

/** What a test run has started and made: ended and removed with this process, however it ends (short of SIGKILL). */
const running = new Set<ChildProcess>();
const folders = new Set<string>();
let watching = false;

interface ChildOptions {
	log: string;
	cwd?: string;
	env?: NodeJS.ProcessEnv;
}

/** Starts a server in a process group of its own, because PHP's and nginx's workers outlive a parent that is killed alone. */
export function startChild( program: string, args: string[], options: ChildOptions ): ChildProcess {
	watchTheEnd();
	const log = openSync( options.log, 'a' );
	const child = spawn( program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: [ 'ignore', log, log ], detached: true } );
	// Also after its end it stays in the list: workers of a parent that was killed live on.
	running.add( child );
	child.once( 'error', () => running.delete( child ) );
	return child;
}

export function stopChild( child: ChildProcess ): Promise<void> {
	running.delete( child );
	if ( child.exitCode !== null || child.signalCode !== null || child.pid === undefined ) {
		signal( child, 'SIGKILL' ); // Its workers.
		return Promise.resolve();
	}
	return new Promise( ( resolve ) => {
		const impatience = setTimeout( () => signal( child, 'SIGKILL' ), 5000 );
		child.once( 'exit', () => {
			clearTimeout( impatience );
			signal( child, 'SIGKILL' ); // Workers that did not follow.
			resolve();
		} );
		signal( child, 'SIGTERM' );
	} );
}

export function removeAtTheEnd( folder: string ): void {
	watchTheEnd();
	folders.add( folder );
}

function signal( child: ChildProcess, name: NodeJS.Signals ): void {
	try {
		if ( child.pid !== undefined ) {
			process.kill( -child.pid, name );
		}
	} catch {
		// The group is gone already.
	}
}

function watchTheEnd(): void {
	if ( watching ) {
		return;
	}
	watching = true;
	process.once( 'exit', () => {
		running.forEach( ( child ) => signal( child, 'SIGKILL' ) );
		folders.forEach( ( folder ) => rmSync( folder, { recursive: true, force: true } ) );
	} );
	for ( const name of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.once( name, () => process.exit( 130 ) );
	}
}
