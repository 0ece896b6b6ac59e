import { createRegistry } from '@wordpress/data';
import type { Stranger } from '../api/types.gen';
import { openSite, sent } from '../testing/site';
import { stranger, strangerPlan, unasked } from '../testing/stranger';
import { store } from './store';

type Walk = NonNullable< Stranger[ 'walk' ] >;

const at = ( status: Walk[ 'status' ], changes: Partial< Walk > = {} ): Stranger => ( {
	...stranger,
	walk: { ...stranger.walk!, status, finished_at: null, done: 0, sent: 0, ...changes },
} );
const WORK = 'POST stranger/walks/3/slices';

function open( answers: Parameters< typeof openSite >[ 0 ], mayRespond = true ) {
	window.storePosture = { mayRespond };
	openSite( answers );
	const registry = createRegistry();
	registry.register( store );
	return { actions: registry.dispatch( store ), now: registry.select( store ) };
}

beforeEach( () => jest.useFakeTimers() );
afterEach( () => jest.useRealTimers() );

test( 'what was started is driven slice by slice to its end, and the report is read again then', async () => {
	let slices = 0;
	const { actions, now } = open( {
		'POST stranger/walks': () => at( 'running' ),
		[ WORK ]: () => at( ++slices < 3 ? 'running' : 'done', { sent: slices * 40 } ),
	} );
	expect( await actions.startWalk( [ 'ajax GET export_all' ], 'loopback' ) ).toBe( true );
	expect( sent( 'POST stranger/walks' )[ 0 ]?.data ).toEqual( {
		vantage: 'loopback',
		let_in: [ 'ajax GET export_all' ],
	} );
	const reports = sent( 'GET checks' ).length;
	await jest.advanceTimersByTimeAsync( 1500 );
	expect( sent( WORK ) ).toHaveLength( 3 );
	expect( now.getStranger()?.walk ).toMatchObject( { status: 'done', sent: 120 } );
	expect( sent( 'GET checks' ).length ).toBe( reports + 1 );
	await jest.advanceTimersByTimeAsync( 20_000 );
	expect( sent( WORK ) ).toHaveLength( 3 );
} );

test( 'where another process is at it this tab does not hurry', async () => {
	const { actions } = open( {
		'POST stranger/walks': () => at( 'running' ),
		[ WORK ]: () => at( 'running' ),
	} );
	await actions.startWalk( [], 'loopback' );
	await jest.advanceTimersByTimeAsync( 9900 );
	expect( sent( WORK ) ).toHaveLength( 5 );
} );

test( 'paused, it waits; the answer of a slice that was under way does not undo that; then it goes on', async () => {
	let answer: ( stranger: Stranger ) => void = () => undefined;
	const { actions, now } = open( {
		'GET stranger': () => at( 'running' ),
		[ WORK ]: () => new Promise( ( done ) => ( answer = done ) ),
		'PUT stranger/walks/3': ( { data } ) => at( ( data as { status: Walk[ 'status' ] } ).status ),
	} );
	await actions.refreshStranger();
	await jest.advanceTimersByTimeAsync( 10 );
	expect( sent( WORK ) ).toHaveLength( 1 );
	await actions.moveWalk( 3, 'paused' );
	answer( at( 'running' ) );
	await jest.advanceTimersByTimeAsync( 10_000 );
	expect( now.getStranger()?.walk?.status ).toBe( 'paused' );
	expect( now.isWalkFollowed() ).toBe( false );
	expect( sent( WORK ) ).toHaveLength( 1 );
	await actions.moveWalk( 3, 'running' );
	await jest.advanceTimersByTimeAsync( 10 );
	expect( sent( WORK ) ).toHaveLength( 2 );
} );

test( 'a round that an earlier visit started is driven on, once, however often the page is read', async () => {
	const { actions, now } = open( {
		'GET stranger': () => at( 'running' ),
		[ WORK ]: () => new Promise( () => undefined ),
	} );
	await actions.refreshStranger();
	await actions.refreshStranger();
	await jest.advanceTimersByTimeAsync( 5000 );
	expect( now.isWalkFollowed() ).toBe( true );
	expect( sent( WORK ) ).toHaveLength( 1 );
} );

test.each( [
	[ 'somebody who may only look', at( 'running' ), false ],
	[ 'a round that is asked from elsewhere', at( 'running', { vantage: 'outside' } ), true ],
] )( '%s watches and does no work', async ( _who, running, mayRespond ) => {
	let reads = 0;
	const { actions, now } = open( { 'GET stranger': () => ( ++reads < 4 ? running : stranger ) }, mayRespond );
	await actions.refreshStranger();
	await jest.advanceTimersByTimeAsync( 10_000 );
	expect( sent( WORK ) ).toHaveLength( 0 );
	expect( sent( 'GET stranger' ) ).toHaveLength( 4 );
	expect( now.getStranger()?.walk?.status ).toBe( 'done' );
} );

test( 'a second start watches the first', async () => {
	const { actions, now } = open( {
		'GET stranger': () => at( 'paused' ),
		'POST stranger/walks': () => {
			throw { code: 'conflict', message: 'These questions are being asked already.', status: 409 };
		},
	} );
	expect( await actions.startWalk( [], 'loopback' ) ).toBe( false );
	expect( now.getStranger()?.walk?.status ).toBe( 'paused' );
	expect( now.getStrangerError() ).toBeNull();
} );

test( 'a dead network is said, asked again a while, and then left alone', async () => {
	const { actions, now } = open( {
		'GET stranger': () => at( 'running' ),
		[ WORK ]: () => {
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	await actions.refreshStranger();
	await jest.advanceTimersByTimeAsync( 60_000 );
	expect( now.getStrangerError() ).toMatchObject( { status: 0 } );
	expect( now.isWalkFollowed() ).toBe( false );
	expect( sent( WORK ) ).toHaveLength( 10 );
} );

test( 'stopped for good, the report is read again and nothing more is sent', async () => {
	const { actions, now } = open( {
		'GET stranger': () => at( 'paused' ),
		'PUT stranger/walks/3': () => at( 'cancelled' ),
	} );
	await actions.refreshStranger();
	await actions.moveWalk( 3, 'cancelled' );
	await jest.advanceTimersByTimeAsync( 10_000 );
	expect( now.getStranger()?.walk?.status ).toBe( 'cancelled' );
	expect( sent( 'GET checks' ) ).toHaveLength( 1 );
	expect( sent( WORK ) ).toHaveLength( 0 );
} );

test( 'an older count does not replace a newer one, and what is held back stays listed', async () => {
	let first: ( plan: unknown ) => void = () => undefined;
	const { actions, now } = open( {
		'GET stranger': () => unasked,
		'GET stranger/plan?let_in[]=a%20b': () => new Promise( ( done ) => ( first = done ) ),
		'GET stranger/plan?let_in[]=a%20b&let_in[]=c': () => ( { ...strangerPlan, requests: 1600, surfaces: [] } ),
	} );
	await actions.countWalk( [], 'loopback' );
	void actions.countWalk( [ 'a b' ], 'loopback' );
	await actions.countWalk( [ 'a b', 'c' ], 'loopback' );
	first( { ...strangerPlan, requests: 1 } );
	await jest.advanceTimersByTimeAsync( 10 );
	expect( now.getCountedPlan()?.plan.requests ).toBe( 1600 );
	expect( now.getStrangerPlan()?.surfaces ).toEqual( strangerPlan.surfaces );
} );
