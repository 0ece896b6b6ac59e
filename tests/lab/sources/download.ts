import { createHash } from 'node:crypto';
import { messageOf } from '../cli/failure';

const CONNECT_SECONDS = 10;
const SILENCE_SECONDS = 30;

/** The server could not be reached: the next source is tried, and only when all fail is it "no network". */
export class Unreachable extends Error {}

/** Something came, but not what was announced. Never used, never cached. */
export class BrokenDownload extends Error {}

/**
 * Fetches a document into memory (the largest here is WooCommerce's zip, some 30 MB).
 *
 * @param url      What to fetch.
 * @param maxBytes A larger answer is cut off and counts as broken.
 */
export async function download( url: string, maxBytes: number ): Promise<Buffer> {
	const abort = new AbortController();
	let timer = setTimeout( () => abort.abort( new Error( 'no answer' ) ), CONNECT_SECONDS * 1000 );
	try {
		const response = await fetch( url, { signal: abort.signal, redirect: 'follow' } ).catch( ( error: unknown ) => {
			throw new Unreachable( `${ hostOf( url ) } cannot be reached (${ reasonOf( error ) })` );
		} );
		if ( response.status >= 500 || response.status === 429 ) {
			throw new Unreachable( `${ hostOf( url ) } answers ${ response.status }` );
		}
		if ( ! response.ok || response.body === null ) {
			throw new BrokenDownload( `${ url } answers ${ response.status }` );
		}
		const chunks: Uint8Array[] = [];
		let received = 0;
		try {
			for await ( const chunk of response.body ) {
				clearTimeout( timer );
				timer = setTimeout( () => abort.abort( new Error( 'went silent' ) ), SILENCE_SECONDS * 1000 );
				received += chunk.length;
				if ( received > maxBytes ) {
					throw new BrokenDownload( `${ url } is larger than ${ maxBytes } bytes` );
				}
				chunks.push( chunk );
			}
		} catch ( error ) {
			throw error instanceof BrokenDownload ? error : new BrokenDownload( `${ url } broke off after ${ received } bytes` );
		}
		const announced = response.headers.get( 'content-length' );
		if ( announced !== null && response.headers.get( 'content-encoding' ) === null && Number( announced ) !== received ) {
			throw new BrokenDownload( `${ url } broke off after ${ received } of ${ announced } bytes` );
		}
		return Buffer.concat( chunks );
	} finally {
		clearTimeout( timer );
	}
}

export async function downloadJson( url: string, maxBytes: number ): Promise<unknown> {
	const text = ( await download( url, maxBytes ) ).toString( 'utf8' );
	try {
		return JSON.parse( text );
	} catch {
		throw new BrokenDownload( `${ url } is not JSON` );
	}
}

export function hashOf( content: Buffer, algorithm: 'md5' | 'sha1' | 'sha256' ): string {
	return createHash( algorithm ).update( content ).digest( 'hex' );
}

function hostOf( url: string ): string {
	return new URL( url ).host;
}

/** fetch() hides the reason (ENOTFOUND, ECONNREFUSED) in the cause. */
function reasonOf( error: unknown ): string {
	const cause = error instanceof Error ? error.cause : undefined;
	if ( cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ) {
		return cause.code;
	}
	return messageOf( cause ?? error );
}
