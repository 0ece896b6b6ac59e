/**
 * This browser asks its own shop as a visitor: through the CDN, the firewall and whatever else stands in front of it. What to ask comes
 * from the site, batch by batch; the answers go back there, and only there it is known whose they are.
 */
import type { WalkBatch } from '../api/types.gen';
import { ask, type Answer } from './ask';
import { Pace } from './pace';
import { upload } from './upload';

export interface Exchange {
	answers?: string;
	stopped?: '' | 'cookies_sent' | 'not_this_site' | 'control_unseen';
	wants_more: boolean;
}

/** Handed in together: little is lost when a window closes. */
const AT_A_TIME = 20;
const OK = 200;
const UNREACHABLE = [ 0, 502, 503, 504 ];
const BUSY = 409;
/** Milliseconds before it is tried again, longer each time. */
const PAUSES = [ 1000, 2000, 4000, 8000, 16_000, 32_000 ];

const wait = ( milliseconds: number ) => new Promise< void >( ( done ) => setTimeout( done, milliseconds ) );

/**
 * Until nothing is left, or nobody wants it any more.
 *
 * @param exchange Hands answers in and brings the next questions.
 * @param isWanted Asked before each question.
 * @param pauses   Milliseconds before an exchange that did not reach the site is tried again.
 * @throws What exchange throws, when it does so again and again; an error when the site takes none of the answers.
 */
export async function askAll(
	exchange: ( sent: Exchange ) => Promise< WalkBatch >,
	isWanted: () => boolean,
	pauses: number[] = PAUSES
): Promise< void > {
	const patient = ( sent: Exchange ) => again( () => exchange( sent ), pauses );
	let batch = await patient( { wants_more: true } );
	const pace = new Pace( batch.a_minute );
	while ( batch.questions.length > 0 && isWanted() ) {
		const stopped = control(
			await ask( batch.home, { path: batch.control.path, method: 'GET', nonce: '' } ),
			batch
		);
		if ( stopped !== '' ) {
			await patient( { stopped, wants_more: false } );
			return;
		}
		batch = await askBatch( batch, pace, patient, isWanted );
	}
}

/** What comes after it. */
async function askBatch(
	batch: WalkBatch,
	pace: Pace,
	exchange: ( sent: Exchange ) => Promise< WalkBatch >,
	isWanted: () => boolean
): Promise< WalkBatch > {
	const { home, questions } = batch;
	let next: WalkBatch = { ...batch, questions: [] };
	for ( let at = 0; at < questions.length && isWanted(); at += AT_A_TIME ) {
		const some = questions.slice( at, at + AT_A_TIME );
		const asked = await pace.each( some, ( question ) => ask( home, question ), isWanted );
		const pieces = await upload(
			asked.map( ( { question, answer } ) => ( { ticket: question.ticket, answer } ) ),
			batch.packs
		);
		for ( const [ number, answers ] of pieces.entries() ) {
			const isLast = at + AT_A_TIME >= questions.length && number === pieces.length - 1;
			next = await exchange( { answers, wants_more: isLast && isWanted() } );
			if ( next.walk.status !== 'running' ) {
				return next;
			}
		}
	}
	if ( next.questions.length > 0 && next.walk.sent === batch.walk.sent ) {
		throw new Error( 'The answers do not arrive.' );
	}
	return next;
}

/** Why to stop, '' to go on: it must be this very site, and it must not know who asks (a service worker may put cookies back). */
function control( { status, body }: Answer, { control: { proof } }: WalkBatch ): NonNullable< Exchange[ 'stopped' ] > {
	if ( status !== OK ) {
		return 'control_unseen';
	}
	try {
		const said = JSON.parse( new TextDecoder().decode( body ) ) as { token?: unknown; cookies?: unknown };
		if ( said.token !== proof ) {
			return 'not_this_site';
		}
		return said.cookies === false ? '' : 'cookies_sent';
	} catch {
		return 'not_this_site';
	}
}

/** A site that cannot be reached for a moment loses nothing: answers that come twice count once. */
async function again< T >( work: () => Promise< T >, pauses: number[] ): Promise< T > {
	for ( const pause of pauses ) {
		try {
			return await work();
		} catch ( thrown ) {
			const { status, code } = thrown as { status?: number; code?: string };
			if ( ! UNREACHABLE.includes( status ?? 0 ) && ! ( status === BUSY && code === 'busy' ) ) {
				throw thrown;
			}
			await wait( pause );
		}
	}
	return work();
}
