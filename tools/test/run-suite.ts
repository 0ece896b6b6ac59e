import { spawn } from 'node:child_process';
import { ROOT } from '../paths';

export interface Suite {
	name: string;
	about: string;
	command: string[];
	/** Debian packages and other things it needs; see install.ts. */
	needs?: Need[];
	env?: { [ name: string ]: string };
	/** Whether it may run beside another suite: it writes nothing into this folder and mostly waits for its sites. */
	beside?: boolean;
}
export type Need = 'composer' | 'lab' | 'php' | 'servers' | 'chromium';

export interface Tally {
	passed: number;
	failed: number;
	skipped: string[];
}

/** The only thing that may be skipped: a real WooCommerce is in no registry. */
const MAY_SKIP = /real WooCommerce/;

/** Says all at once what it has to say when the suite is over: another may be running beside it. */
export async function runSuite( { name, command, env }: Suite ): Promise< Tally > {
	const { output, ok } = await run( command, { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env } );
	const tally = count( output, ok );
	const unexcused = tally.skipped.filter( ( why ) => ! MAY_SKIP.test( why ) );
	tally.failed += unexcused.length;
	process.stdout.write( `\n== ${ name }\n${ tally.failed > 0 ? output : output.split( '\n' ).slice( -4 ).join( '\n' ) }` );
	return tally;
}

function run( [ file = '', ...args ]: string[], env: NodeJS.ProcessEnv ): Promise< { output: string; ok: boolean } > {
	return new Promise( ( resolve ) => {
		const child = spawn( file, args, { cwd: ROOT, env, stdio: [ 'ignore', 'pipe', 'pipe' ] } );
		const said: { [ stream: string ]: string } = { out: '', err: '' };
		const end = ( ok: boolean ) => resolve( { output: `${ said.out }${ said.err }`, ok } );
		child.stdout.setEncoding( 'utf8' ).on( 'data', ( text: string ) => void ( said.out += text ) );
		child.stderr.setEncoding( 'utf8' ).on( 'data', ( text: string ) => void ( said.err += text ) );
		child.on( 'error', ( error ) => {
			said.err += `${ error.message }\n`;
			end( false );
		} ).on( 'close', ( code ) => end( code === 0 ) );
	} );
}

/** What a runner's closing lines say; a tool without any is one test, passed by its exit code. */
function count( output: string, ok: boolean ): Tally {
	// The second form is node's own, with its reason.
	const skipped = [ ...output.matchAll( /^(?:skipped: |ok \d+ - .* # SKIP )(.+)$/gm ) ].map( ( match ) => match[ 1 ] ?? '' );
	const own = [ ...output.matchAll( /(\d+) passed, (\d+) failed$/gm ) ];
	const jest = /^Tests:\s+(?:(\d+) failed, )?(?:(\d+) skipped, )?(?:(\d+) passed, )?\d+ total/m.exec( output );
	const node = /^# pass (\d+)\n# fail (\d+)\n# cancelled (\d+)\n# skipped (\d+)/m.exec( output );
	const phpunit = [ ...output.matchAll( /^(?:OK \((\d+) tests?|Tests: (\d+), .*)/gm ) ];
	let tally: Tally = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped };
	if ( jest ) {
		tally = { passed: Number( jest[ 3 ] ?? 0 ), failed: Number( jest[ 1 ] ?? 0 ), skipped };
		pushUnnamed( tally, Number( jest[ 2 ] ?? 0 ) );
	} else if ( node ) {
		tally = { passed: Number( node[ 1 ] ), failed: Number( node[ 2 ] ) + Number( node[ 3 ] ), skipped };
		pushUnnamed( tally, Number( node[ 4 ] ) );
	} else if ( phpunit.length > 0 ) {
		tally = { passed: 0, failed: 0, skipped };
		phpunit.forEach( ( [ line, all ] ) => addPhpunit( tally, line, all ) );
	} else if ( own.length > 0 ) {
		tally = { passed: 0, failed: 0, skipped };
		own.forEach( ( [ , passed, failed ] ) => {
			tally.passed += Number( passed );
			tally.failed += Number( failed );
		} );
	}
	// A runner that fell over after its last good line has failed all the same.
	return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function addPhpunit( tally: Tally, line: string, all: string | undefined ): void {
	if ( all !== undefined ) {
		tally.passed += Number( all );
		return;
	}
	const number = ( word: string ) => Number( new RegExp( `${ word }: (\\d+)` ).exec( line )?.[ 1 ] ?? 0 );
	const failed = number( 'Failures' ) + number( 'Errors' );
	const skips = number( 'Skipped' ) + number( 'Incomplete' );
	tally.failed += failed;
	tally.passed += number( 'Tests' ) - failed - skips;
	pushUnnamed( tally, skips );
}

function pushUnnamed( tally: Tally, skips: number ): void {
	const named = tally.skipped.length;
	for ( let i = named; i < skips; i++ ) {
		tally.skipped.push( 'a test that does not say why' );
	}
}
