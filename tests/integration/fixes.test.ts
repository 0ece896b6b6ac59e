/**
 * Fixes on a living store, as the panel applies them: looked at, applied, checked again, undone to the byte; refused where
 * somebody changed the thing since, where it cannot work, and while hands are off. (The fix "shield" takes a finding of the stranger
 * test: it is played in stranger.test.ts.)
 */
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FixPreview, Receipt } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { addCode, removeCode } from './support/faults';
import { applyFix, outcomeNow, previewFix, touchable, undoFix } from './support/fixing';
import { scanToTheEnd } from './support/scans';
import { endSchemas, valid, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';

interface Row {
	/** The weakness, where the seeded store has none; PHP. */
	weaken?: string;
	choices?: string[];
	/** The check that then passes. */
	check?: string;
	/** What somebody else does meanwhile, and takes back; PHP. */
	meddle: [ string, string ];
}

const option = ( name: string, value: string ): string => `update_option( '${ name }', ${ value } );`;
const meddleOption = ( name: string, value: string, back: string ): [ string, string ] => [ option( name, value ), option( name, back ) ];
const switches = ( key: string ): [ string, string ] => [ `$s = get_option( 'store_posture_switches' ); $s['${ key }'] = 'other'; update_option( 'store_posture_switches', $s );`, `$s = get_option( 'store_posture_switches' ); $s['${ key }'] = ${ key === 'hsts' ? '300' : 'true' }; update_option( 'store_posture_switches', $s );` ];
const edit = ( file: string, from: string, to: string ): [ string, string ] => [
	`$f = ABSPATH . '${ file }'; file_put_contents( $f, str_replace( "${ from }", "${ to }", file_get_contents( $f ) ) );`,
	`$f = ABSPATH . '${ file }'; file_put_contents( $f, str_replace( "${ to }", "${ from }", file_get_contents( $f ) ) );`,
];
const sql = ( query: string ): string => `global $wpdb; $wpdb->query( "${ query }" );`;

const REVERSIBLE: Record< string, Row > = {
	'registration-role': { check: 'accounts/registration-role', meddle: meddleOption( 'default_role', "'author'", "'customer'" ) },
	'role-rights': { check: 'accounts/staff-rights', meddle: [ "get_role( 'editor' )->add_cap( 'export' );", "get_role( 'editor' )->remove_cap( 'export' );" ] },
	'code-editor': { check: 'configuration/file-editor', meddle: edit( 'wp-config.php', "'DISALLOW_FILE_EDIT', true", "'DISALLOW_FILE_EDIT', false" ) },
	'download-method': { check: 'store/download-method', meddle: meddleOption( 'woocommerce_file_download_method', "'xsendfile'", "'force'" ) },
	'customer-passwords': { weaken: option( 'woocommerce_registration_generate_password', "'no'" ), meddle: meddleOption( 'woocommerce_registration_generate_password', "'other'", "'yes'" ) },
	'approved-directories': { check: 'store/approved-directories', meddle: meddleOption( 'wc_downloads_approved_directories_mode', "'other'", "'enabled'" ) },
	'checkout-limit': { meddle: meddleOption( 'woocommerce_feature_rate_limit_checkout_enabled', "'other'", "'yes'" ) },
	'api-keys': { check: 'exposure/api-keys', meddle: [ sql( "UPDATE {$wpdb->prefix}woocommerce_api_keys SET permissions = 'write' WHERE permissions = ''" ), sql( "UPDATE {$wpdb->prefix}woocommerce_api_keys SET permissions = '' WHERE permissions = 'write'" ) ] },
	webhooks: { check: 'exposure/webhooks', meddle: [ sql( "UPDATE {$wpdb->prefix}wc_webhooks SET delivery_url = REPLACE( delivery_url, 'incoming', 'elsewhere' )" ), sql( "UPDATE {$wpdb->prefix}wc_webhooks SET delivery_url = REPLACE( delivery_url, 'elsewhere', 'incoming' )" ) ] },
	'privacy-page': { weaken: "wp_delete_post( (int) get_option( 'wp_page_for_privacy_policy' ), true ); delete_option( 'wp_page_for_privacy_policy' );", meddle: [ "wp_update_post( array( 'ID' => (int) get_option( 'wp_page_for_privacy_policy' ), 'post_status' => 'pending' ) );", "wp_update_post( array( 'ID' => (int) get_option( 'wp_page_for_privacy_policy' ), 'post_status' => 'draft' ) );" ] },
	'leftover-files': { check: 'files/config-backup', meddle: [ "file_put_contents( ABSPATH . 'wp-config.php.bak', 'new' );", "unlink( ABSPATH . 'wp-config.php.bak' );" ] },
	'folder-indexes': { weaken: "array_map( 'unlink', glob( wp_get_upload_dir()['basedir'] . '/wc-logs/index.html' ) );", meddle: edit( 'wp-content/uploads/wc-logs/index.html', 'doctype', 'DOCTYPE' ) },
	'private-folders': { meddle: edit( 'wp-content/uploads/wc-logs/.htaccess', '# BEGIN Store Posture: closed', '# BEGIN Store Posture: closed (mine)' ) },
	'folder-lists': { weaken: "file_put_contents( ABSPATH . '.htaccess', \"# mine\\r\\nOptions +FollowSymLinks\" );", meddle: edit( '.htaccess', 'Options -Indexes', 'Options +Indexes' ) },
	'uploaded-code': { meddle: edit( 'wp-content/uploads/.htaccess', 'denied', 'granted' ) },
	'security-headers': { meddle: switches( 'headers' ) },
	'xml-rpc': { meddle: switches( 'xmlrpc_off' ) },
	'account-names': { check: 'accounts/login-names', meddle: switches( 'enumeration_off' ) },
	pingbacks: { weaken: option( 'default_ping_status', "'open'" ), meddle: meddleOption( 'default_ping_status', "'open'", "'closed'" ) },
};

let scene: Scene;

const state = (): Promise< unknown > => touchable( scene.site );
const preview = ( id: string, choices?: string[] ): Promise< FixPreview > => previewFix( scene.owner, id, choices );
const apply = ( id: string, seen: FixPreview, more?: object ): Promise< Receipt > => applyFix( scene.owner, id, seen, more );
const undo = ( done: Receipt ): Promise< Receipt > => undoFix( scene.owner, done );
async function outcomeOf( check: string ): Promise< string > {
	// Cron runs, as on a living site: else what the changes before asked for would still wait.
	await scene.site.eval( "for ( $i = 0; $i < 20 && wp_next_scheduled( 'store_posture_slice' ); $i++ ) { do_action( 'store_posture_slice' ); }" );
	return outcomeNow( scene.owner, check );
}

async function refused( path: string, body: object, status = 409 ): Promise< string > {
	const reply = await scene.owner.ask( 'POST', path, { body } );
	assert.equal( reply.status, status, reply.text.slice( 0, 500 ) );
	return ( await valid( 'error', reply.json ) ).message;
}

const receipt = async ( id: number ): Promise< Receipt > => {
	const found = ( await validList( 'receipt', ( await scene.owner.ask( 'GET', '/receipts' ) ).json ) ).find( ( one ) => one.id === id );
	assert.ok( found );
	return found;
};

/** The site counts as served by Apache: PHP's own server says what it is. */
const ON_APACHE = "$_SERVER['SERVER_SOFTWARE'] = 'Apache/2.4';";

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
	await addCode( scene.site, 'on-apache', ON_APACHE );
	await scanToTheEnd( scene.owner );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'the list names every fix, with the checks that name it', async () => {
	const fixes = await validList( 'fix', ( await scene.owner.ask( 'GET', '/fixes' ) ).json );
	assert.ok( fixes.length >= 25, `${ fixes.length } fixes` );
	assert.deepEqual( fixes.find( ( { id } ) => id === 'registration-role' ), { id: 'registration-role', kind: 'reversible', title: 'Give new accounts the rights of a customer', checks: [ 'accounts/registration-role' ], needed: true, obstacle: '' } );
	for ( const id of Object.keys( REVERSIBLE ) ) {
		assert.equal( fixes.find( ( fix ) => fix.id === id )?.kind, 'reversible', id );
	}
} );

