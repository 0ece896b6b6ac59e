/** A fresh build in production mode is byte for byte the committed one, and keeps its budgets. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../build';
import { TABLE } from '../checks-table';
import { FACTS } from '../facts-table';
import { CASES, writeCases } from '../compile-checks';
import { ROOT } from '../paths';
import { report } from '../suite';

/** Bytes after gzip -9 (DESIGN section 5). */
const BUDGETS: { [ file: string ]: number } = {
	'index.js': 60 * 1024,
	'style-index.css': 25 * 1024,
	'woo.js': 5 * 1024,
};
/** Handles that the oldest WordPress we run on registers; an unknown one leaves the page blank. */
const CORE = [
	'react', 'react-dom', 'react-jsx-runtime', 'wp-a11y', 'wp-api-fetch', 'wp-components', 'wp-compose', 'wp-data',
	'wp-date', 'wp-dom-ready', 'wp-element', 'wp-hooks', 'wp-i18n', 'wp-primitives', 'wp-url',
];

function files( folder: string ): string[] {
	return readdirSync( folder, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => join( entry.parentPath, entry.name ).slice( folder.length + 1 ) )
		.sort();
}

const committed = join( ROOT, 'build' );
const fresh = mkdtempSync( join( tmpdir(), 'store-posture-build-' ) );
const beside = [ CASES, FACTS, TABLE ].map( ( file ) => ( { file, text: readFileSync( join( ROOT, file ), 'utf8' ) } ) );
await build( fresh );
await writeCases();

const problems: string[] = [];
let passed = 0;
const expect = ( holds: boolean, problem: string ) => ( holds ? passed++ : problems.push( problem ) );

for ( const file of new Set( [ ...files( fresh ), ...files( committed ) ] ) ) {
	const [ a, b ] = [ fresh, committed ].map( ( folder ) => {
		try {
			return readFileSync( join( folder, file ) );
		} catch {
			return null;
		}
	} );
	expect( !! a && !! b && a.equals( b ), `build/${ file } is not what a fresh build makes. Run npm run build and commit it.` );
}
for ( const { file, text } of beside ) {
	expect( text === readFileSync( join( ROOT, file ), 'utf8' ), `${ file } was not up to date. It is now: commit it.` );
}
for ( const [ file, budget ] of Object.entries( BUDGETS ) ) {
	const size = gzipSync( readFileSync( join( fresh, file ) ), { level: 9 } ).length;
	expect( size <= budget, `${ file } has ${ size } bytes after gzip, its budget is ${ budget }.` );
}
const handles = ( entry: string ) =>
	[ ...( /'dependencies' => array\(([^)]*)\)/.exec( readFileSync( join( fresh, `${ entry }.asset.php` ), 'utf8' ) )?.[ 1 ] ?? '' ).matchAll( /'([^']+)'/g ) ].map( ( match ) => match[ 1 ] ?? '' );
expect( handles( 'index' ).every( ( handle ) => CORE.includes( handle ) ), `index depends on ${ handles( 'index' ).join( ', ' ) }` );
expect( handles( 'woo' ).every( ( handle ) => CORE.includes( handle ) || handle === 'wc-components' ), `woo depends on ${ handles( 'woo' ).join( ', ' ) }` );
rmSync( fresh, { recursive: true } );
report( 'build', passed, problems );
