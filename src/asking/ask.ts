/** One question, put to this site as somebody would who is not logged in: no cookie, no cache, no redirect that is followed. */

/** Of one answer; what comes then is not read. */
const BYTES = 1_048_576;
const MILLISECONDS = 10_000;

export interface Question {
	/** Below the site's address. */
	path: string;
	method: 'GET' | 'HEAD';
	/** The pass that any visitor is given; '' for none. */
	nonce: string;
}

export interface Answer {
	/** 0 where nothing came. */
	status: number;
	headers: Record< string, string >;
	body: Uint8Array;
	/** It went on past what was read. */
	cutOff: boolean;
	/** Why it could not be seen; ''. */
	reason: '' | 'no_answer' | 'answered_late' | 'too_slow' | 'redirect_hidden';
}

const nothing = ( reason: Answer[ 'reason' ] ): Answer => ( {
	status: 0,
	headers: {},
	body: new Uint8Array(),
	cutOff: false,
	reason,
} );

/** Never fails: what could not be asked says so. */
export async function ask( home: string, question: Question ): Promise< Answer > {
	const abort = new AbortController();
	const timer = setTimeout( () => abort.abort(), MILLISECONDS );
	return answer( home + question.path, question, abort.signal )
		.catch( () => nothing( abort.signal.aborted ? 'answered_late' : 'no_answer' ) )
		.finally( () => clearTimeout( timer ) );
}

/** Not by apiFetch, which would say who asks. */
async function answer( address: string, { method, nonce }: Question, signal: AbortSignal ): Promise< Answer > {
	const response = await window.fetch( address, {
		method,
		headers: nonce === '' ? {} : { 'X-WP-Nonce': nonce },
		// A plan that names another site asks nobody.
		mode: 'same-origin',
		credentials: 'omit',
		cache: 'no-store',
		redirect: 'manual',
		referrerPolicy: 'no-referrer',
		signal,
	} );
	if ( response.type === 'opaqueredirect' ) {
		return nothing( 'redirect_hidden' );
	}
	const { body, cutOff, isLate } = await read( response, signal );
	return {
		status: response.status,
		headers: Object.fromEntries( response.headers.entries() ),
		body,
		cutOff: cutOff || isLate,
		reason: isLate ? 'too_slow' : '',
	};
}

/** As much as is wanted, or came in time. */
async function read(
	response: Response,
	signal: AbortSignal
): Promise< { body: Uint8Array; cutOff: boolean; isLate: boolean } > {
	const reader = response.body?.getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	let isLate = false;
	try {
		while ( reader && size <= BYTES ) {
			const { done, value } = await reader.read();
			if ( done ) {
				break;
			}
			parts.push( value );
			size += value.length;
		}
		if ( size > BYTES ) {
			void reader?.cancel().catch( () => undefined );
		}
	} catch ( thrown ) {
		if ( ! signal.aborted ) {
			throw thrown;
		}
		isLate = true;
	}
	return { body: join( parts ).slice( 0, BYTES ), cutOff: size > BYTES, isLate };
}

export function join( parts: Uint8Array[] ): Uint8Array {
	const whole = new Uint8Array( parts.reduce( ( size, part ) => size + part.length, 0 ) );
	let at = 0;
	for ( const part of parts ) {
		whole.set( part, at );
		at += part.length;
	}
	return whole;
}