for ( const [ id, row ] of Object.entries( REVERSIBLE ) ) {
	test( `${ id }: looked at, applied, checked again, undone to the byte, refused once somebody meddled`, async () => {
		if ( row.weaken ) {
			await scene.site.eval( row.weaken );
		}
		const before_ = await state();
		const seen = await preview( id, row.choices );
		assert.equal( seen.obstacle, '' );
		assert.notDeepEqual( seen.changes, [] );
		assert.match( seen.undo, /^This can be undone/ );
		assert.deepEqual( await state(), before_, 'looking changes nothing' );

		const done = await apply( id, seen, row.choices ? { choices: row.choices } : {} );
		assert.equal( done.status, 'applied', done.note );
		assert.deepEqual( done.changes, seen.changes, 'what was shown is what was done' );
		assert.notDeepEqual( await state(), before_ );
		if ( row.check ) {
			assert.equal( await outcomeOf( row.check ), 'pass' );
			assert.ok( done.undo.reopens.length > 0, 'undoing it reopens something, and says so' );
		}
		assert.deepEqual( ( await preview( id, row.choices ) ).changes, [], 'done is done' );

		await scene.site.eval( row.meddle[ 0 ] );
		const meddled = await receipt( done.id );
		assert.equal( meddled.undo.possible, false );
		assert.ok( meddled.undo.differences.length > 0 );
		assert.match( await refused( `/receipts/${ done.id }/undo`, {} ), /Somebody changed this since/ );
		await scene.site.eval( row.meddle[ 1 ] );

		assert.equal( ( await undo( done ) ).status, 'undone' );
		assert.deepEqual( await state(), before_ );
		assert.match( await refused( `/receipts/${ done.id }/undo`, {} ), /It was undone/ );
		if ( row.check ) {
			assert.equal( await outcomeOf( row.check ), 'fail' );
		}
	} );
}

