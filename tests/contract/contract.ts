/**
 * The contract suite: holds the sample store against the recording of a real WooCommerce, fresh and after its weaknesses were
 * put in and taken back; and holds the recording itself against a real WooCommerce of that version, where one is at hand.
 *
 * Run by tsx; ends with the line that bin/test adds up.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from '../../tools/suite';
import { createSite, stopLab, type Site, type SiteOptions } from '../lab/native';
import { literal } from '../lab/site/php';
import { cachedVersions } from '../lab/sources/cache';

/** The version that was recorded; its file stands beside this one. */
const RECORDED = '11.0.1';
const HERE = fileURLToPath( new URL( '.', import.meta.url ) );
const SEED = fileURLToPath( new URL( '../lab/sample-store/seed.php', import.meta.url ) );

interface Comparison {
	compared: number;
	differences: string[];
	allowed: string[];
}

function isComparison( value: unknown ): value is Comparison {
	return typeof value === 'object' && value !== null && 'compared' in value && 'differences' in value && Array.isArray( value.differences );
}

let passed = 0;
const problems: string[] = [];

/** A store that is compared with nothing at all must not pass. */
const FEWEST = 900;

async function compare( site: Site, what: string ): Promise<void> {
	const printed = await site.eval( `require ${ literal( join( HERE, 'verify.php' ) ) }; echo "\\ncontract:", wp_json_encode( StorePosture\\Tests\\Contract\\verify() );` );
	const result: unknown = JSON.parse( printed.slice( printed.lastIndexOf( '\ncontract:' ) + '\ncontract:'.length ) );
	if ( ! isComparison( result ) ) {
		problems.push( `${ what }: no comparison came back` );
		return;
	}
	if ( result.compared < FEWEST ) {
		problems.push( `${ what }: only ${ result.compared } things were compared` );
	}
	result.differences.forEach( ( line ) => problems.push( `${ what }: ${ line }` ) );
	result.allowed.forEach( ( line ) => process.stdout.write( `contract: allowed for ${ what }: ${ line }\n` ) );
	passed += result.compared - result.differences.length;
}

async function weakenAndMend( site: Site, what: string ): Promise<void> {
	const printed = await site.eval( [
		`require ${ literal( SEED ) };`,
		'$first = sample_store_seed( array( "customers" => 20, "orders" => 30 ) );',
		'$again = sample_store_seed( array( "customers" => 20, "orders" => 30 ) );',
		'$described = sample_store_weaknesses();',
		'echo "\\nseed:", wp_json_encode( array( count( $described ), count( $first["weaknesses"] ), $first["customers"], $first["orders"], $again["customers"] + $again["orders"] + count( $again["weaknesses"] ) ) );',
	].join( '\n' ) );
	const numbers = printed.slice( printed.lastIndexOf( '\nseed:' ) + '\nseed:'.length );
	const expected = /^\[(\d+),\1,20,30,0\]$/;
	if ( expected.test( numbers ) ) {
		passed++;
	} else {
		problems.push( `${ what }: seeding twice gave ${ numbers }, not every weakness once, 20 customers and 30 orders` );
	}
	// In a request of its own: the code that some weaknesses keep running must be gone with them.
	await site.eval( `require ${ literal( SEED ) }; sample_store_undo();` );
	await compare( site, `${ what }, weakened and mended` );
}

async function tryStore( options: Pick<SiteOptions, 'db' | 'woocommerce'>, what: string ): Promise<void> {
	const site = await createSite( { wp: '7.1', seed: false, plugin: false, ...options } );
	try {
		await site.start();
		await compare( site, what );
		await weakenAndMend( site, what );
	} catch ( error ) {
		problems.push( `${ what }: ${ error instanceof Error ? error.message : String( error ) }` );
	} finally {
		await site.remove();
	}
}

await tryStore( { db: 'sqlite', woocommerce: 'sample' }, 'sample store on SQLite' );
await tryStore( { db: 'mariadb', woocommerce: 'sample' }, 'sample store on MariaDB' );

const real = ( await cachedVersions( 'woocommerce-' ) )
	.filter( ( { version } ) => version === RECORDED )
	.map( ( { folder } ) => [ folder, join( folder, 'woocommerce' ) ].find( ( path ) => existsSync( join( path, 'woocommerce.php' ) ) ) )[ 0 ];
if ( real === undefined ) {
	process.stdout.write( `skipped: the recording against a real WooCommerce ${ RECORDED } (none in the lab's cache folder)\n` );
} else {
	await tryStore( { db: 'mariadb', woocommerce: real }, `real WooCommerce ${ RECORDED }` );
}

await stopLab();
report( 'contract', passed, problems );
