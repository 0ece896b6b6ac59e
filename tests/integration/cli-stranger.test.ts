/**
 * The stranger test on the command line: what it would ask, what it found, what its exit codes say, and what becomes of one
 * that is cut short.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Leaks, Stranger, StrangerPlan } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { addCode, removeCode } from './support/faults';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { posture, type Ran } from './support/wp-cli';

const LEAK = 'rest GET /leaky/v1/buyers/(?P<id>[\\d]{1,9})';
const LET_IN = [ 'rest GET /leaky/v1/export/(?P<id>[\\d]{1,9})', 'ajax GET leaky_sizes' ];

/** Whoever asks for a number gets that person's address; the twin asks for a right. */
const LEAKY = `
	add_action( 'rest_api_init', static function (): void {
		$person = static function ( WP_REST_Request $request ) {
			$user = get_userdata( (int) $request['id'] );
			return $user ? array( 'email' => $user->user_email ) : new WP_Error( 'none', 'None.', array( 'status' => 404 ) );
		};
		$nobody = array( 'methods' => 'GET', 'callback' => $person, 'permission_callback' => static fn (): bool => current_user_can( 'manage_options' ) );
		register_rest_route( 'leaky/v1', '/buyers/(?P<id>[\\\\d]{1,9})', array( 'permission_callback' => '__return_true' ) + $nobody );
		register_rest_route( 'leaky/v1', '/export/(?P<id>[\\\\d]{1,9})', $nobody );
	} );
	add_action( 'wp_ajax_nopriv_leaky_sizes', static fn () => wp_send_json( array( 'sizes' => array( 8, 10, 12 ) ) ) );`;

/** Of WordPress's and the shop's own routes a few are enough here; without the index WooCommerce's own commands break. */
const FEW = `add_filter( 'rest_endpoints', static fn ( array $routes ): array => array_filter( $routes, static fn ( string $route ): bool => 1 === preg_match( '#^/($|leaky|store-posture|wp/v2/users)#', $route ), ARRAY_FILTER_USE_KEY ) );`;

let scene: Scene;

const wp = ( ...args: string[] ): Promise< Ran > => posture( scene.site, [ 'stranger', ...args ] );
const page = async (): Promise< Stranger > => valid( 'stranger', ( await scene.owner.ask( 'GET', '/stranger' ) ).json );
const walks = (): Promise< string > => scene.site.eval( 'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}store_posture_walks" );' );

async function leaks(): Promise< Leaks > {
	const ran = await wp( 'leaks', '--format=json' );
	assert.equal( ran.code, 0, ran.stderr );
	return valid( 'leaks', JSON.parse( ran.stdout ) );
}

async function plan( ...args: string[] ): Promise< StrangerPlan > {
	const ran = await wp( '--dry-run', '--format=json', ...args );
	assert.equal( ran.code, 0, ran.stderr );
	return valid( 'stranger_plan', JSON.parse( ran.stdout ) );
}

async function refused( said: RegExp, ...args: string[] ): Promise< void > {
	const ran = await wp( ...args );
	assert.equal( ran.code, 1, ran.stdout );
	assert.match( ran.stderr, said );
}