test( 'what was not looked at is not applied', async () => {
	assert.match( await refused( '/fixes/registration-role/applications', { fingerprint: '0123456789abcdef' } ), /no longer what you saw/ );
	await refused( '/fixes/no-such-fix/applications', { fingerprint: '0123456789abcdef' }, 404 );
} );

test( 'a change that breaks a page is taken back at once', async () => {
	const before_ = await state();
	await addCode( scene.site, 'breaks', "if ( defined( 'DISALLOW_FILE_EDIT' ) && '/' === ( $_SERVER['REQUEST_URI'] ?? '' ) ) { http_response_code( 500 ); exit( 'broken' ); }" );
	const done = await apply( 'code-editor', await preview( 'code-editor' ) );
	assert.equal( done.status, 'rolled_back' );
	assert.match( done.note, /the home page/ );
	await removeCode( scene.site, 'breaks' );
	assert.deepEqual( await state(), before_ );
} );

test( 'a site that cannot open its own pages gets the lines and no edit of files', async () => {
	await addCode( scene.site, 'blind', "add_filter( 'pre_http_request', static fn () => new WP_Error( 'http_request_failed', 'cURL error 7: refused' ) );" );
	const seen = await preview( 'code-editor' );
	assert.match( seen.obstacle, /cannot open its own pages/ );
	assert.equal( seen.by_hand, "define( 'DISALLOW_FILE_EDIT', true );" );
	assert.match( await refused( '/fixes/code-editor/applications', { fingerprint: seen.fingerprint } ), /cannot open its own pages/ );
	const done = await apply( 'registration-role', await preview( 'registration-role' ) );
	assert.match( done.note, /could not look at itself/ );
	await undo( done );
	await removeCode( scene.site, 'blind' );
} );

test( 'hands off: nothing is applied and nothing undone', async () => {
	const done = await apply( 'registration-role', await preview( 'registration-role' ) );
	const seen = await preview( 'code-editor' );
	await scene.site.eval( "StorePosture\\HandsOff::switch_on( 'trying', 1, '2026-11-22T10:00:00Z' );" );
	const before_ = await state();
	for ( const [ path, body ] of [ [ '/fixes/code-editor/applications', { fingerprint: seen.fingerprint } ], [ `/receipts/${ done.id }/undo`, {} ], [ '/fixes/bulk', { items: [ { id: 'code-editor', fingerprint: seen.fingerprint } ] } ] ] as const ) {
		assert.match( await refused( path, body ), /Hands off is on/ );
	}
	assert.deepEqual( await state(), before_ );
	await scene.site.eval( 'StorePosture\\HandsOff::switch_off();' );
	await undo( done );
} );

