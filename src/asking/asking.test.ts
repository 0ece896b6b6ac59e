/**
 * @jest-environment node
 */
import { gunzipSync } from 'node:zlib';
import type { WalkBatch } from '../api/types.gen';
import { askAll, type Exchange } from '.';
import { ask } from './ask';
import { Pace } from './pace';
import { upload } from './upload';

const HOME = 'https://blue-teapot.example/';
const MEGABYTE = 1_048_576;
const CONTROL = 'wp-json/store-posture/v1/control?token=t';

type Fetch = ( address: string, how: RequestInit ) => Promise< Response >;
let calls: { address: string; how: RequestInit }[] = [];

/** Answers in place of the network. */
function site( answer: Fetch ) {
	calls = [];
	const fetch: Fetch = ( address, how ) => {
		calls.push( { address, how } );
		return answer( address, how );
	};
	Object.defineProperty( globalThis, 'window', { value: { fetch, btoa }, configurable: true } );
}

const text = ( bytes: Uint8Array ) => new TextDecoder().decode( bytes );
const question = ( path: string ) => ( { ticket: `ticket of ${ path }`, path, method: 'GET' as const, nonce: '' } );

/** What was handed in, as the site reads it. */
function read( letters: string ): {
	list: { ticket: string; status: number; size: number; cut_off: boolean; reason: string }[];
	bodies: string[];
} {
	const packed = Buffer.from( letters, 'base64' );
	const plain = packed[ 0 ] === 0x1f ? gunzipSync( packed ) : packed;
	const end = plain.indexOf( '\n' );
	const list = JSON.parse( plain.subarray( 0, end ).toString() ) as ReturnType< typeof read >[ 'list' ];
	let at = end + 1;
	return { list, bodies: list.map( ( { size } ) => plain.subarray( at, ( at += size ) ).toString() ) };
}

afterEach( () => jest.useRealTimers() );

describe( 'one question', () => {
	test( 'nothing says who asks', async () => {
		site( () => Promise.resolve( new Response( '{}', { status: 401, headers: { 'X-Thing': 'seen' } } ) ) );
		const answer = await ask( HOME, { ...question( 'wp-json/wp/v2/users' ), nonce: 'abc' } );
		expect( answer ).toMatchObject( { status: 401, cutOff: false, reason: '', headers: { 'x-thing': 'seen' } } );
		expect( calls[ 0 ] ).toMatchObject( {
			address: `${ HOME }wp-json/wp/v2/users`,
			how: {
				method: 'GET',
				credentials: 'omit',
				cache: 'no-store',
				redirect: 'manual',
				referrerPolicy: 'no-referrer',
				mode: 'same-origin',
				headers: { 'X-WP-Nonce': 'abc' },
			},
		} );
	} );

	test( 'where a redirect leads is not seen, and nobody goes there', async () => {
		site( () => Promise.resolve( { type: 'opaqueredirect', status: 0 } as Response ) );
		expect( await ask( HOME, question( 'checkout/' ) ) ).toMatchObject( { status: 0, reason: 'redirect_hidden' } );
		expect( calls ).toHaveLength( 1 );
	} );

	test( 'an answer without end is cut off', async () => {
		const stream = new ReadableStream< Uint8Array >( {
			pull: ( to ) => to.enqueue( new Uint8Array( 300_000 ).fill( 97 ) ),
		} );
		site( () => Promise.resolve( new Response( stream ) ) );
		const answer = await ask( HOME, question( 'endless' ) );
		expect( [ answer.body.length, answer.cutOff, answer.reason ] ).toEqual( [ MEGABYTE, true, '' ] );
	} );

	test( 'what comes too late, or never, says so; what came before counts', async () => {
		jest.useFakeTimers();
		const never = ( { signal }: RequestInit ) =>
			new Promise< Response >( ( _, fail ) => signal?.addEventListener( 'abort', () => fail( new Error() ) ) );
		site( ( _, how ) => never( how ) );
		const late = ask( HOME, question( 'slow' ) );
		await jest.advanceTimersByTimeAsync( 10_000 );
		expect( await late ).toMatchObject( { status: 0, reason: 'answered_late' } );

		site( ( _, { signal } ) =>
			Promise.resolve(
				new Response(
					new ReadableStream< Uint8Array >( {
						start: ( to ) => {
							to.enqueue( new TextEncoder().encode( 'the first half' ) );
							signal?.addEventListener( 'abort', () => to.error( new Error() ) );
						},
					} )
				)
			)
		);
		const drip = ask( HOME, question( 'drip' ) );
		await jest.advanceTimersByTimeAsync( 10_000 );
		const half = await drip;
		expect( [ text( half.body ), half.cutOff, half.reason ] ).toEqual( [ 'the first half', true, 'too_slow' ] );

		site( () => Promise.reject( new TypeError( 'Failed to fetch' ) ) );
		expect( await ask( HOME, question( 'gone' ) ) ).toMatchObject( { status: 0, reason: 'no_answer' } );
	} );
} );