before( async () => {
	scene = await openSite();
	await addCode( scene.site, 'leaky', LEAKY );
	await addCode( scene.site, 'few', FEW );
	await scene.site.eval( "update_option( 'store_posture_policy', array( 'name' => '', 'limits' => array( 'stranger_requests_a_minute' => 6000 ), 'house_rules' => array() ) );" );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'a dry run tells the plan, and asks nobody', async () => {
	const planned = await plan();
	const of = ( id: string ) => planned.surfaces.find( ( surface ) => surface.id === id );
	assert.ok( planned.requests > 100 && planned.held_back > 0, `${ planned.requests } questions` );
	assert.ok( Number( of( LEAK )?.requests ) > 0 );
	for ( const id of LET_IN ) {
		assert.deepEqual( [ of( id )?.requests, of( id )?.may_let_in ], [ 0, true ], id );
	}

	const table = await wp( '--dry-run' );
	assert.match( table.stdout, /id\s.*owner_name\s.*requests\s.*held_back\s.*may_let_in/ );
	assert.match( table.stderr, new RegExp( `Questions: ${ planned.requests.toLocaleString( 'en' ) }, to ${ planned.asked } places` ) );
	assert.equal( ( await wp( '--dry-run', '--format=count' ) ).stdout, String( planned.surfaces.length ) );
	assert.equal( await walks(), '0' );
} );

test( 'what is let in is asked, commas in its id and all; what cannot be is refused by its name', async () => {
	const planned = await plan( `--let-in=${ LET_IN.join( ', ' ) }` );
	for ( const id of LET_IN ) {
		const surface = planned.surfaces.find( ( one ) => one.id === id );
		assert.ok( surface && surface.requests > 0 && surface.held_back === '', id );
	}
	await refused( /nothing to ask by this id: ajax GET none/, `--let-in=${ LET_IN[ 1 ] },ajax GET none` );
	const stays = planned.surfaces.find( ( { held_back: why, may_let_in: may } ) => why !== '' && ! may );
	assert.ok( stays );
	await refused( new RegExp( stays.held_back ), `--let-in=${ stays.id }` );
	await refused( /number from 1 to/, '--timeout=0' );
	assert.equal( await walks(), '0', 'nothing was begun' );
} );

test( 'one that takes too long goes on by itself; the next call goes on with it, but asks nothing else', async () => {
	const cut = await wp( '--timeout=1' );
	assert.equal( cut.code, 4, cut.stderr );
	assert.match( cut.stderr, /goes on by itself/ );
	assert.equal( await scene.site.eval( "echo wp_next_scheduled( 'store_posture_slice', array( 'walk' ) ) ? 'planned' : 'not';" ), 'planned' );
	await refused( /asked already\. Stop that first/, `--let-in=${ LET_IN[ 1 ] }` );

	const ran = await wp( '--fail-on-proven', '--format=json' );
	assert.equal( ran.code, 2, ran.stderr );
	assert.match( ran.stderr, /This goes on with them/ );
	assert.equal( await walks(), '1' );
	const told = await page();
	assert.deepEqual( [ told.walk?.status, told.walk?.trigger, told.walk?.done ], [ 'done', 'cli', told.walk?.total ] );
	assert.deepEqual( JSON.parse( ran.stdout ), told.surfaces.filter( ( surface ) => [ 'proven', 'likely' ].includes( surface.class ) ) );
	const leak = told.surfaces.find( ( { id } ) => id === LEAK );
	assert.deepEqual( [ leak?.class, leak?.owner_name !== '' ], [ 'proven', true ] );
	assert.deepEqual( told.surfaces.filter( ( surface ) => surface.class === 'proven' ).map( ( { id } ) => id ), [ LEAK ] );
	assert.match( ran.stderr, /We asked [\d,]+ questions as a stranger\. 1 place gave away customer data\./ );

	const records = await leaks();
	assert.deepEqual( [ records.open, records.oldest_days ], [ 1, 0 ] );
	assert.deepEqual( records.leaks.map( ( { surface, closed_at: closed } ) => [ surface, closed ] ), [ [ LEAK, null ] ] );
	assert.match( ( await wp( 'leaks' ) ).stderr, /1 record is open\.[^]*72 hours[^]*not legal advice/ );
} );

test( 'people get kinds and a masked sample; nobody\'s address stands anywhere', async () => {
	const ran = await wp( '--all', '--format=csv', '--fields=class,id,kinds,people,sample,curl' );
	assert.equal( ran.code, 0, 'without --fail-on-proven a leak is no failure' );
	assert.match( ran.stdout, /^proven,.*email address.*\*.*curl --include/m );
	assert.match( ran.stdout, /^held_back,"?ajax GET leaky_sizes"?,,,,/m );
	assert.match( ran.stdout, /^guarded,/m );
	const people: unknown = JSON.parse( await scene.site.eval( 'global $wpdb; echo json_encode( $wpdb->get_col( "SELECT user_email FROM $wpdb->users" ) );' ) );
	assert.ok( Array.isArray( people ) && people.length > 0 );
	for ( const email of people ) {
		assert.ok( ! ( ran.stdout + ran.stderr ).includes( String( email ) ), 'a whole address was shown' );
	}
} );

test( 'closed again, and let in: nothing is proven, and all is in order', async () => {
	await addCode( scene.site, 'leaky', LEAKY.replace( `array( 'permission_callback' => '__return_true' ) + $nobody`, '$nobody' ) );
	const ran = await wp( '--fail-on-proven', `--let-in=${ LET_IN.join( ',' ) }`, '--format=count' );
	assert.equal( ran.code, 0, ran.stderr );
	assert.match( ran.stderr, /None gave away customer data\./ );
	const { surfaces } = await page();
	assert.deepEqual( [ LEAK, ...LET_IN ].map( ( id ) => surfaces.find( ( surface ) => surface.id === id )?.class ), [ 'guarded', 'guarded', 'quiet' ] );
	const records = await leaks();
	assert.deepEqual( [ records.open, records.leaks.map( ( { surface, closed_because: why } ) => [ surface, why ] ) ], [ 0, [ [ LEAK, 'asked' ] ] ] );
	await removeCode( scene.site, 'leaky' );
} );

test( 'paused by somebody else: it waits for them, and nothing else is begun', async () => {
	const running = wp( '--fail-on-proven', '--format=count' );
	let now = ( await page() ).walk;
	for ( let n = 0; now?.status !== 'running' || now.sent === 0; n++ ) {
		assert.ok( n < 300, `it never began: ${ JSON.stringify( now ) }` );
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
		now = ( await page() ).walk;
	}
	const move = ( status: string ) => scene.owner.ask( 'PUT', `/stranger/walks/${ now?.id }`, { body: { status } } );
	assert.equal( ( await move( 'paused' ) ).status, 200 );
	const ran = await running;
	assert.equal( ran.code, 3, ran.stderr );
	assert.match( ran.stderr, /Somebody paused it/ );
	await refused( /asked already\. Stop that first/ );
	assert.equal( ( await move( 'cancelled' ) ).status, 200 );
} );

test( 'stopped by a firewall: exit code 3, whatever was asked for', async () => {
	await addCode( scene.site, 'firewall', `
		if ( str_contains( $_SERVER['HTTP_USER_AGENT'] ?? '', 'Store Posture' ) ) {
			http_response_code( 403 );
			header( 'Server: cloudflare' );
			header( 'CF-RAY: 1' );
			header( 'CF-Mitigated: block' );
			exit( '<h1>Sorry, you have been blocked</h1>' );
		}` );
	const ran = await wp( '--fail-on-proven' );
	assert.equal( ran.code, 3, ran.stderr + ran.stdout );
	assert.match( ran.stderr, /Three answers in a row were refusals, so we stopped\. .*It looks like Cloudflare\. In Cloudflare, open Security, and make a rule/ );
	await removeCode( scene.site, 'firewall' );
} );

test( 'who may', async () => {
	const as = ( user: string, ...args: string[] ): Promise< Ran > => posture( scene.site, [ 'stranger', ...args ], { user } );
	const none = await as( scene.site.accounts.customer.login, '--dry-run' );
	assert.equal( none.code, 1 );
	assert.match( none.stderr, /may not do this/ );
	assert.equal( ( await as( scene.site.accounts.manager.login, '--dry-run', '--format=count' ) ).code, 0 );
} );