test( 'many at once: each is told, and what cannot be undone never runs among them', async () => {
	const one = await preview( 'registration-role' );
	const two = await preview( 'pingbacks' );
	const reply = await scene.owner.ask( 'POST', '/fixes/bulk', { body: { items: [
		{ id: 'registration-role', fingerprint: one.fingerprint },
		{ id: 'sessions', fingerprint: ( await preview( 'sessions' ) ).fingerprint },
		{ id: 'pingbacks', fingerprint: two.fingerprint },
		{ id: 'code-editor', fingerprint: '0123456789abcdef' },
	] } } );
	const { items } = await valid( 'fix_bulk', reply.json );
	assert.deepEqual( items.map( ( { id, done } ) => [ id, done ] ), [ [ 'registration-role', true ], [ 'sessions', false ], [ 'pingbacks', true ], [ 'code-editor', false ] ] );
	assert.match( items[ 1 ]?.message ?? '', /never with others/ );
	for ( const { receipt: made } of items ) {
		if ( made ) {
			await undo( made );
		}
	}
} );

test( 'settings that a person may still need are left: Jetpack keeps its interface, an unapproved file its download', async () => {
	const folder = join( scene.site.places.content, 'plugins/jetpack' );
	await scene.site.eval( "wp_mkdir_p( WP_PLUGIN_DIR . '/jetpack' ); file_put_contents( WP_PLUGIN_DIR . '/jetpack/jetpack.php', \"<?php\\n/* Plugin Name: Jetpack */\" ); update_option( 'active_plugins', array_merge( get_option( 'active_plugins' ), array( 'jetpack/jetpack.php' ) ) );" );
	assert.match( ( await preview( 'xml-rpc' ) ).obstacle, /jetpack/ );
	await scene.site.eval( "update_option( 'active_plugins', array_values( array_diff( get_option( 'active_plugins' ), array( 'jetpack/jetpack.php' ) ) ) );" );
	await rm( folder, { recursive: true } );
} );

test( 'wp-config.php that is not plain is left alone, with the line to put in', async () => {
	const file = join( scene.site.root, 'wp-config.php' );
	const plain = await readFile( file, 'utf8' );
	for ( const [ php, why ] of [
		[ "if ( PHP_VERSION_ID > 1 ) { define( 'DISALLOW_FILE_EDIT', false ); }", /under a condition/ ],
		[ "define( 'DISALLOW_FILE_EDIT', 1 > 2 );", /by code/ ],
		[ "defined( 'DISALLOW_FILE_EDIT' ) || define( 'DISALLOW_FILE_EDIT', false );\ndefined( 'DISALLOW_FILE_EDIT' ) || define( 'DISALLOW_FILE_EDIT', false );", /more than one place/ ],
	] as const ) {
		await writeFile( file, plain.replace( '<?php', `<?php\n${ php }` ) );
		const seen = await preview( 'code-editor' );
		assert.match( seen.obstacle, why );
		assert.equal( seen.by_hand, "define( 'DISALLOW_FILE_EDIT', true );" );
	}
	await writeFile( file, plain );
	await scene.site.eval( "rename( ABSPATH . 'wp-config.php', ABSPATH . 'real.php' ); symlink( ABSPATH . 'real.php', ABSPATH . 'wp-config.php' );" );
	assert.match( ( await preview( 'code-editor' ) ).obstacle, /link to another place/ );
	await scene.site.eval( "unlink( ABSPATH . 'wp-config.php' ); rename( ABSPATH . 'real.php', ABSPATH . 'wp-config.php' );" );
	assert.equal( await readFile( file, 'utf8' ), plain );
} );