describe( 'pace', () => {
	const run = async ( questions: number, aMinute: number, statusOf: ( number: number ) => number = () => 200 ) => {
		jest.useFakeTimers();
		const starts: number[] = [];
		let most = 0;
		let now = 0;
		const begin = Date.now();
		const done = new Pace( aMinute ).each(
			Array.from( { length: questions }, ( _, number ) => number ),
			async ( number ) => {
				starts.push( Date.now() - begin );
				most = Math.max( most, ++now );
				await new Promise( ( come ) => setTimeout( come, 500 ) );
				now--;
				return { status: statusOf( number ), reason: '' };
			},
			() => true
		);
		await jest.advanceTimersByTimeAsync( 120_000 );
		return { starts, most, asked: await done };
	};

	test( 'one by one first, then four at once, in order', async () => {
		const { starts, most, asked } = await run( 12, 6000 );
		expect( starts.slice( 0, 5 ).every( ( start, number ) => start >= number * 500 ) ).toBe( true );
		expect( most ).toBe( 4 );
		expect( asked.map( ( { question: number } ) => number ) ).toEqual( [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ] );
	} );

	test( 'never more a minute than the owner allows', async () => {
		const { starts } = await run( 20, 60 );
		expect( starts.every( ( start, number ) => start >= number * 1000 ) ).toBe( true );
	} );

	test( 'a site that asks to be slower is asked slower, one by one', async () => {
		const { starts } = await run( 12, 6000, ( number ) => ( number === 5 ? 429 : 200 ) );
		// Those under way when the site said so had set out already.
		expect( starts[ 10 ]! - starts[ 9 ]! ).toBeGreaterThanOrEqual( 1000 );
		expect( starts[ 11 ]! - starts[ 10 ]! ).toBeGreaterThanOrEqual( 1000 );
	} );
} );

describe( 'what is handed in', () => {
	const brought = ( ticket: string, body: Uint8Array ) => ( {
		ticket,
		answer: { status: 200, headers: { a: 'b' }, body, cutOff: false, reason: '' as const },
	} );
	const noise = ( size: number ) => Uint8Array.from( { length: size }, () => Math.floor( Math.random() * 256 ) );

	test( 'bodies stay what they are, packed', async () => {
		const [ letters = '' ] = await upload(
			[ brought( 'x', new TextEncoder().encode( 'ä'.repeat( 9000 ) ) ), brought( 'y', new Uint8Array() ) ],
			true
		);
		expect( letters.length ).toBeLessThan( 2000 );
		expect( read( letters ) ).toMatchObject( {
			list: [
				{ ticket: 'x', size: 18_000 },
				{ ticket: 'y', size: 0 },
			],
			bodies: [ 'ä'.repeat( 9000 ), '' ],
		} );
	} );

	test( 'no piece is larger than servers take; only what is too large by itself loses its end', async () => {
		const pieces = await upload(
			[
				brought( 'one', noise( 300_000 ) ),
				brought( 'two', noise( 300_000 ) ),
				brought( 'three', noise( 900_000 ) ),
			],
			true
		);
		expect( pieces.every( ( letters ) => letters.length <= 524_288 ) ).toBe( true );
		const list = pieces.flatMap( ( letters ) => read( letters ).list );
		expect( list.map( ( { ticket, size, cut_off: cutOff } ) => [ ticket, size, cutOff ] ) ).toEqual( [
			[ 'one', 300_000, false ],
			[ 'two', 300_000, false ],
			[ 'three', 225_000, true ],
		] );
	} );

	test( 'a browser that cannot pack hands in plain', async () => {
		const { CompressionStream: known } = globalThis;
		Object.defineProperty( globalThis, 'CompressionStream', { value: undefined, configurable: true } );
		const [ letters = '' ] = await upload( [ brought( 'x', new TextEncoder().encode( 'plain' ) ) ], true );
		Object.defineProperty( globalThis, 'CompressionStream', { value: known, configurable: true } );
		expect( read( letters ).bodies ).toEqual( [ 'plain' ] );
		expect( Buffer.from( letters, 'base64' ).toString() ).toContain( 'plain' );
	} );
} );

