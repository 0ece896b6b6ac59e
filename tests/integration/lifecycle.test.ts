/**
 * From the zip to the last trace: installing, activating, deactivating and deleting as an owner does it in wp-admin.
 */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeZip } from '../../tools/zip';
import { stopLab, type Site } from '../lab/native';
import { copyPlugin } from '../lab/site/plugin-files';
import { reportFor, scanToTheEnd } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, visitorsOf, type Scene } from './support/sites';
import { stateOf } from './support/state';
import { logIn, type Visitor } from './support/visitor';

after( async () => {
	await endSchemas();
	await stopLab();
} );

async function withSite( options: Parameters< typeof openSite >[ 0 ], look: ( scene: Scene ) => Promise< void > ): Promise< void > {
	const scene = await openSite( options );
	try {
		await look( scene );
	} finally {
		await scene.site.remove();
	}
}

/** The value of a field, or the address of a link, that a page shows. */
function on( page: string, pattern: RegExp ): string {
	const found = pattern.exec( page )?.[ 1 ];
	assert.ok( found, `${ pattern } on a page: ${ page.slice( 0, 300 ) }` );
	return found.replaceAll( '&amp;', '&' ).replaceAll( '&#038;', '&' );
}

const READY = /Store Posture is ready to look at your store/;

async function events( site: Site ): Promise< string[] > {
	return Object.keys( await stateOf( site ) ).filter( ( name ) => name.startsWith( 'event ' ) );
}

/** Deletes the plugin as the Plugins screen does: its uninstall.php runs, then its files go. */
async function deletePlugin( site: Site ): Promise< void > {
	const result = await site.eval( `
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		deactivate_plugins( 'store-posture/plugin.php' );
		$done = delete_plugins( array( 'store-posture/plugin.php' ) );
		echo true === $done ? 'deleted' : print_r( $done, true );
	` );
	assert.equal( result, 'deleted' );
}

/** Things that only use of the plugin leaves: to be there when it is deleted. */
const TRACES = `
	update_user_meta( 1, 'store_posture_dismissed', array( 'x' => 'y' ) );
	set_transient( 'store_posture_anything', 1, 3600 );
	wp_mkdir_p( wp_get_upload_dir()['basedir'] );
	$path = wp_get_upload_dir()['basedir'] . '/store-posture-0123456789abcdef0123456789abcdef.txt';
	file_put_contents( $path, 'token' );
	add_option( 'store_posture_file_0123456789abcdef0123456789abcdef', $path, '', false );
`;

async function ourFiles( site: Site ): Promise< string[] > {
	return ( await readdir( site.root, { recursive: true } ) ).filter( ( path ) => /store-posture/.test( path ) );
}

test( 'from the zip: uploaded and activated in wp-admin, without being led anywhere, and it works', () => withSite( { plugin: false }, async ( { site, owner } ) => {
	const zip = join( site.folder, 'store-posture.zip' );
	writeZip( zip );
	const form = ( await owner.open( '/wp-admin/plugin-install.php?tab=upload' ) ).text;
	const nonce = on( form, /name="_wpnonce" value="([0-9a-f]{10})"/ );
	const uploaded = await owner.upload( '/wp-admin/update.php?action=upload-plugin', { _wpnonce: nonce, 'install-plugin-submit': 'Install' }, 'pluginzip', 'store-posture.zip', await readFile( zip ) );
	const activate = on( uploaded.text, /href="([^"]*action=activate[^"]*)"/ );

	const activated = await owner.open( new URL( activate, `${ site.url }/wp-admin/` ).href );
	assert.equal( activated.status, 302 );
	assert.match( activated.headers.get( 'location' ) ?? '', /\/plugins\.php\?/, 'back to the Plugins screen, as after every plugin' );
	for ( const page of [ 'plugins.php', 'index.php' ] ) {
		const opened = await owner.open( `/wp-admin/${ page }` );
		assert.equal( opened.status, 200, `${ page } leads nowhere else` );
		assert.equal( READY.test( opened.text ), page === 'plugins.php', `one line, on the Plugins screen only: ${ page }` );
	}
	assert.match( ( await owner.open( '/wp-admin/plugins.php' ) ).text, /page=store-posture[^>]*>Open the checklist</ );
	assert.equal( ( await owner.open( '/wp-admin/admin.php?page=store-posture' ) ).status, 200 );

	await scanToTheEnd( owner );
	const report = await reportFor( owner );
	assert.equal( report.site.development_copy, false );
	assert.ok( report.findings.length > 40 );
	await owner.ask( 'PUT', '/settings', { body: { set_up: true } } );
	assert.doesNotMatch( ( await owner.open( '/wp-admin/plugins.php' ) ).text, READY, 'no line once it was seen' );

	await owner.open( on( ( await owner.open( '/wp-admin/plugins.php' ) ).text, /href="(plugins\.php\?action=deactivate&amp;plugin=store-posture[^"]*)"/ ).replace( /^/, '/wp-admin/' ) );
	assert.deepEqual( await events( site ), [], 'nothing is planned while it is off' );
	assert.ok( Object.keys( await stateOf( site ) ).length > 5, 'but what is known stays' );
	assert.equal( ( await owner.ask( 'GET', '/checks' ) ).status, 404 );

	await site.eval( TRACES );
	await deletePlugin( site );
	assert.deepEqual( await stateOf( site ), {} );
	assert.deepEqual( await ourFiles( site ), [] );
} ) );

