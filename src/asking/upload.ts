/**
 * Answers as they are handed in (includes/Exposure/Walk/Relay/Upload.php reads them): a line of JSON with one entry each, then their
 * bodies; packed where the browser can, in letters, and no more at once than servers and firewalls let through.
 */
import { join, type Answer } from './ask';

export interface Brought {
	ticket: string;
	answer: Answer;
}

/** Bytes that make 512 KB of letters. */
const BYTES = 393_216;
const AT_A_TIME = 32_768;

/** One or more pieces; packed, if the site can unpack them. What is too large by itself loses its end, and says so. */
export async function upload( brought: Brought[], packs: boolean ): Promise< string[] > {
	const packed = await pack( frame( brought ), packs );
	if ( packed.length <= BYTES ) {
		return [ letters( packed ) ];
	}
	if ( brought.length > 1 ) {
		const half = Math.ceil( brought.length / 2 );
		return [
			...( await upload( brought.slice( 0, half ), packs ) ),
			...( await upload( brought.slice( half ), packs ) ),
		];
	}
	return upload(
		brought.map( ( { ticket, answer } ) => ( {
			ticket,
			answer: { ...answer, body: answer.body.slice( 0, Math.floor( answer.body.length / 2 ) ), cutOff: true },
		} ) ),
		packs
	);
}

function frame( brought: Brought[] ): Uint8Array {
	const list = brought.map( ( { ticket, answer: { status, headers, body, cutOff, reason } } ) => ( {
		ticket,
		status,
		headers,
		size: body.length,
		cut_off: cutOff,
		reason,
	} ) );
	return join( [
		new TextEncoder().encode( `${ JSON.stringify( list ) }\n` ),
		...brought.map( ( { answer } ) => answer.body ),
	] );
}

async function pack( plain: Uint8Array, packs: boolean ): Promise< Uint8Array > {
	if ( ! packs || typeof CompressionStream === 'undefined' ) {
		return plain;
	}
	const stream = new Blob( [ plain.slice() ] ).stream().pipeThrough( new CompressionStream( 'gzip' ) );
	return new Uint8Array( await new Response( stream ).arrayBuffer() );
}

function letters( bytes: Uint8Array ): string {
	let text = '';
	for ( let at = 0; at < bytes.length; at += AT_A_TIME ) {
		text += String.fromCharCode( ...bytes.subarray( at, at + AT_A_TIME ) );
	}
	return window.btoa( text );
}
