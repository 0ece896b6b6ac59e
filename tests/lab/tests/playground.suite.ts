/**
 * bin/start as a newcomer would run it: a site comes up in Playground, is nobody's to a stranger, listens on this machine only,
 * survives a restart on another port, and Ctrl-C ends all of it. Takes two to three minutes.
 * Run: node --import tsx --test tests/playground.suite.ts (in tests/lab).
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink, mkdir } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { seenByStrangers } from '../anonymous';
import { freePort } from '../cli/port';
import { cacheFolder } from '../sources/cache';
import { findWordpress } from '../sources/wordpress';
import { binStart, type Started } from './start-process';

let cache = '';
before( async () => {
	// A cache of its own for the site, but with the WordPress that this machine already has.
	await findWordpress( '7.1', () => undefined );
	cache = await mkdtemp( join( tmpdir(), 'store-posture-playground-' ) );
	await mkdir( join( cache, 'store-posture' ) );
	for ( const name of await readdir( cacheFolder() ) ) {
		if ( name.startsWith( 'wordpress-' ) ) {
			await symlink( join( cacheFolder(), name ), join( cache, 'store-posture', name ) );
		}
	}
} );
after( () => rm( cache, { recursive: true, force: true } ) );

async function start( php: string, port: number ): Promise<Started> {
	const started = binStart( [ '--woocommerce=sample', `--php=${ php }`, `--port=${ port }` ], { XDG_CACHE_HOME: cache } );
	await started.prints( 'Ctrl-C ends it.' );
	return started;
}

/** As Ctrl-C does it. */
async function end( started: Started, port: number ): Promise<void> {
	started.child.kill( 'SIGINT' );
	assert.equal( await started.ended, 0, started.output() );
	await assert.rejects( fetch( `http://127.0.0.1:${ port }/` ), 'nobody answers any more' );
}

const passwordIn = ( output: string ): string | undefined => /^Log in\s+owner \/ (\S+)/m.exec( output )?.[ 1 ];

test( 'bin/start brings a site up, and again', async () => {
	const port = await freePort();
	const first = await start( '8.3', port );
	const url = `http://127.0.0.1:${ port }`;
	try {
		assert.match( first.output(), /^WordPress\s+7\.1/m );
		assert.match( first.output(), /sample store, not WooCommerce/ );
		assert.match( first.output(), /admin\.php\?page=store-posture/ );
		assert.deepEqual( await seenByStrangers( url ), [] );
		for ( const addresses of Object.values( networkInterfaces() ) ) {
			for ( const { address, family, internal } of addresses ?? [] ) {
				if ( ! internal && family === 'IPv4' ) {
					await assert.rejects( fetch( `http://${ address }:${ port }/` ), `it must not answer on ${ address }` );
				}
			}
		}
		assert.ok( await loggedIn( url, passwordIn( first.output() ) ?? '' ), 'the printed log-in works' );

		const second = binStart( [ '--woocommerce=sample', `--port=${ await freePort() }` ], { XDG_CACHE_HOME: cache } );
		assert.equal( await second.ended, 10, 'one server for one site' );
	} finally {
		await end( first, port );
	}

	const otherPort = await freePort();
	const again = await start( '8.1', otherPort );
	try {
		assert.equal( passwordIn( again.output() ), passwordIn( first.output() ), 'the site is the same' );
		const shop = await ( await fetch( `http://127.0.0.1:${ otherPort }/shop/` ) ).text();
		assert.doesNotMatch( shop, new RegExp( `127\\.0\\.0\\.1:${ port }` ), 'it knows its new address' );
	} finally {
		await end( again, otherPort );
	}
} );

async function loggedIn( url: string, password: string ): Promise<boolean> {
	const response = await fetch( `${ url }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams( { log: 'owner', pwd: password, testcookie: '1' } ),
	} );
	return response.status === 302 && response.headers.getSetCookie().some( ( cookie ) => cookie.startsWith( 'wordpress_logged_in_' ) );
}
