/**
 * Runs the suites in order, the fastest first, and ends with one line: their sum.
 * `bin/test --list` names them; `bin/test NAME ...` runs only those.
 */
import { install } from './test/install';
import { runSuite, type Tally } from './test/run-suite';
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
for ( const suite of wanted ) {
	const started = Date.now();
	const { passed, failed, skipped } = runSuite( suite );
	sum.passed += passed;
	sum.failed += failed;
	sum.skipped.push( ...skipped );
	lines.push( `${ suite.name.padEnd( 14 ) }${ passed } passed, ${ failed } failed  (${ Math.round( ( Date.now() - started ) / 1000 ) } s)` );
}
process.stdout.write( `\n${ lines.join( '\n' ) }\n\n` );
sum.skipped.forEach( ( why ) => process.stdout.write( `skipped: ${ why }\n` ) );
process.stdout.write( `${ sum.passed } passed, ${ sum.failed } failed\n` );
process.exit( sum.failed > 0 || sum.passed === 0 ? 1 : 0 );