test( 'minor-updates: refused where wp-config.php decides, on where it does not', async () => {
	assert.match( ( await preview( 'minor-updates' ) ).obstacle, /wp-config.php or the host decides/ );
	const file = join( scene.site.root, 'wp-config.php' );
	const plain = await readFile( file, 'utf8' );
	await writeFile( file, plain.replace( /^.*WP_AUTO_UPDATE_CORE.*\n/m, '' ) );
	await scene.site.eval( option( 'auto_update_core_minor', "'disabled'" ) );
	const before_ = await state();
	// The sample store has a .git where it should not be, which would decide.
	await addCode( scene.site, 'no-vcs', "add_filter( 'automatic_updates_is_vcs_checkout', '__return_false' );" );
	const gate = async (): Promise< unknown > => {
		await outcomeOf( 'software/core-auto-updates' );
		const facts = await validList( 'fact_record', ( await scene.owner.ask( 'GET', '/facts' ) ).json );
		return Object( facts.find( ( { fact } ) => fact === 'auto_updates' )?.value ).core;
	};
	assert.equal( await gate(), 'option' );
	const done = await apply( 'minor-updates', await preview( 'minor-updates' ) );
	assert.equal( await gate(), 'open' );
	assert.equal( await scene.site.eval( "echo get_option( 'auto_update_core_minor' );" ), 'enabled' );
	assert.deepEqual( ( await preview( 'minor-updates' ) ).changes, [] );
	await undo( done );
	await removeCode( scene.site, 'no-vcs' );
	assert.deepEqual( await state(), before_ );
	await writeFile( file, plain );
} );

test( 'what browsers and programs then get: headers, no XML-RPC, no names', async () => {
	const done = [ await apply( 'security-headers', await preview( 'security-headers' ) ), await apply( 'xml-rpc', await preview( 'xml-rpc' ) ), await apply( 'account-names', await preview( 'account-names' ) ) ];
	const home = await scene.stranger.open( '/' );
	assert.equal( home.headers.get( 'x-frame-options' ), 'SAMEORIGIN' );
	assert.equal( home.headers.get( 'x-content-type-options' ), 'nosniff' );
	assert.equal( ( await scene.stranger.open( '/xmlrpc.php', { a: 'b' } ) ).status, 403 );
	assert.equal( ( await scene.stranger.open( '/?author=1' ) ).status, 404 );
	assert.equal( ( await scene.stranger.rest( 'GET', '/wp/v2/users' ) ).status, 401 );
	assert.equal( ( await scene.owner.rest( 'GET', '/wp/v2/users' ) ).status, 200 );
	for ( const one of done ) {
		await undo( one );
	}
	assert.equal( ( await scene.stranger.rest( 'GET', '/wp/v2/users' ) ).status, 200 );
	assert.equal( ( await scene.stranger.open( '/' ) ).headers.get( 'x-frame-options' ), null );
} );

test( 'HTTPS that does not answer: refused, and taken back where it was believed to', async () => {
	assert.match( ( await preview( 'https-addresses' ) ).obstacle, /did not see the site answer over https/ );
	await scene.site.eval( 'global $wpdb; $t = $wpdb->prefix . \'store_posture_facts\'; $v = json_decode( $wpdb->get_var( "SELECT value FROM $t WHERE fact = \'https\'" ), true ); $v[\'works\'] = true; $wpdb->update( $t, array( \'value\' => json_encode( $v ) ), array( \'fact\' => \'https\' ) );' );
	const before_ = await state();
	const done = await apply( 'https-addresses', await preview( 'https-addresses' ) );
	assert.equal( done.status, 'rolled_back' );
	assert.deepEqual( await state(), before_ );
} );

test( 'HSTS goes in steps: minutes first, half a year a week later', async () => {
	const first = await preview( 'hsts' );
	assert.deepEqual( first.changes.map( ( { after: to } ) => to ).includes( '300' ), true );
	const done = await apply( 'hsts', first );
	assert.match( ( await preview( 'hsts' ) ).obstacle, /a week after/ );
	await scene.site.eval( "$s = get_option( 'store_posture_switches' ); $s['hsts_since'] = '2020-01-01'; update_option( 'store_posture_switches', $s );" );
	assert.deepEqual( ( await preview( 'hsts' ) ).changes.map( ( { after: to } ) => to ), [ '15552000' ] );
	await scene.site.eval( `$s = get_option( 'store_posture_switches' ); $s['hsts_since'] = '${ done.at.slice( 0, 10 ) }'; update_option( 'store_posture_switches', $s );` );
	await undo( done );
} );

