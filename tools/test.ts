/**
 * Runs the suites and ends with one line: their sum. Two lanes at most: one takes suites from the front of the list,
 * where the fast ones stand that tell most, the other the long ones from its end, until they meet.
 * `bin/test --list` names them; `bin/test NAME ...` runs only those.
 */
import { availableParallelism } from 'node:os';
import { install } from './test/install';
import { runSuite, type Suite, type Tally } from './test/run-suite';
import { SUITES } from './test/suites';

const names = process.argv.slice( 2 );
if ( names.includes( '--list' ) ) {
	SUITES.forEach( ( { name, about } ) => process.stdout.write( `${ name.padEnd( 14 ) }${ about }\n` ) );
	process.exit( 0 );
}
const wanted = SUITES.filter( ( { name } ) => names.length === 0 || names.includes( name ) );
if ( wanted.length === 0 ) {
	process.stderr.write( `No such suite. There are: ${ SUITES.map( ( { name } ) => name ).join( ', ' ) }\n` );
	process.exit( 2 );
}

install( wanted );
const sum: Tally = { passed: 0, failed: 0, skipped: [] };
const lines: string[] = [];
async function lane( next: () => Suite | undefined ): Promise< void > {
	for ( let suite = next(); suite; suite = next() ) {
		const started = Date.now();
		const { passed, failed, skipped } = await runSuite( suite );
		sum.passed += passed;
		sum.failed += failed;
		sum.skipped.push( ...skipped );
		lines.push( `${ suite.name.padEnd( 14 ) }${ passed } passed, ${ failed } failed  (${ Math.round( ( Date.now() - started ) / 1000 ) } s)` );
	}
}
const waiting = [ ...wanted ];
await Promise.all( [
	lane( () => waiting.shift() ),
	...( availableParallelism() > 1 ? [ lane( () => ( waiting.at( -1 )?.beside ? waiting.pop() : undefined ) ) ] : [] ),
] );
process.stdout.write( `\n${ lines.join( '\n' ) }\n\n` );
sum.skipped.forEach( ( why ) => process.stdout.write( `skipped: ${ why }\n` ) );
process.stdout.write( `${ sum.passed } passed, ${ sum.failed } failed\n` );
process.exit( sum.failed > 0 || sum.passed === 0 ? 1 : 0 );
