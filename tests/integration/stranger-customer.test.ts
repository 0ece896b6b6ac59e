/**
 * The stranger test as a customer: what any account can read of others is found apart from what everybody can, and the account that
 * asks is made and taken away without anybody noticing.
 */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Stranger } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { outcomeNow } from './support/fixing';
import { endSchemas } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { askToTheEnd, hurry, strangerPage } from './support/stranger';

let scene: Scene;

const SURFACE = 'rest GET /fidelity/v1/member/(?P<id>\\d+)';
const CHECK = 'exposure/foreign-records';
const LOGGED_IN = "'is_user_logged_in'";
const OWN = "fn ( $request ) => (int) $request['id'] === get_current_user_id()";

async function install( guard: string ): Promise< void > {
	const folder = join( scene.site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, 'fidelity.php' ), `<?php
/* Plugin Name: Fidelity Points */
add_action( 'rest_api_init', function () {
	register_rest_route( 'fidelity/v1', '/member/(?P<id>\\\\d+)', array(
		'methods' => 'GET',
		'permission_callback' => ${ guard },
		'callback' => function ( $request ) {
			$user = get_userdata( (int) $request['id'] );
			return $user ? array( 'points' => 12, 'mail' => $user->user_email ) : new WP_Error( 'none', 'Nobody', array( 'status' => 404 ) );
		},
	) );
} );
foreach ( array( 'user_register', 'profile_update', 'set_user_role', 'add_user_role', 'delete_user', 'deleted_user', 'wp_login', 'woocommerce_created_customer', 'woocommerce_new_customer', 'woocommerce_update_customer' ) as $hook ) {
	add_action( $hook, static fn () => add_option( 'fidelity_heard', $hook ) );
}
` );
}

/** Of all people and what is kept of them, and of the test customer. */
async function people(): Promise< { rows: string; tests: number } > {
	return JSON.parse( await scene.site.eval( `global $wpdb;
		$rows = array( $wpdb->get_col( "SELECT CONCAT( ID, ' ', user_login ) FROM $wpdb->users ORDER BY ID" ), $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->usermeta WHERE user_id NOT IN ( SELECT ID FROM $wpdb->users )" ), get_option( 'fidelity_heard', '' ), get_option( 'store_posture_test_customer', '' ) );
		echo json_encode( array( 'rows' => json_encode( $rows ), 'tests' => (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->users WHERE user_email LIKE '%@store-posture-test.invalid'" ) ) );` ) ) as { rows: string; tests: number };
}

const surface = ( seen: Stranger ) => {
	const found = seen.surfaces.find( ( { id } ) => id === SURFACE );
	assert.ok( found, `${ SURFACE } among ${ seen.surfaces.length }` );
	return found;
};

const begin = () => strangerPage( scene.owner.ask( 'POST', '/stranger/walks', { body: {} } ), 202 );
const slice = ( id = 0 ) => strangerPage( scene.owner.ask( 'POST', `/stranger/walks/${ id }/slices`, { body: {} } ) );