const FINAL: Record< string, { check?: string; unconfirmed: RegExp } > = {
	retention: { unconfirmed: /has to be confirmed/ },
	'app-passwords': { check: 'accounts/app-passwords', unconfirmed: /has to be confirmed/ },
	sessions: { unconfirmed: /has to be confirmed/ },
};

for ( const [ id, row ] of Object.entries( FINAL ) ) {
	test( `${ id }: said to be final, confirmed, done, and there is no way back`, async () => {
		const seen = await preview( id );
		assert.equal( seen.undo, 'This cannot be undone.' );
		assert.match( await refused( `/fixes/${ id }/applications`, { fingerprint: seen.fingerprint }, 400 ), row.unconfirmed );
		const done = await apply( id, seen, { confirm: true } );
		assert.equal( done.status, 'applied' );
		assert.match( await refused( `/receipts/${ done.id }/undo`, {} ), /cannot be undone/ );
		if ( row.check ) {
			assert.equal( await outcomeOf( row.check ), 'pass' );
		}
	} );
}

test( 'retention says first how many people it concerns, and sets the periods', async () => {
	assert.equal( JSON.stringify( JSON.parse( await scene.site.eval( "echo json_encode( get_option( 'woocommerce_trash_failed_orders' ) );" ) ) ), '{"number":"3","unit":"months"}' );
	const { changes } = ( await validList( 'receipt', ( await scene.owner.ask( 'GET', '/receipts' ) ).json ) ).find( ( { fix } ) => fix === 'retention' ) ?? { changes: [] };
	assert.match( changes.map( ( { after: to } ) => to ).join(), /removes data of \d+ (person|people)/ );
} );

test( 'everybody but whoever asked for it is logged out', async () => {
	assert.equal( ( await scene.owner.ask( 'GET', '/receipts' ) ).status, 200 );
	assert.notEqual( ( await scene.manager.ask( 'GET', '/checks' ) ).status, 200 );
} );

test( 'new keys: eight new ones, nothing else in the file, none of them in the receipt', async () => {
	const file = join( scene.site.root, 'wp-config.php' );
	const old = await readFile( file, 'utf8' );
	const done = await apply( 'secret-keys', await preview( 'secret-keys' ), { confirm: true } );
	assert.equal( done.status, 'applied', done.note );
	const now = await readFile( file, 'utf8' );
	const masked = ( text: string ) => text.replaceAll( /[0-9a-f]{64}/g, '#' );
	assert.equal( masked( now ), masked( old ) );
	const keys = [ ...now.matchAll( /[0-9a-f]{64}/g ), ...old.matchAll( /[0-9a-f]{64}/g ) ].map( ( [ key ] ) => key );
	assert.equal( new Set( keys ).size, 16 );
	const stored = await scene.site.eval( 'global $wpdb; echo json_encode( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}store_posture_receipts" ) );' );
	assert.ok( keys.every( ( key ) => ! stored.includes( key ) ) );
	assert.equal( ( await scene.owner.ask( 'GET', '/receipts' ) ).status, 403, 'everybody has to log in again' );
} );

/** A site of its own for one test, which then is the scene. */
async function elsewhere( options: Parameters< typeof openSite >[ 0 ], play: () => Promise< void > ): Promise< void > {
	const before_ = scene;
	scene = await openSite( options );
	try {
		await play();
	} finally {
		await scene.site.remove();
		scene = before_;
	}
}

test( 'error messages and the debug log: hidden, moved, undone to the byte', () => elsewhere( { seed: false, constants: { WP_DEBUG: true, WP_DEBUG_DISPLAY: true, WP_DEBUG_LOG: true } }, async () => {
	await writeFile( join( scene.site.places.content, 'debug.log' ), '[22-Nov-2026 10:00:00 UTC] PHP Warning:  something\n' );
	await scanToTheEnd( scene.owner, [ 'configuration/debug-display', 'files/log' ] );
	const before_ = await state();
	const display = await apply( 'error-display', await preview( 'error-display' ) );
	assert.deepEqual( display.changes, [ { place: 'wp-config.php', before: "define( 'WP_DEBUG_DISPLAY', true );", after: "define( 'WP_DEBUG_DISPLAY', false );" } ] );
	assert.equal( await outcomeOf( 'configuration/debug-display' ), 'pass' );

	const log = await apply( 'error-log', await preview( 'error-log' ) );
	assert.equal( log.status, 'applied', log.note );
	assert.equal( await outcomeOf( 'files/log' ), 'pass' );
	await scene.site.eval( "error_log( 'after the move' );" );
	assert.match( await readFile( join( scene.site.folder, 'store-posture-moved/debug.log' ), 'utf8' ), /after the move/ );

	await rm( join( scene.site.folder, 'store-posture-moved/debug.log' ) );
	await undo( log );
	assert.equal( ( await undo( display ) ).status, 'undone' );
	await rm( join( scene.site.folder, 'store-posture-moved' ), { recursive: true, force: true } );
	assert.deepEqual( await state(), before_ );
	assert.equal( await outcomeOf( 'configuration/debug-display' ), 'fail' );
} ) );

