import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../sources/run';

/** A certificate for a made-up host name, and the authority that vouches for it: both of this test run alone. */
export interface Certificates {
	/** The authority's certificate, PEM. */
	authority: string;
	certificate: string;
	key: string;
}

export async function makeCertificates( folder: string, host: string ): Promise<Certificates> {
	const path = ( name: string ): string => join( folder, name );
	const key = [ '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes' ];
	await openssl( [
		'req', '-x509', ...key, '-days', '2', '-subj', '/CN=Store Posture test authority',
		'-keyout', path( 'authority.key' ), '-out', path( 'authority.pem' ),
	] );
	await openssl( [ 'req', ...key, '-subj', `/CN=${ host }`, '-keyout', path( 'host.key' ), '-out', path( 'host.csr' ) ] );
	await writeFile( path( 'host.ext' ), `subjectAltName=DNS:${ host }\nbasicConstraints=CA:FALSE\n` );
	await openssl( [
		'x509', '-req', '-in', path( 'host.csr' ), '-CA', path( 'authority.pem' ), '-CAkey', path( 'authority.key' ), '-CAcreateserial',
		'-days', '2', '-extfile', path( 'host.ext' ), '-out', path( 'host.pem' ),
	] );
	return { authority: path( 'authority.pem' ), certificate: path( 'host.pem' ), key: path( 'host.key' ) };
}

async function openssl( args: string[] ): Promise<void> {
	const ran = await run( 'openssl', args );
	if ( ran.code !== 0 ) {
		throw new Error( `openssl ${ args[ 0 ] ?? '' }: ${ ran.stderr.trim() }` );
	}
}
