/**
 * `npm run bench`: the figures of the design that exist so far, each as a ratio to something of the same run. Never a test.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createSite, stopLab, TEST_STORE, type Site } from '../tests/lab/native';
import { roundsToTheEnd } from '../tests/integration/support/scans';
import { endSchemas } from '../tests/integration/support/schemas';
import { visitorsOf } from '../tests/integration/support/sites';
import { ROOT } from './paths';

const say = ( line: string ) => process.stdout.write( `${ line }\n` );
const median = ( numbers: number[] ) => [ ...numbers ].sort( ( a, b ) => a - b )[ Math.floor( numbers.length / 2 ) ] ?? NaN;

/** Milliseconds, but for peak: megabytes. */
interface Inside {
	cold: number;
	warm: number;
	slowest: { [ fact: string ]: number };
	peak: number;
	reporting: number;
	judging: number;
	findings: number;
	/** Facts that were stored, and checks that came out as unknown all the same. */
	stored: number;
	open: number;
	siteHealth: number;
}

function front( site: Site, mode: 'with' | 'without', tool: string[] = [] ): { ms: number; output: string; error: string } {
	const args = [ '-c', site.ini, join( ROOT, 'tools/php/front-request.php' ), site.places.wordpress, mode, site.url.replace( 'http://', '' ) ];
	const [ file = 'php', ...rest ] = [ ...tool, 'php', ...args ];
	const start = performance.now();
	const { stdout, stderr } = spawnSync( file, rest, { encoding: 'utf8', env: { ...process.env, ...site.env } } );
	return { ms: performance.now() - start, output: stdout, error: stderr };
}

function storefront( site: Site ): void {
	front( site, 'without' );
	const shape = { with: front( site, 'with' ), without: front( site, 'without' ) };
	say( `  with the plugin    ${ shape.with.output.trim() }` );
	say( `  without            ${ shape.without.output.trim() }` );
	const pairs = Array.from( { length: 15 }, ( _, i ) => {
		// In turns, so that whatever else the machine does hits both alike.
		const order = i % 2 === 0 ? ( [ 'with', 'without', 'without' ] as const ) : ( [ 'without', 'without', 'with' ] as const );
		const times = order.map( ( mode ) => ( { mode, ms: front( site, mode ).ms } ) );
		const plain = times.filter( ( { mode } ) => mode === 'without' ).map( ( { ms } ) => ms );
		const ours = times.find( ( { mode } ) => mode === 'with' )?.ms ?? NaN;
		return { ours: ours / ( plain[ 0 ] ?? NaN ), same: ( plain[ 1 ] ?? NaN ) / ( plain[ 0 ] ?? NaN ) };
	} );
	say( `  time, with to without: ${ median( pairs.map( ( p ) => p.ours ) ).toFixed( 3 ) }; without to without: ${ median( pairs.map( ( p ) => p.same ) ).toFixed( 3 ) } (median of ${ pairs.length })` );
	const instructions = ( mode: 'with' | 'without' ) => {
		const { error } = front( site, mode, [ 'valgrind', '--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null' ] );
		return Number( ( /I\s+refs:\s+([\d,]+)/.exec( error )?.[ 1 ] ?? 'NaN' ).replace( /,/g, '' ) );
	};
	const [ ours, plain ] = [ instructions( 'with' ), instructions( 'without' ) ];
	say( Number.isNaN( ours ) ? '  instructions: no valgrind here' : `  instructions, with to without: ${ ( ours / plain ).toFixed( 5 ) } (${ ( ( ours / plain - 1 ) * 100 ).toFixed( 2 ) } % more)` );
}

