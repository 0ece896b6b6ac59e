/**
 * The stranger test asked by another machine: the plan goes there as a script for sh and curl, and what it wrote is taken in here.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { run } from '../lab/sources/run';
import { addCode } from './support/faults';
import { endSchemas } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { hurry, strangerPage } from './support/stranger';
import { posture, type Ran } from './support/wp-cli';

const LEAK = 'rest GET /leaky/v1/buyers/(?P<id>\\d+)';
const LABEL = 'rest GET /leaky/v1/label/(?P<id>\\d+)';
const SEEN = 'rest GET /leaky/v1/seen/(?P<id>\\d+)';
const CLOSED = 'rest GET /leaky/v1/closed/(?P<id>\\d+)';

/** In the answer, in where it leads, in a cookie; and the first with a guard. */
const LEAKY = `
	add_action( 'rest_api_init', static function (): void {
		$mail = static fn ( WP_REST_Request $request ): string => ( $user = get_userdata( (int) $request['id'] ) ) ? $user->user_email : '';
		$plain = static fn ( WP_REST_Request $request ): array => array( "it's" => $mail( $request ) );
		foreach ( array(
			'buyers' => array( $plain, '__return_true' ),
			'closed' => array( $plain, static fn (): bool => current_user_can( 'manage_options' ) ),
			'label'  => array( static fn ( WP_REST_Request $request ): WP_REST_Response => new WP_REST_Response( array(), 302, array( 'Location' => home_url( '/?to=' . rawurlencode( $mail( $request ) ) ) ) ), '__return_true' ),
			'seen'   => array( static fn ( WP_REST_Request $request ): WP_REST_Response => new WP_REST_Response( array(), 200, array( 'Set-Cookie' => 'buyer=' . rawurlencode( $mail( $request ) ) ) ), '__return_true' ),
		) as $name => $route ) {
			register_rest_route( 'leaky/v1', "/{$name}/(?P<id>\\\\d+)", array( 'methods' => 'GET', 'callback' => $route[0], 'permission_callback' => $route[1] ) );
		}
	} );`;
/** A few routes are enough here; without the index WooCommerce's own commands break. */
const FEW = `add_filter( 'rest_endpoints', static fn ( array $routes ): array => array_filter( $routes, static fn ( string $route ): bool => 1 === preg_match( '#^/($|leaky|store-posture)#', $route ), ARRAY_FILTER_USE_KEY ) );`;

let scene: Scene;
let folder = '';
let answers: string[] = [];

const wp = ( ...args: string[] ): Promise< Ran > => posture( scene.site, [ 'stranger', ...args ] );
const page = () => strangerPage( scene.owner.ask( 'GET', '/stranger' ) );

async function hand( lines: string[] ): Promise< Ran > {
	const file = join( folder, 'answers.txt' );
	await writeFile( file, lines.join( '\n' ) );
	return wp( 'import', file );
}

/** As the other machine does. */
async function ask( script: string ): Promise< string[] > {
	const file = join( folder, 'ask.sh' );
	await writeFile( file, script );
	const ran = await run( 'sh', [ file ], { seconds: 600 } );
	assert.equal( ran.code, 0, ran.stderr );
	return ran.stdout.split( '\n' );
}

before( async () => {
	scene = await openSite();
	folder = await mkdtemp( join( tmpdir(), 'store-posture-outside-' ) );
	await addCode( scene.site, 'leaky', LEAKY );
	await addCode( scene.site, 'few', FEW );
	await hurry( scene.site );
} );
after( async () => {
	await scene?.site.remove();
	await rm( folder, { recursive: true, force: true } );
	await endSchemas();
	await stopLab();
} );

test( 'the script asks from there, and what it wrote tells what a stranger was shown', async () => {
	const exported = await wp( 'export' );
	assert.equal( exported.code, 0, exported.stderr );
	assert.equal( ( await page() ).walk, null, 'nothing waits for it' );
	answers = await ask( exported.stdout );
	assert.ok( answers.length > 100 );
	const ran = await hand( answers );
	assert.equal( ran.code, 0, ran.stderr );
	assert.match( ran.stdout, /leaky\/v1\/buyers/ );
	const { walk, surfaces } = await page();
	assert.deepEqual( [ walk?.vantage, walk?.status, walk?.trigger, ( walk?.sent ?? 0 ) > 100, walk?.done === walk?.total ], [ 'outside', 'done', 'cli', true, true ] );
	const classes = Object.fromEntries( surfaces.map( ( { id, class: now } ) => [ id, now ] ) );
	assert.deepEqual( [ LEAK, LABEL, SEEN, CLOSED ].map( ( id ) => classes[ id ] ), [ 'proven', 'proven', 'proven', 'guarded' ], 'all that a browser hides as well' );
	assert.deepEqual( [ ...new Set( surfaces.flatMap( ( { results } ) => results.map( ( { vantage } ) => vantage ) ) ) ], [ 'outside' ] );
} );

test( 'a file that ends before the last answer counts as far as it goes, and says so', async () => {
	const ran = await hand( answers.slice( 0, 60 ) );
	assert.equal( ran.code, 3, ran.stderr );
	assert.match( ran.stderr, /The file ends before the last answer\./ );
	assert.equal( ( await page() ).walk?.status, 'stopped' );
} );

test( 'what no script of this site wrote is not taken', async () => {
	const before_ = ( await page() ).walk?.id;
	for ( const [ lines, said ] of [
		[ [], /nothing that a script of this site wrote/ ],
		[ answers.slice( 1 ), /nothing that a script of this site wrote/ ],
		[ [ 'control 0 SFRUUC8xLjEgMjAwIE9LDQoNCg== H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==', ...answers.slice( 1 ) ], /did not reach this site/ ],
	] as const ) {
		const ran = await hand( [ ...lines ] );
		assert.equal( ran.code, 1 );
		assert.match( ran.stderr, said );
	}
	const forged = await hand( [ answers[ 0 ] ?? '', ...answers.slice( 1, 40 ).map( ( line ) => line.replace( /^./, 'Z' ) ), 'end' ] );
	assert.equal( forged.code, 3, forged.stdout );
	assert.match( forged.stderr, /The file ends before the last answer\./ );
	assert.equal( ( await page() ).walk?.sent, 0 );
	assert.notEqual( ( await page() ).walk?.id, before_ );
	for ( const missing of [ 'no-such-file', 'http://127.0.0.1/answers.txt' ] ) {
		assert.match( ( await wp( 'import', missing ) ).stderr, /This file cannot be read/ );
	}
} );

test( 'a newer script takes the place of an older one; customers\' values are written where the web server does not show them', async () => {
	const shown = await wp( 'export', join( scene.site.places.wordpress, 'ask.sh' ) );
	assert.equal( shown.code, 1, shown.stdout );
	const hidden = await wp( 'export', join( folder, 'newer.sh' ) );
	assert.equal( hidden.code, 0, hidden.stderr );
	assert.match( ( await hand( answers ) ).stderr, /did not reach this site, or it asked longer ago/ );
} );

test( 'while questions are asked from elsewhere nothing is taken in', async () => {
	const { walk } = await strangerPage( scene.owner.ask( 'POST', '/stranger/walks', { body: { vantage: 'browser' } } ), 202 );
	assert.match( ( await hand( answers ) ).stderr, /Questions are being asked now/ );
	await scene.owner.ask( 'PUT', `/stranger/walks/${ walk?.id }`, { body: { status: 'cancelled' } } );
} );