before( async () => {
	scene = await openSite();
	await install( LOGGED_IN );
	await hurry( scene.site );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'what any account can read of another is found, and told apart from what everybody can', async () => {
	const before_ = await people();
	const seen = await askToTheEnd( scene.owner );
	assert.equal( seen.walk?.status, 'done', JSON.stringify( seen.walk ) );
	const found = surface( seen );
	assert.deepEqual( found.results.map( ( { asker, class: came } ) => [ asker, came ] ).sort(), [ [ 'customer', 'proven' ], [ 'visitor', 'guarded' ], [ 'visitor_with_nonce', 'guarded' ] ] );
	assert.equal( found.owner_name, 'Fidelity Points', 'must-use plugins have names, too' );
	assert.match( found.seen?.curl ?? '', /--cookie '\{cookie of a customer\}'/ );
	assert.deepEqual( seen.surfaces.filter( ( one ) => [ 'proven', 'likely' ].includes( one.class ) ).map( ( { id } ) => id ), [ SURFACE ], 'WordPress and the store themselves show a customer nobody else' );
	assert.equal( await outcomeNow( scene.owner, CHECK ), 'fail' );
	assert.notEqual( await outcomeNow( scene.owner, 'exposure/anonymous-reads' ), 'fail', 'a visitor was refused' );
	assert.deepEqual( await people(), before_, 'it came and went unheard, and nothing of it is left' );
} );

test( 'a guard that looks whose it is lets nobody see another', async () => {
	await install( OWN );
	const seen = await askToTheEnd( scene.owner );
	assert.equal( surface( seen ).class, 'guarded' );
	assert.equal( await outcomeNow( scene.owner, CHECK ), 'pass' );
} );

test( 'a cache that shows one person\'s page to another is found, and one that does not is not', async () => {
	assert.equal( await outcomeNow( scene.owner, 'exposure/public-cache' ), 'pass', 'nothing is cached here' );
	// By address alone, whoever asks.
	await writeFile( join( scene.site.places.content, 'mu-plugins/a-cache.php' ), `<?php
		if ( PHP_SAPI !== 'cli' && 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && ! is_admin() && ! str_contains( $_SERVER['REQUEST_URI'] ?? '', 'wp-' ) && ! str_contains( $_SERVER['REQUEST_URI'] ?? '', '?' ) ) {
			$file = WP_CONTENT_DIR . '/cached-' . md5( $_SERVER['REQUEST_URI'] );
			if ( is_file( $file ) ) {
				exit( file_get_contents( $file ) );
			}
			ob_start( static function ( $page ) use ( $file ) {
				if ( is_user_logged_in() ) {
					file_put_contents( $file, $page );
				}
				return $page;
			} );
		}` );
	await askToTheEnd( scene.owner );
	assert.equal( await outcomeNow( scene.owner, 'exposure/public-cache' ), 'fail' );
	const { open } = JSON.parse( await scene.site.eval( "echo json_encode( get_option( 'store_posture_stranger' ) );" ) ) as { open: { surface: string; group: string }[] };
	assert.ok( open.some( ( { surface: id, group } ) => group === 'cache' && /^page GET \/.*account/.test( id ) ), JSON.stringify( open ) );
	await rm( join( scene.site.places.content, 'mu-plugins/a-cache.php' ) );
	await askToTheEnd( scene.owner, [ SURFACE ] );
	assert.equal( await outcomeNow( scene.owner, 'exposure/public-cache' ), 'fail', 'a look at one address does not settle it' );
	await askToTheEnd( scene.owner );
	assert.equal( await outcomeNow( scene.owner, 'exposure/public-cache' ), 'pass' );
} );

test( 'a walk that dies leaves an account that cannot be logged in with, and the next day it is gone', async () => {
	const before_ = await people();
	const begun = await begin();
	assert.equal( ( await people() ).tests, 0, 'none before the first question' );
	await slice( begun.walk?.id );
	assert.equal( ( await people() ).tests, 1 );
	assert.equal( await scene.site.eval( `global $wpdb; $user = get_userdata( (int) $wpdb->get_var( "SELECT ID FROM $wpdb->users WHERE user_email LIKE '%@store-posture-test.invalid'" ) ); echo wp_json_encode( array( $user->roles, wp_check_password( '', $user->user_pass ), user_can( $user, 'edit_posts' ) ) );` ), '[["customer"],false,false]' );
	await scene.site.eval( "do_action( 'store_posture_sweep' );" );
	assert.equal( ( await people() ).tests, 1, 'it is in use' );
	await scene.site.eval( 'global $wpdb; $wpdb->query( "DELETE FROM {$wpdb->prefix}store_posture_walks" );' );
	await scene.site.eval( "do_action( 'store_posture_sweep' );" );
	assert.deepEqual( await people(), before_ );
} );

test( 'stopped by a person, it is gone at once', async () => {
	const before_ = await people();
	const begun = await begin();
	await slice( begun.walk?.id );
	assert.equal( ( await people() ).tests, 1 );
	await scene.owner.ask( 'PUT', `/stranger/walks/${ begun.walk?.id }`, { body: { status: 'cancelled' } } );
	assert.deepEqual( await people(), before_ );
} );

test( 'where WordPress does not say whether the account was let in, nothing is claimed', async () => {
	await writeFile( join( scene.site.places.content, 'mu-plugins/no-users.php' ), "<?php add_filter( 'rest_endpoints', static fn ( array $routes ): array => array_diff_key( $routes, array( '/wp/v2/users/me' => 1 ) ) );" );
	await askToTheEnd( scene.owner );
	assert.match( await outcomeNow( scene.owner, CHECK ), /^unknown: This takes a test account, and none could be made or asked with/ );
	assert.equal( await outcomeNow( scene.owner, 'exposure/anonymous-reads' ), 'pass', 'of visitors it is known' );
} );
