/**
 * What the plugin costs a visitor of the shop: next to nothing (design 8). The same page is asked with the plugin and without it.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { addCode } from './support/faults';
import { scanToTheEnd } from './support/scans';
import { openSite, type Scene } from './support/sites';
import { endSchemas } from './support/schemas';

const FILES = 4;
const HOOKS = 6;
const PAGES = [ '/', '/shop/', '/my-account/', '/?p=1', '/no-such-page/' ];
/** Routes of others, as the checkout asks them: ours are registered beside them. */
const REST = '/wp-json/wp/v2/types';

interface Cost {
	queries: string[];
	options: string[];
	requests: string[];
	/** Of the plugin's folder. */
	files: string[];
	/** "hook: callback" of the plugin. */
	hooks: string[];
}

/** Prints what a page cost behind it. Queries and option reads are counted from the first plugin on. */
const METER = `
	define( 'SAVEQUERIES', true );
	$GLOBALS['store_posture_meter'] = array( 'options' => array(), 'requests' => array() );
	add_filter( 'pre_option', static function ( $value, $name ) { $GLOBALS['store_posture_meter']['options'][] = $name; return $value; }, 10, 2 );
	add_filter( 'pre_http_request', static function ( $value, $args, $url ) { $GLOBALS['store_posture_meter']['requests'][] = $url; return $value; }, 10, 3 );
	register_shutdown_function( static function (): void {
		if ( ! isset( $_SERVER['HTTP_X_METER'] ) ) {
			return;
		}
		global $wpdb, $wp_filter;
		$here  = wp_normalize_path( WP_PLUGIN_DIR . '/store-posture/' );
		$hooks = array();
		foreach ( $wp_filter as $hook => $callbacks ) {
			foreach ( $callbacks->callbacks as $of_priority ) {
				foreach ( $of_priority as $callback ) {
					$function = $callback['function'];
					$where    = is_array( $function ) ? ( method_exists( $function[0], $function[1] ) ? new ReflectionMethod( $function[0], $function[1] ) : null ) : ( is_object( $function ) && ! $function instanceof Closure ? new ReflectionMethod( $function, '__invoke' ) : ( is_object( $function ) || function_exists( $function ) ? new ReflectionFunction( $function ) : null ) );
					if ( $where && str_starts_with( wp_normalize_path( (string) $where->getFileName() ), $here ) ) {
						$hooks[] = $hook;
					}
				}
			}
		}
		echo "\\n<!--METER", base64_encode( (string) json_encode( array(
			'queries'  => array_column( (array) $wpdb->queries, 0 ),
			'options'  => $GLOBALS['store_posture_meter']['options'],
			'requests' => $GLOBALS['store_posture_meter']['requests'],
			'files'    => array_values( array_filter( get_included_files(), static fn ( $file ) => str_starts_with( wp_normalize_path( $file ), $here ) ) ),
			'hooks'    => $hooks,
		) ) ), 'METER-->';
	} );
`;

let scene: Scene;
const seen = new Map< string, { html: string; cost: Cost } >();

async function measure( path: string ): Promise< { html: string; cost: Cost } > {
	let text = '';
	// Twice: what is only done at the first visit (transients of other plugins) is not the plugin's.
	for ( let visit = 0; visit < 2; visit++ ) {
		text = await ( await fetch( `${ scene.site.url }${ path }`, { headers: { 'x-meter': '1' } } ) ).text();
	}
	const found = /\n<!--METER(.+)METER-->$/.exec( text );
	assert.ok( found?.[ 1 ], `${ path }: ${ text.slice( -300 ) }` );
	const told: unknown = JSON.parse( Buffer.from( found[ 1 ], 'base64' ).toString() );
	const list = ( name: keyof Cost ): string[] => Object.values( Object( Object( told )[ name ] ) ).map( String );
	return { html: text.slice( 0, found.index ), cost: { queries: list( 'queries' ), options: list( 'options' ), requests: list( 'requests' ), files: list( 'files' ), hooks: list( 'hooks' ) } };
}

/** What WooCommerce carries of Jetpack looks through the plugins anew for a while after any of them was switched. */
const isOurs = ( words: string ): boolean => ! words.includes( 'jetpack_connection_active_plugins' );

/** Queries differ in times and numbers from visit to visit. */
const shape = ( queries: string[] ): string[] => queries.filter( isOurs ).map( ( sql ) => sql.replaceAll( /'[^']*'|\d+/g, '?' ) ).sort();

const options = ( cost: Cost ): string[] => [ ...new Set( cost.options.filter( isOurs ) ) ].sort();

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
	await scanToTheEnd( scene.owner );
	await addCode( scene.site, 'meter', METER );
	for ( const path of [ ...PAGES, REST ] ) {
		seen.set( path, await measure( path ) );
	}
	await scene.site.eval( "require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'store-posture/plugin.php' );" );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

for ( const path of PAGES ) {
	test( `${ path }: no query, no option, no request, no asset more than without the plugin`, async () => {
		const withIt = seen.get( path );
		assert.ok( withIt );
		const without = await measure( path );
		assert.deepEqual( without.cost.files, [], 'without it, it is not there' );
		assert.deepEqual( shape( withIt.cost.queries ), shape( without.cost.queries ) );
		// Which, not how often: WooCommerce asks once more for each plugin there is, of what it has in memory.
		assert.deepEqual( options( withIt.cost ), options( without.cost ) );
		assert.deepEqual( withIt.cost.requests, [] );
		assert.doesNotMatch( withIt.html, /store-posture|store_posture/i );
		const assets = ( html: string ) => [ ...html.matchAll( /<(?:script|link|style)\b[^>]*>/g ) ].map( ( [ tag ] ) => tag.replaceAll( /\?ver=[^"']*|nonce="[^"]*"/g, '' ) ).sort();
		assert.deepEqual( assets( withIt.html ), assets( without.html ) );
		assert.ok( withIt.cost.files.length > 0 && withIt.cost.files.length <= FILES, `${ withIt.cost.files.length } files: ${ withIt.cost.files.join( '\n' ) }` );
		assert.ok( withIt.cost.hooks.length > 0 && withIt.cost.hooks.length <= HOOKS, `${ withIt.cost.hooks.length } hooks: ${ withIt.cost.hooks.join() }` );
	} );
}

test( `${ REST }: no query and no request more`, async () => {
	const withIt = seen.get( REST );
	assert.ok( withIt );
	const without = await measure( REST );
	assert.deepEqual( shape( withIt.cost.queries ), shape( without.cost.queries ) );
	assert.deepEqual( withIt.cost.requests, [] );
	assert.equal( withIt.html, without.html );
} );