for ( const [ name, options, why ] of [
	[ 'WordPress in a sub-directory', { layout: 'subdirectory' }, /does not lie in WordPress's own folder/ ],
	[ "Bedrock's layout", { layout: 'bedrock' }, /does not lie in WordPress's own folder/ ],
	[ 'files that must not change', { constants: { DISALLOW_FILE_MODS: true } }, /DISALLOW_FILE_MODS/ ],
] as const ) {
	test( `${ name }: the line to put in, and no edit`, () => elsewhere( { ...options, seed: false }, async () => {
		// WooCommerce stores some of its defaults when its pages are opened for the first time, as a look at the site does.
		await preview( 'secret-keys' );
		const before_ = await state();
		const seen = await preview( 'secret-keys' );
		assert.match( seen.obstacle, why );
		assert.equal( seen.by_hand, 'wp config shuffle-salts' );
		await refused( '/fixes/secret-keys/applications', { fingerprint: seen.fingerprint, confirm: true } );
		assert.deepEqual( await state(), before_ );
	} ) );
}

test( 'killed in the middle: the receipt says so, and is the way back', () => elsewhere( { db: 'mariadb' }, async () => {
	const choices = [ 'role', 'close' ];
	await scanToTheEnd( scene.owner, [ 'accounts/registration-role' ] );
	await scene.stranger.open( '/' );
	const before_ = await state();
	await addCode( scene.site, 'kills', "add_action( 'update_option_default_role', static fn () => str_contains( $_SERVER['REQUEST_URI'] ?? '', '/applications' ) && posix_kill( posix_getpid(), SIGKILL ) );" );
	const seen = await preview( 'registration-role', choices );
	assert.equal( seen.changes.length, 2 );
	await assert.rejects( scene.owner.ask( 'POST', '/fixes/registration-role/applications', { body: { fingerprint: seen.fingerprint, choices } } ) );
	await removeCode( scene.site, 'kills' );
	await scene.site.stop();
	await scene.site.start();
	const [ left ] = await validList( 'receipt', ( await scene.owner.ask( 'GET', '/receipts' ) ).json );
	assert.ok( left );
	assert.equal( left.status, 'started' );
	assert.equal( left.undo.possible, true );
	// Whoever held the lock is taken for dead.
	await scene.site.eval( "global $wpdb; $wpdb->query( \"UPDATE {$wpdb->prefix}store_posture_memory SET value = '0000000001:gone' WHERE kind = 'lock'\" );" );
	assert.equal( ( await undo( left ) ).status, 'undone' );
	assert.deepEqual( await state(), before_ );
} ) );

test( 'uninstalled: rules and files of ours go where nobody changed them, the settings of the shop stay', () => elsewhere( {}, async () => {
	await addCode( scene.site, 'on-apache', ON_APACHE );
	await scene.site.eval( "file_put_contents( ABSPATH . '.htaccess', '# mine' ); array_map( 'unlink', glob( wp_get_upload_dir()['basedir'] . '/wc-logs/{index.html,.htaccess}', GLOB_BRACE ) );" );
	await scanToTheEnd( scene.owner, [ 'configuration/file-editor' ] );
	for ( const id of [ 'folder-lists', 'folder-indexes', 'uploaded-code', 'security-headers', 'code-editor' ] ) {
		assert.equal( ( await apply( id, await preview( id ) ) ).status, 'applied', id );
	}
	await scene.site.eval( "$f = wp_get_upload_dir()['basedir'] . '/.htaccess'; file_put_contents( $f, str_replace( 'denied', 'granted', file_get_contents( $f ) ) ); StorePosture\\Uninstall::everywhere();" );
	assert.equal( await readFile( join( scene.site.root, '.htaccess' ), 'utf8' ), '# mine' );
	assert.equal( await scene.site.eval( "echo (int) file_exists( wp_get_upload_dir()['basedir'] . '/wc-logs/index.html' );" ), '0' );
	assert.match( await readFile( join( scene.site.places.content, 'uploads/.htaccess' ), 'utf8' ), /granted/, 'somebody changed it: it is theirs' );
	assert.match( await readFile( join( scene.site.root, 'wp-config.php' ), 'utf8' ), /DISALLOW_FILE_EDIT/ );
	assert.equal( ( await scene.stranger.open( '/' ) ).headers.get( 'x-frame-options' ), null );
} ) );

test( 'an update by WordPress\'s own installer, and one that does not go through', () => elsewhere( {}, async () => {
	// Of themes the lab's WordPress has asked nobody.
	await scene.site.eval( "set_site_transient( 'update_themes', (object) array( 'last_checked' => time(), 'checked' => array( 'made-up' => '1.0' ), 'response' => array() ) );" );
	assert.equal( await outcomeOf( 'software/extension-updates' ), 'fail' );
	const [ choice ] = ( await preview( 'updates' ) ).choices;
	assert.ok( choice );
	assert.match( choice.label, /from 1\.2\.0 to 1\.4\.1/ );
	assert.deepEqual( ( await preview( 'updates' ) ).changes, [], 'nothing is chosen for anybody' );
	const zip = join( scene.site.folder, 'update.zip' );
	await scene.site.eval( `$zip = new ZipArchive(); $zip->open( '${ zip }', ZipArchive::CREATE ); $zip->addFromString( 'made-up-slider/made-up-slider.php', "<?php\\n/*\\nPlugin Name: Made-up slider\\nVersion: 1.4.1\\n*/\\n" ); $zip->close();` );
	const broken = await preview( 'updates', [ choice.id ] );
	assert.deepEqual( broken.changes.map( ( { before: from, after: to } ) => [ from, to ] ), [ [ '1.2.0', '1.4.1' ] ] );
	await addCode( scene.site, 'no-package', "add_filter( 'upgrader_pre_download', static fn () => new WP_Error( 'download_failed', 'Download failed.' ) );" );
	const failed = await apply( 'updates', broken, { choices: [ choice.id ], confirm: true } );
	assert.equal( failed.status, 'rolled_back' );
	assert.match( failed.note, /old version is still there/ );
	await removeCode( scene.site, 'no-package' );
	await addCode( scene.site, 'package', `add_filter( 'upgrader_pre_download', static function () { copy( '${ zip }', '${ zip }.tmp' ); return '${ zip }.tmp'; } );` );
	const done = await apply( 'updates', await preview( 'updates', [ choice.id ] ), { choices: [ choice.id ], confirm: true } );
	assert.equal( done.status, 'applied', done.note );
	assert.equal( await scene.site.eval( "require_once ABSPATH . 'wp-admin/includes/plugin.php'; echo get_plugin_data( WP_PLUGIN_DIR . '/made-up-slider/made-up-slider.php' )['Version'];" ), '1.4.1' );
	assert.equal( await outcomeOf( 'software/extension-updates' ), 'pass' );
} ) );

test( 'WordPress 6.8 without a store, before the first scan: every fix can be looked at', () => elsewhere( { wp: '6.8', db: 'sqlite', woocommerce: 'none' }, async () => {
	const fixes = await validList( 'fix', ( await scene.owner.ask( 'GET', '/fixes' ) ).json );
	for ( const { id } of fixes ) {
		const seen = await preview( id );
		assert.ok( seen.obstacle !== '' || seen.effects.length > 0, id );
	}
	assert.deepEqual( fixes.filter( ( { id, needed } ) => needed && [ 'retention', 'checkout-limit', 'approved-directories', 'api-keys', 'webhooks' ].includes( id ) ), [] );
} ) );