async function inside( site: Site ): Promise< void > {
	const { cold, warm, slowest, peak, reporting, judging, findings, stored, open, siteHealth } = JSON.parse(
		await site.eval( `require ${ JSON.stringify( join( ROOT, 'tools/php/bench.php' ) ) };` )
	) as Inside;
	say( `  all local probes: ${ cold.toFixed( 0 ) } ms at first, ${ warm.toFixed( 0 ) } ms again; ${ peak.toFixed( 1 ) } MB above the request (bars: 1000 ms, 16 MB)` );
	say( `  slowest: ${ Object.entries( slowest ).map( ( [ fact, ms ] ) => `${ fact } ${ ms.toFixed( 0 ) } ms` ).join( ', ' ) }` );
	say( `  WordPress's own Site Health (direct tests without HTTP): ${ siteHealth.toFixed( 0 ) } ms; ours to theirs: ${ ( warm / siteHealth ).toFixed( 2 ) }` );
	say( `  reading ${ stored } facts and judging ${ findings } checks (${ open } could not be judged): ${ judging.toFixed( 1 ) } ms, median of 15 (bar for judging: 10 ms); with wording: ${ reporting.toFixed( 1 ) } ms` );
}

/** Seconds, but for peak: megabytes. */
interface Walk {
	planned: number;
	requests: number;
	bytes: number;
	planning: number;
	ours: number;
	bare: number;
	matching: number;
	/** What our way takes of the processor more than the bare one. */
	worked: number;
	peak: number;
	stopped: string;
	classes: { [ reading: string ]: number };
}

async function stranger( site: Site, every: string ): Promise< void > {
	await site.start();
	const args = [ '-c', site.ini, join( ROOT, 'tools/php/walk-bench.php' ), site.places.wordpress, site.url.replace( 'http://', '' ), every ];
	const { stdout } = spawnSync( 'php', args, { encoding: 'utf8', env: { ...process.env, ...site.env } } );
	await site.stop();
	const walk = JSON.parse( stdout ) as Walk;
	say( `  ${ walk.requests } of ${ walk.planned } requests of the visitor's plan (planned in ${ walk.planning.toFixed( 1 ) } s), ${ ( walk.bytes / 1_000_000 ).toFixed( 1 ) } MB of answers` );
	say( `  asked and matched ${ walk.ours.toFixed( 1 ) } s (matching ${ walk.matching.toFixed( 1 ) } s of it; ${ walk.worked.toFixed( 1 ) } s more of the processor), sent bare ${ walk.bare.toFixed( 1 ) } s; ratio ${ ( walk.ours / walk.bare ).toFixed( 2 ) } (bar: 1.3), without the limit of a minute` );
	say( `  ${ walk.peak.toFixed( 1 ) } MB above the request (bar: 32 MB)` );
	say( `  ${ Object.entries( walk.classes ).map( ( [ reading, times ] ) => `${ reading } ${ times }` ).join( ', ' ) }${ walk.stopped === '' ? '' : `; a walk would have stopped: ${ walk.stopped }` }` );
}

/** `npm run bench stranger` takes that part alone; `npm run bench stranger 5` every fifth request of it. */
const [ only, every = '1' ] = process.argv.slice( 2 );

say( `Storefront, WordPress 7.1, MariaDB, store: ${ TEST_STORE }` );
const shop = await createSite( { wp: '7.1', db: 'mariadb', woocommerce: TEST_STORE, seed: false } );
await shop.eval( `require ${ JSON.stringify( join( ROOT, 'tests/lab/sample-store/seed.php' ) ) }; sample_store_seed( array( 'customers' => 5000, 'orders' => 10000 ) );` );
if ( only !== 'stranger' ) {
	storefront( shop );
	say( '\nA scan without HTTP, 5,000 customers, 10,000 orders; then a whole one, whose facts are judged' );
	await shop.start();
	await roundsToTheEnd( ( await visitorsOf( shop ) ).owner );
	await endSchemas();
	await shop.stop();
	await inside( shop );
	say( '\nSizes after gzip' );
	for ( const file of [ 'index.js', 'style-index.css', 'woo.js', 'checks.json' ] ) {
		say( `  ${ file } ${ ( gzipSync( readFileSync( join( ROOT, 'build', file ) ), { level: 9 } ).length / 1024 ).toFixed( 1 ) } KB` );
	}
}
say( '\nThe stranger test over loopback, 5,000 customers, 10,000 orders' );
await stranger( shop, every );
await shop.remove();
await stopLab();
