/**
 * Every way in which bin/start can fail: one clear line, its own exit code, nothing half left behind.
 * Run: node --import tsx --test tests/failures.suite.ts (in tests/lab).
 */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { EXIT } from '../cli/failure';
import { freePort } from '../cli/port';
import { run } from '../sources/run';
import { binStart } from './start-process';
import { fakeWordpressOrg, NO_NETWORK, type Fault } from './wordpress-org';

let cache = '';
before( async () => void ( cache = await mkdtemp( join( tmpdir(), 'store-posture-failures-' ) ) ) );
after( () => rm( cache, { recursive: true, force: true } ) );

/** Runs bin/start to its end and holds what it says to one line. */
async function fails( code: number, says: RegExp, args: string[], env: NodeJS.ProcessEnv = {} ): Promise<void> {
	const started = binStart( args, { XDG_CACHE_HOME: cache, ...env } );
	assert.equal( await started.ended, code, started.output() );
	const complaints = started.output().split( '\n' ).filter( ( line ) => line.startsWith( 'bin/start:' ) );
	assert.equal( complaints.length, 1, started.output() );
	assert.match( complaints[ 0 ] ?? '', says );
	assert.doesNotMatch( started.output(), /^\s+at /m, 'a stack trace is no clear line' );
}

/** What stands in the cache under a name of its own. */
async function cached(): Promise<string[]> {
	return readdir( join( cache, 'store-posture' ) ).catch( () => [] );
}

test( 'a wrong flag', async () => {
	await fails( EXIT.usage, /--php is one of 8\.1/, [ '--php=7.4' ] );
	await fails( EXIT.usage, /--wp is one of 7\.1, 6\.8/, [ '--wp=5.0' ] );
	await fails( EXIT.usage, /--port is a number/, [ '--port=many' ] );
	await fails( EXIT.usage, /unknown/i, [ '--wordpress=7.1' ] );
} );

test( 'a taken port', async () => {
	const server = createServer();
	const port = await freePort();
	await new Promise<void>( ( resolve ) => server.listen( port, '127.0.0.1', resolve ) );
	try {
		await fails( EXIT.port_taken, new RegExp( `Port ${ port } is taken` ), [ `--port=${ port }` ] );
	} finally {
		server.close();
	}
} );

test( 'a directory without WordPress, one without WooCommerce', async () => {
	const port = `--port=${ await freePort() }`;
	await fails( EXIT.not_a_copy, /holds no WordPress/, [ port, `--wp=${ cache }` ] );
	const wordpress = join( cache, 'a-wordpress' );
	await mkdir( join( wordpress, 'wp-includes' ), { recursive: true } );
	await writeFile( join( wordpress, 'wp-includes/version.php' ), "<?php\n$wp_version = '7.1.9';\n" );
	await fails( EXIT.not_a_copy, /holds no WooCommerce/, [ port, `--wp=${ wordpress }`, `--woocommerce=${ cache }` ] );
} );

test( 'no network', async () => {
	await fails( EXIT.no_network, /no source can be reached/, [ `--port=${ await freePort() }` ], NO_NETWORK );
	assert.deepEqual( await cached(), [] );
} );

const FAULTS: { fault: Fault; says: RegExp }[] = [
	{ fault: 'checksum', says: /does not match its checksum/ },
	{ fault: 'cut off', says: /broke off/ },
	{ fault: 'escapes', says: /points outside/ },
];
for ( const { fault, says } of FAULTS ) {
	test( `a broken download: ${ fault }`, async () => {
		const server = await fakeWordpressOrg( fault );
		try {
			await fails( EXIT.broken_download, says, [ `--port=${ await freePort() }` ], server.env );
			assert.deepEqual( await cached(), [], 'nothing half is left' );
		} finally {
			await server.close();
		}
	} );
}

test( 'a killed download leaves nothing that looks whole, and a whole one is kept', async () => {
	const hanging = await fakeWordpressOrg( 'hangs' );
	const args = [ `--port=${ await freePort() }`, '--woocommerce=none' ];
	const killed = binStart( args, { XDG_CACHE_HOME: cache, ...hanging.env } );
	await killed.prints( 'Downloading WordPress 7.1.9' );
	await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
	killed.child.kill( 'SIGKILL' );
	await killed.ended;
	await hanging.close();
	assert.deepEqual( ( await cached() ).filter( ( name ) => ! name.startsWith( '.half-' ) ), [] );

	const good = await fakeWordpressOrg( 'none' );
	// It holds one file only, so the store's directory ends the start after the download.
	const whole = binStart( [ ...args.slice( 0, 1 ), `--woocommerce=${ cache }` ], { XDG_CACHE_HOME: cache, ...good.env } );
	assert.equal( await whole.ended, EXIT.not_a_copy, whole.output() );
	await good.close();
	assert.ok( ( await cached() ).includes( 'wordpress-7.1.9' ) );
	const again = binStart( [ ...args.slice( 0, 1 ), `--woocommerce=${ cache }` ], { XDG_CACHE_HOME: cache, ...NO_NETWORK } );
	assert.equal( await again.ended, EXIT.not_a_copy, 'the cache is used without network' );
} );

test( 'a Node that is missing or too old', async () => {
	const folder = join( cache, 'path' );
	await mkdir( folder );
	for ( const tool of [ 'dirname', 'find', 'sh' ] ) {
		const found = ( await run( 'sh', [ '-c', `command -v ${ tool }` ] ) ).stdout.trim();
		await symlink( found, join( folder, tool ) );
	}
	await fails( EXIT.node, /Node\.js is missing/, [], { PATH: folder } );
	for ( const name of [ 'node', 'npm' ] ) {
		await writeFile( join( folder, name ), '#!/bin/sh\n[ "$1" = -v ] && { echo v18.0.0; exit 0; }\nexit 1\n' );
		await chmod( join( folder, name ), 0o755 );
	}
	await fails( EXIT.node, /Node\.js v18\.0\.0 is too old/, [], { PATH: folder } );
} );