test( 'SQLite: a scan in the middle does not keep the plugin from going without a trace', () => withSite( { db: 'sqlite' }, async ( { site, owner } ) => {
	await owner.ask( 'POST', '/scans', { body: {} } );
	await owner.ask( 'PUT', '/settings', { body: { alert_email: 'owner@example.com' } } );
	await site.eval( TRACES );
	assert.ok( ( await events( site ) ).length > 0 );
	await deletePlugin( site );
	assert.deepEqual( await stateOf( site ), {} );
	assert.deepEqual( await ourFiles( site ), [] );
} ) );

test( 'deleted with the journal kept: that and the records of leaks alone stay, and it holds together when the plugin comes back', () => withSite( { db: 'mariadb' }, async ( { site, owner } ) => {
	await owner.ask( 'PUT', '/settings', { body: { keep_journal: true } } );
	const { entries } = await valid( 'journal', ( await owner.ask( 'GET', '/journal' ) ).json );
	assert.ok( entries.length > 0 );
	await deletePlugin( site );
	assert.deepEqual( Object.keys( await stateOf( site ) ).filter( ( name ) => ! name.startsWith( 'event ' ) ).sort(), [ 'option store_posture_journal_head', 'table wp_store_posture_journal', 'table wp_store_posture_leaks' ] );
	await copyPlugin( join( site.places.content, 'plugins/store-posture' ) );
	await site.eval( "update_option( 'active_plugins', array( 'store-posture/plugin.php' ) );" );
	const again = await valid( 'journal', ( await owner.ask( 'GET', '/journal' ) ).json );
	assert.equal( again.broken_at, null );
	assert.ok( entries.every( ( { seq } ) => again.entries.some( ( one ) => one.seq === seq ) ) );
} ) );

test( 'a clone of the repository says so on a site that is not the lab', () => withSite( { woocommerce: 'none' }, async ( { site, owner } ) => {
	const clone = join( site.places.content, 'plugins/store-posture/tests' );
	await mkdir( clone );
	assert.equal( ( await reportFor( owner ) ).site.development_copy, false, 'the lab is its home' );
	const config = await readFile( join( site.root, 'wp-config.php' ), 'utf8' );
	await site.write( 'wp-config.php', config.split( '\n' ).filter( ( line ) => ! line.includes( 'STORE_POSTURE_LAB' ) ).join( '\n' ) );
	await new Promise( ( resolve ) => setTimeout( resolve, 1100 ) ); // The compiled file is looked at again after a second.
	assert.equal( ( await reportFor( owner ) ).site.development_copy, true );
	await rm( clone, { recursive: true } );
	assert.equal( ( await reportFor( owner ) ).site.development_copy, false, 'the zip has no tests' );
} ) );

