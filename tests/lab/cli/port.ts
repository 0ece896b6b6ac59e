import { createServer } from 'node:net';
import { EXIT, LabFailure } from './failure';

/** Fails with one line when the port cannot be had, before anything is downloaded or installed. */
export function requireFreePort( port: number ): Promise<void> {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.once( 'error', ( error: NodeJS.ErrnoException ) => {
			const why = error.code === 'EACCES' ? 'needs administrator rights' : 'is taken by another program';
			reject( new LabFailure( EXIT.port_taken, `Port ${ port } ${ why }. Choose another one, for example --port=${ port < 1024 ? 9400 : port + 1 }.` ) );
		} );
		server.listen( port, '127.0.0.1', () => server.close( () => resolve() ) );
	} );
}

/** A port that nobody uses now. Between 20000 and 59999, so that all addresses of lab sites have the same length. */
export async function freePort(): Promise<number> {
	for ( let attempt = 0; attempt < 50; attempt++ ) {
		const port = 20000 + Math.floor( Math.random() * 40000 );
		if ( await requireFreePort( port ).then( () => true, () => false ) ) {
			return port;
		}
	}
	throw new Error( 'No free port found.' );
}
