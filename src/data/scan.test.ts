import { createRegistry } from '@wordpress/data';
import { openSite, scan, sent } from '../testing/site';
import { store } from './store';

function open() {
	const registry = createRegistry();
	registry.register( store );
	return { actions: registry.dispatch( store ), now: registry.select( store ) };
}

beforeEach( () => jest.useFakeTimers() );
afterEach( () => jest.useRealTimers() );

test( 'a scan is followed to its end, fast at first, and the report grows with it', async () => {
	let asked = 0;
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => ( { ...scan, done: ++asked * 10, status: asked < 3 ? 'running' : 'done' } ),
	} );
	const { actions, now } = open();
	await actions.startScan();
	expect( now.isScanning() ).toBe( true );
	await jest.advanceTimersByTimeAsync( 3100 );
	expect( sent( 'GET scans/8' ) ).toHaveLength( 3 );
	expect( now.getScan() ).toMatchObject( { status: 'done', done: 30 } );
	expect( now.isScanning() ).toBe( false );
	expect( sent( 'GET checks' ).length ).toBeGreaterThanOrEqual( 3 );
	expect( sent( 'POST scans/8/slices' ) ).toHaveLength( 0 );
	await jest.advanceTimersByTimeAsync( 20_000 );
	expect( sent( 'GET scans/8' ) ).toHaveLength( 3 );
} );

test( 'what did not fit into a scan is followed into the next round, and no further', async () => {
	let ended = false;
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => ( { ...scan, done: 30, left: 2, status: 'done' } ),
		'GET scans/latest': () => ( { ...scan, id: 9, total: 2, status: ended ? 'done' : 'running' } ),
		'GET scans/9': () => {
			ended = true;
			return { ...scan, id: 9, total: 2, done: 2, status: 'done' };
		},
	} );
	const { actions, now } = open();
	await actions.startScan();
	await jest.advanceTimersByTimeAsync( 10_000 );
	expect( sent( 'GET scans/9' ) ).toHaveLength( 1 );
	expect( now.getScan() ).toMatchObject( { id: 9, status: 'done' } );
	expect( now.isScanning() ).toBe( false );
} );

test( 'where nothing moves for five seconds this tab does a piece of the work', async () => {
	let done = 0;
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => ( { ...scan, done, status: done < 30 ? 'running' : 'done' } ),
		'POST scans/8/slices': () => {
			done = 30;
			return { ...scan, done };
		},
	} );
	const { actions, now } = open();
	await actions.startScan();
	await jest.advanceTimersByTimeAsync( 4500 );
	expect( sent( 'POST scans/8/slices' ) ).toHaveLength( 0 );
	await jest.advanceTimersByTimeAsync( 6000 );
	expect( sent( 'POST scans/8/slices' ) ).toHaveLength( 1 );
	expect( now.getScan()?.status ).toBe( 'done' );
} );

test( 'a refused piece of work changes nothing: another tab is at it', async () => {
	let asked = 0;
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => ( { ...scan, status: ++asked < 9 ? 'running' : 'done' } ),
		'POST scans/8/slices': () => {
			throw { code: 'conflict', message: 'Somebody else', status: 409 };
		},
	} );
	const { actions, now } = open();
	await actions.startScan();
	await jest.advanceTimersByTimeAsync( 30_000 );
	expect( now.getScan()?.status ).toBe( 'done' );
	expect( now.getScanError() ).toBeNull();
} );

test( 'a scan that another tab started is followed, also after a start that came second', async () => {
	openSite( {
		'POST scans': () => {
			throw { code: 'conflict', message: 'One runs already.', status: 409 };
		},
		'GET scans/latest': () => scan,
		'GET scans/8': () => ( { ...scan, status: 'done', done: 30 } ),
	} );
	const { actions, now } = open();
	await actions.startScan();
	await jest.advanceTimersByTimeAsync( 1100 );
	expect( now.getScan()?.status ).toBe( 'done' );
	expect( now.getScanError() ).toBeNull();
} );

test( 'a dead network is said, asked again a while, and then left alone', async () => {
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => {
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	const { actions, now } = open();
	await actions.startScan();
	await jest.advanceTimersByTimeAsync( 60_000 );
	expect( now.getScanError() ).toMatchObject( { status: 0, message: expect.stringContaining( 'did not answer' ) } );
	const asked = sent( 'GET scans/8' ).length;
	await jest.advanceTimersByTimeAsync( 60_000 );
	expect( sent( 'GET scans/8' ) ).toHaveLength( asked );
} );

test( 'a cancelled scan is no longer under way', async () => {
	openSite( {
		'POST scans': () => scan,
		'GET scans/8': () => scan,
		'DELETE scans/8': () => ( { ...scan, status: 'cancelled' } ),
	} );
	const { actions, now } = open();
	await actions.startScan();
	await actions.cancelScan( 8 );
	expect( now.isScanning() ).toBe( false );
	await jest.advanceTimersByTimeAsync( 5000 );
	expect( sent( 'GET scans/8' ).length ).toBeLessThanOrEqual( 1 );
} );
