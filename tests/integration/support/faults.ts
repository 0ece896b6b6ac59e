import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Scan } from '../../../src/api/types.gen';
import type { Site } from '../../lab/native';
import { wrongIn } from './schemas';
import type { Visitor } from './visitor';

/** Puts somebody else's code into the site, as a must-use plugin. */
export async function addCode( site: Site, name: string, code: string ): Promise< void > {
	const folder = join( site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await writeFile( join( folder, `${ name }.php` ), `<?php\nif ( ! defined( 'ABSPATH' ) ) {\n\texit;\n}\n${ code }\n` );
}

export async function removeCode( site: Site, name: string ): Promise< void > {
	await rm( join( site.places.content, 'mu-plugins', `${ name }.php` ), { force: true } );
}

/** A server that gives every request the same treatment, in place of the site itself: `status` 0 never answers. */
export async function otherServer( status: number ): Promise< { port: number; end: () => Promise< void > } > {
	const server: Server = createServer( ( _request, response ) => {
		if ( status > 0 ) {
			response.writeHead( status, { 'content-type': 'text/html' } ).end( '<h1>Forbidden</h1>' );
		}
	} );
	await new Promise< void >( ( resolve ) => server.listen( 0, '127.0.0.1', resolve ) );
	const address: string | AddressInfo | null = server.address();
	assert.ok( typeof address === 'object' && address );
	return {
		port: address.port,
		end: () => new Promise( ( resolve ) => {
			server.close( () => resolve() );
			server.closeAllConnections();
		} ),
	};
}

/** Code: whatever the site asks over HTTP, this port gets it. */
export function divert( port: number ): string {
	return `add_action( 'http_api_curl', static function ( $handle ): void { curl_setopt( $handle, CURLOPT_CONNECT_TO, array( '::127.0.0.1:${ port }' ) ); } );`;
}

/** Code: a condition that is true once for each call of arm(), and only inside a slice. */
export function armed( site: Site ): string {
	return `( str_contains( $_SERVER['REQUEST_URI'] ?? '', '/slices' ) && @unlink( '${ site.folder }/armed' ) )`;
}

export async function arm( site: Site ): Promise< void > {
	await writeFile( join( site.folder, 'armed' ), '' );
}

/** Code: tells its process id and stands still, so that it can be killed there. */
export function standStill( site: Site ): string {
	return `file_put_contents( '${ site.folder }/pid', (string) getmypid() ); sleep( 120 );`;
}

/** Sends slices until one stands still, and kills its worker there. */
export async function killInSlice( site: Site, visitor: Visitor, scan: number ): Promise< void > {
	const file = join( site.folder, 'pid' );
	await rm( file, { force: true } );
	await arm( site );
	for ( let tries = 0; tries < 20; tries++ ) {
		let ended = '';
		const slice = visitor.ask( 'POST', `/scans/${ scan }/slices` ).then( ( { status } ) => `answered with ${ status }`, () => 'broken off' ).then( ( end ) => ended = end );
		let pid = '';
		while ( pid === '' && ended === '' ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 30 ) );
			pid = await readFile( file, 'utf8' ).catch( () => '' );
		}
		if ( pid !== '' ) {
			process.kill( Number( pid ), 'SIGKILL' );
			assert.equal( await slice, 'broken off', 'the worker was killed in the middle' );
			return;
		}
		// A slice is a matter of seconds: on a busy machine it may end before it comes so far.
	}
	throw new Error( 'No slice stood still.' );
}

/** Workers that were killed do not come back by themselves. */
export async function restart( site: Site ): Promise< void > {
	await site.stop();
	// The last of them may hold the port for a moment longer.
	for ( const end = Date.now() + 15_000; Date.now() < end && ! await isFree( site.port ); ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
	}
	await site.start();
}

function isFree( port: number ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const probe = createServer().once( 'error', () => resolve( false ) );
		probe.listen( port, '127.0.0.1', () => probe.close( () => resolve( true ) ) );
	} );
}

/** Time goes by for the lock of slices: whoever held it is taken for dead. */
export async function letTheLockRunOut( site: Site ): Promise< void > {
	await site.eval( 'global $wpdb; $wpdb->query( "UPDATE {$wpdb->prefix}store_posture_memory SET value = \'0000000001:gone\' WHERE kind = \'lock\'" );' );
}

/** Drives a scan on whatever happens to single slices; the scan as it ended. */
export async function driveThrough( visitor: Visitor, id: number, slices = 60 ): Promise< Scan > {
	for ( let slice = 0; slice < slices; slice++ ) {
		await visitor.ask( 'POST', `/scans/${ id }/slices` ).catch( () => null );
		const { json } = await visitor.ask( 'GET', `/scans/${ id }` );
		if ( isScan( json, await wrongIn( 'scan', json ) ) && json.status === 'done' ) {
			return json;
		}
	}
	throw new Error( `Scan ${ id } was not over after ${ slices } slices.` );
}

function isScan( _document: unknown, wrong: string ): _document is Scan {
	return wrong === '';
}

/** What the scan keeps to itself: seconds of HTTP, the probe in flight. */
export async function workOf( site: Site, id: number ): Promise< { http_seconds: number; in_flight: string } > {
	const work: unknown = JSON.parse( await site.eval( `global $wpdb; echo $wpdb->get_var( "SELECT work FROM {$wpdb->prefix}store_posture_scans WHERE id = ${ id }" );` ) );
	return { http_seconds: Number( Object( work ).http_seconds ), in_flight: String( Object( work ).in_flight ) };
}
