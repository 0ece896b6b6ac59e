import AdmZip from 'adm-zip';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeServer {
	env: Record<string, string>;
	close: () => Promise<void>;
}

/** How the download goes wrong. */
export type Fault = 'none' | 'checksum' | 'cut off' | 'hangs' | 'escapes';

/** Plays wordpress.org with a WordPress of one file, so that every way a download can break can be seen. */
export async function fakeWordpressOrg( fault: Fault, version = '7.1.9' ): Promise<FakeServer> {
	const archive = new AdmZip();
	archive.addFile( 'wordpress/wp-includes/version.php', Buffer.from( `<?php\n$wp_version = '${ version }';\n` ) );
	const zip = fault === 'escapes' ? escaping( archive ) : archive.toBuffer();
	const sha1 = fault === 'checksum' ? '0'.repeat( 40 ) : createHash( 'sha1' ).update( zip ).digest( 'hex' );

	const server = createServer( ( request, response ) => {
		const path = request.url ?? '';
		if ( path.startsWith( '/core/version-check/' ) ) {
			response.end( JSON.stringify( { offers: [ { version: '9.9' }, { version }, { version: '7.1.2' } ] } ) );
		} else if ( path.endsWith( '.sha1' ) ) {
			response.end( sha1 );
		} else if ( path === `/release/wordpress-${ version }.zip` ) {
			response.writeHead( 200, { 'content-length': zip.length } );
			if ( fault === 'cut off' ) {
				response.write( zip.subarray( 0, 50 ), () => response.destroy() );
			} else if ( fault === 'hangs' ) {
				response.write( zip.subarray( 0, 50 ) );
			} else {
				response.end( zip );
			}
		} else {
			response.writeHead( 404 ).end();
		}
	} );
	const url = await listen( server );
	return {
		env: { STORE_POSTURE_LAB_API: url, STORE_POSTURE_LAB_DOWNLOADS: url, STORE_POSTURE_LAB_DEBIAN: UNREACHABLE },
		close: () => new Promise( ( resolve ) => {
			server.closeAllConnections();
			server.close( () => resolve() );
		} ),
	};
}

/** Nobody listens on port 1. */
const UNREACHABLE = 'http://127.0.0.1:1';

export const NO_NETWORK = {
	STORE_POSTURE_LAB_API: UNREACHABLE,
	STORE_POSTURE_LAB_DOWNLOADS: UNREACHABLE,
	STORE_POSTURE_LAB_DEBIAN: UNREACHABLE,
};

/** The same archive, but one entry points out of the folder it is unpacked to. The zip library would not write such a name itself. */
function escaping( archive: AdmZip ): Buffer {
	const name = 'wordpress/xx/xx/escaped.php';
	archive.addFile( name, Buffer.from( '<?php' ) );
	const zip = archive.toBuffer();
	for ( let at = zip.indexOf( name ); at !== -1; at = zip.indexOf( name, at + 1 ) ) {
		zip.write( 'wordpress/../../escaped.php', at, 'latin1' );
	}
	return zip;
}

function listen( server: Server ): Promise<string> {
	return new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', () => {
			const address: AddressInfo | string | null = server.address();
			resolve( `http://127.0.0.1:${ typeof address === 'object' && address !== null ? address.port : 0 }` );
		} );
	} );
}
