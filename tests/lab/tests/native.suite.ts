/**
 * The native sites stand where and how they were asked for, on this machine's PHP.
 * Run: node --import tsx --test tests/native.suite.ts (in tests/lab).
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { seenByStrangers } from '../anonymous';
import { createSite, stopLab, type Site, type SiteOptions } from '../native';
import { withNginx } from '../native/nginx';

after( stopLab );

const PLAIN: SiteOptions = { wp: '7.1', db: 'sqlite', woocommerce: 'none', plugin: false };

async function withSite( options: SiteOptions, look: ( site: Site ) => Promise<void> ): Promise<void> {
	const site = await createSite( options );
	try {
		await site.start();
		assert.deepEqual( await seenByStrangers( `${ site.url }${ site.places.wordpressAddress }` ), [] );
		const loopback = await site.eval( "$r = wp_remote_get( rest_url( 'wp/v2/users/me' ) ); echo is_wp_error( $r ) ? $r->get_error_message() : $r['response']['code'];" );
		assert.equal( loopback, '401', 'the site can ask itself' );
		const front = await ( await fetch( `${ site.url }/` ) ).text();
		assert.doesNotMatch( front, /127\.0\.0\.1:10000/, "the template's address is gone" );
		await look( site );
	} finally {
		await site.remove();
	}
	await assert.rejects( fetch( site.url ), 'nobody answers after the end' );
}

async function status( site: Site, path: string ): Promise<number> {
	return ( await fetch( `${ site.url }${ path }`, { redirect: 'manual' } ) ).status;
}

for ( const db of [ 'sqlite', 'mariadb' ] as const ) {
	for ( const wp of [ '7.1', '6.8' ] ) {
		test( `WordPress ${ wp } on ${ db }`, () => withSite( { ...PLAIN, wp, db }, async ( site ) => {
			assert.match( await site.eval( "echo get_bloginfo( 'version' );" ), new RegExp( `^${ wp.replace( '.', '\\.' ) }(\\.|$)` ) );
			assert.equal( await site.eval( 'echo wp_get_environment_type(), STORE_POSTURE_LAB ? 1 : 0;' ), 'production1' );
			assert.equal( await status( site, '/hello-world/' ), 200 );
			await site.eval( "wp_mail( 'someone@example.com', 'Hello', 'A letter' );" );
			assert.match( ( await site.mails() ).join(), /A letter/ );
		} ) );
	}
}

test( 'plain permalinks: the server knows no rewriting', () => withSite( { ...PLAIN, permalinks: 'plain' }, async ( site ) => {
	assert.equal( await status( site, '/hello-world/' ), 404 );
	assert.equal( await status( site, '/?p=1' ), 200 );
	assert.equal( await status( site, '/wp-json/' ), 404 );
} ) );

test( 'WordPress in a sub-directory', () => withSite( { ...PLAIN, layout: 'subdirectory' }, async ( site ) => {
	assert.equal( await site.eval( "echo get_option( 'siteurl' ), ' ', get_option( 'home' );" ), `${ site.url }/wp ${ site.url }` );
	assert.equal( await status( site, '/hello-world/' ), 200 );
} ) );

test( "Bedrock's layout", () => withSite( { ...PLAIN, layout: 'bedrock' }, async ( site ) => {
	assert.equal( await site.eval( 'echo WP_CONTENT_URL;' ), `${ site.url }/app` );
	assert.equal( await site.eval( 'echo WP_CONTENT_DIR;' ), `${ site.root }/app` );
} ) );

test( 'a network of two sites', () => withSite( { ...PLAIN, db: 'mariadb', multisite: true }, async ( site ) => {
	assert.equal( await site.eval( 'echo is_multisite() ? count( get_sites() ) : 0;' ), '2' );
	assert.equal( await status( site, '/second/' ), 200 );
	assert.equal( await status( site, '/second/wp-login.php' ), 200 );
} ) );

for ( const db of [ 'sqlite', 'mariadb' ] as const ) {
	test( `the sample store on ${ db }`, () => withSite( { ...PLAIN, db, woocommerce: 'sample' }, async ( site ) => {
		assert.equal( await site.eval( "echo wp_roles()->is_role( 'shop_manager' ) ? 1 : 0, get_user_by( 'login', 'manager' )->roles[0];" ), '1shop_manager' );
		assert.equal( await site.eval( 'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}wc_orders" ) > 100 ? "many" : "few";' ), 'many' );
	} ) );
}

test( 'files are replaced, never changed in the template', () => withSite( PLAIN, async ( site ) => {
	await site.write( 'wp-includes/version.php', "<?php\n// changed\n$wp_version = '1.0'; $wp_db_version = 1; $required_php_version = '8.0'; $required_mysql_version = '5';" );
	const other = await createSite( PLAIN );
	assert.notEqual( await other.eval( 'echo $GLOBALS["wp_version"];' ), '1.0' );
	await other.remove();
} ) );

test( 'behind nginx under a public name, with and without HTTPS', async () => {
	const host = 'shop.store-posture-test.example.com';
	const site = await createSite( PLAIN );
	const ask = ( address: string ): Promise<string> => site.eval(
		`$r = wp_remote_get( '${ address }', array( 'redirection' => 0 ) ); echo is_wp_error( $r ) ? $r->get_error_message() : $r['response']['code'] . wp_remote_retrieve_header( $r, 'strict-transport-security' );`
	);
	try {
		const secured = await withNginx( site, { host, tls: true, headers: { 'Strict-Transport-Security': 'max-age=31536000' } } );
		assert.equal( secured.url, `https://${ host }` );
		assert.equal( ( await secured.request( '/hello-world/' ) ).status, 200 );
		assert.equal( ( await secured.request( `http://${ host }/` ) ).headers.location, `https://${ host }/` );
		assert.equal( await ask( `https://${ host }/` ), '200max-age=31536000', 'PHP finds the name and trusts the authority' );
		assert.equal( await ask( `http://${ host }/` ), '301' );
		await secured.stop();

		const open = await withNginx( site, { host, tls: false, listing: true, careless: true } );
		await site.write( '.git/HEAD', 'ref: refs/heads/main\n' );
		assert.equal( await site.eval( "echo home_url();" ), `http://${ host }` );
		assert.equal( ( await open.request( '/.git/HEAD' ) ).status, 200 );
		assert.match( ( await open.request( '/wp-includes/css/' ) ).body, /Index of/ );
		assert.equal( await ask( `http://${ host }/` ), '200' );
		await open.stop();
	} finally {
		await site.remove();
	}
} );