test( 'a network: one posture per site, and what belongs to the network is for super administrators', () => withSite( { db: 'mariadb', multisite: true }, async ( scene ) => {
	const { site, owner } = scene;
	const second = { url: `${ site.url }/second`, wordpress: `${ site.url }/second`, plain: false };
	// On the second site one administrator who is nobody elsewhere.
	const keeper = { login: 'keeper', email: 'keeper@example.com', password: site.accounts.customer.password };
	await site.eval( `$id = wp_insert_user( array( 'user_login' => 'keeper', 'user_pass' => '${ keeper.password }', 'user_email' => '${ keeper.email }', 'display_name' => 'The Keeper' ) ); add_user_to_blog( 2, $id, 'administrator' ); remove_user_from_blog( $id, 1 ); wp_update_user( array( 'ID' => 1, 'display_name' => 'Network Owner Person' ) );` );
	const keeping: Visitor = await logIn( second, keeper );
	const reigning: Visitor = await logIn( second, site.accounts.owner );

	await scanToTheEnd( owner );
	assert.equal( ( await reportFor( reigning ) ).scan, null, 'a scan of one site is none of the other' );
	await scanToTheEnd( reigning );
	assert.notEqual( ( await reportFor( reigning ) ).score?.total, undefined );

	const there = await logIn( scene.place, keeper ).catch( () => null );
	if ( there ) {
		assert.equal( ( await there.ask( 'GET', '/checks' ) ).status, 403, 'not on a site that is not his' );
	}
	const report = await reportFor( keeping );
	assert.equal( report.site.may_manage, false );
	assert.equal( ( await keeping.ask( 'GET', '/facts' ) ).status, 403 );
	assert.equal( ( await reigning.ask( 'GET', '/facts' ) ).status, 200 );
	const told: string[] = [];
	for ( const { id } of report.findings ) {
		told.push( ( await keeping.ask( 'GET', `/checks/${ id }` ) ).text );
	}
	for ( const secret of [ 'Network Owner Person', 'owner@example.com', 'wp-config.php.bak', site.root ] ) {
		assert.ok( ! told.join( '\n' ).includes( secret ), `${ secret } is told to the administrator of one site` );
	}

	// Whoever comes to rule the whole network is told on its main site, and not on one of the others.
	await site.eval( "grant_super_admin( get_user_by( 'login', 'keeper' )->ID );" );
	await scanToTheEnd( owner );
	await scanToTheEnd( reigning );
	const rulers = async ( visitor: Visitor ) => ( await reportFor( visitor ) ).findings.find( ( { id } ) => id === 'accounts/new-administrator' )?.outcome;
	assert.equal( await rulers( owner ), 'fail' );
	assert.equal( await rulers( reigning ), 'pass' );

	for ( const blog of [ 1, 2 ] ) {
		await site.eval( `switch_to_blog( ${ blog } ); ${ TRACES }` );
	}
	await site.eval( "require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins( 'store-posture/plugin.php', false, true );" );
	await deletePlugin( site );
	assert.deepEqual( await stateOf( site ), {} );
	assert.deepEqual( JSON.parse( await site.eval( `global $wpdb; echo json_encode( array_merge( $wpdb->get_col( "SHOW TABLES LIKE '%store_posture%'" ), $wpdb->get_col( "SELECT option_name FROM {$wpdb->base_prefix}2_options WHERE option_name LIKE '%store_posture%'" ), $wpdb->get_col( "SELECT meta_key FROM {$wpdb->sitemeta} WHERE meta_key LIKE '%store_posture%'" ) ) );` ) ), [] );
	assert.doesNotMatch( await site.eval( "switch_to_blog( 2 ); echo serialize( get_option( 'cron' ) );" ), /store_posture/ );
	assert.deepEqual( await ourFiles( site ), [] );
} ) );

test( 'an update over the old files: tables are there although nobody activated anything', () => withSite( { plugin: false, woocommerce: 'none' }, async ( { site } ) => {
	await copyPlugin( join( site.places.content, 'plugins/store-posture' ) );
	// As a deployment does it: the option says it is active, no activation hook ran.
	await site.eval( "update_option( 'active_plugins', array( 'store-posture/plugin.php' ) );" );
	const { owner } = await visitorsOf( site );
	await scanToTheEnd( owner );
	assert.ok( ( await reportFor( owner ) ).findings.some( ( { outcome } ) => outcome === 'pass' ) );
} ) );