describe( 'a round', () => {
	const walk = { id: 3, status: 'running', vantage: 'browser' } as WalkBatch[ 'walk' ];
	let taken = 0;
	const batch = ( paths: string[], status: WalkBatch[ 'walk' ][ 'status' ] = 'running' ): WalkBatch => ( {
		walk: { ...walk, status, sent: taken++ },
		home: HOME,
		control: { path: CONTROL, proof: 'p' },
		questions: paths.map( question ),
		a_minute: 600_000,
		packs: true,
	} );
	const proof = ( said: object = { token: 'p', cookies: false } ) => Promise.resolve( Response.json( said ) );
	const numbered = ( count: number ) => Array.from( { length: count }, ( _, number ) => `p${ number }` );
	let sent: Exchange[] = [];
	const exchange = ( batches: WalkBatch[] ) => ( handedIn: Exchange ) => {
		sent.push( handedIn );
		return Promise.resolve( handedIn.wants_more ? batches.shift()! : batch( [] ) );
	};
	const tickets = () =>
		sent.flatMap( ( { answers } ) => ( answers ? read( answers ).list.map( ( { ticket } ) => ticket ) : [] ) );

	beforeEach( () => {
		sent = [];
		site( ( address ) => ( address.endsWith( CONTROL ) ? proof() : Promise.resolve( new Response( 'x' ) ) ) );
	} );

	test( 'batch by batch until nothing is left, each with its control first', async () => {
		await askAll( exchange( [ batch( numbered( 45 ) ), batch( [ 'last' ] ), batch( [], 'done' ) ] ), () => true );
		expect( tickets() ).toEqual( [ ...numbered( 45 ), 'last' ].map( ( path ) => `ticket of ${ path }` ) );
		expect( sent.map( ( { wants_more: more } ) => more ) ).toEqual( [ true, false, false, true, true ] );
		expect(
			calls.map( ( { address } ) => address.endsWith( CONTROL ) ).flatMap( ( is, at ) => ( is ? [ at ] : [] ) )
		).toEqual( [ 0, 46 ] );
	} );

	test.each( [
		[ 'cookies_sent', () => proof( { token: 'p', cookies: true } ) ],
		[ 'not_this_site', () => proof( { token: 'another', cookies: false } ) ],
		[ 'not_this_site', () => Promise.resolve( new Response( '<html>' ) ) ],
		[ 'control_unseen', () => Promise.resolve( new Response( '', { status: 401 } ) ) ],
		[ 'control_unseen', () => Promise.reject( new TypeError() ) ],
	] )( 'nothing is asked where the control says %s', async ( why, answer ) => {
		site( answer );
		await askAll( exchange( [ batch( [ 'a' ] ) ] ), () => true );
		expect( sent ).toEqual( [ { wants_more: true }, { stopped: why, wants_more: false } ] );
		expect( calls ).toHaveLength( 1 );
	} );

	test( 'a cookie that comes back later ends it before the next batch', async () => {
		let controls = 0;
		site( ( address ) =>
			address.endsWith( CONTROL )
				? proof( { token: 'p', cookies: ++controls > 1 } )
				: Promise.resolve( new Response( 'x' ) )
		);
		await askAll( exchange( [ batch( [ 'a' ] ), batch( [ 'b' ] ) ] ), () => true );
		expect( sent.at( -1 ) ).toEqual( { stopped: 'cookies_sent', wants_more: false } );
		expect( tickets() ).toEqual( [ 'ticket of a' ] );
	} );

	test( 'paused, what was answered is handed in and no more is asked', async () => {
		await askAll( exchange( [ batch( numbered( 45 ) ) ] ), () => calls.length < 8 );
		expect( tickets().length ).toBeGreaterThanOrEqual( 4 );
		expect( tickets().length ).toBeLessThan( 20 );
		expect( sent.at( -1 )?.wants_more ).toBe( false );
	} );

	test( 'a site that is away for a moment loses nothing; one that stays away ends it', async () => {
		const plain = exchange( [ batch( [ 'a' ] ), batch( [], 'done' ) ] );
		let failures = 2;
		const shaky = ( handedIn: Exchange ) =>
			handedIn.answers && failures-- > 0 ? Promise.reject( { status: 0, code: 'no_answer' } ) : plain( handedIn );
		await askAll( shaky, () => true, [ 1, 1 ] );
		expect( tickets() ).toEqual( [ 'ticket of a' ] );

		let tries = 0;
		const away = () => ( tries++, Promise.reject( { status: 503, code: 'x' } ) );
		await expect( askAll( away, () => true, [ 1, 1 ] ) ).rejects.toMatchObject( { status: 503 } );
		expect( tries ).toBe( 3 );
	} );

	test( 'a site that takes no answer is not asked for ever', async () => {
		const stuck = batch( [ 'a' ] );
		await expect(
			askAll(
				() => Promise.resolve( stuck ),
				() => true
			)
		).rejects.toThrow( 'do not arrive' );
		expect( calls ).toHaveLength( 2 );
	} );

	test( 'a refusal that will not change is told at once', async () => {
		let tries = 0;
		const refused = askAll(
			() => ( tries++, Promise.reject( { status: 409, code: 'conflict' } ) ),
			() => true
		);
		await expect( refused ).rejects.toMatchObject( { code: 'conflict' } );
		expect( tries ).toBe( 1 );
	} );
} );
