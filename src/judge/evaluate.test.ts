import { evaluate } from './evaluate';
import type { Context, Node, Value } from './expression';

const context: Context = {
	facts: {
		door: { open: true, role: 'shop_manager', unseen: null, tried: 0 },
		staff: { list: [ { admin: true, idle: 200 }, { admin: null, idle: 10 }, { admin: false, idle: 0 } ] },
		rows: [
			{ branch: '10.3', fixed: '10.3.7' },
			{ branch: '10.4', fixed: '10.4.3' },
		],
	},
	answers: { backups: null },
	data: { limits: { idle: 180 } },
	now: '2026-11-22T12:00:00Z',
};
const value = ( node: Node ) => evaluate( node, context ).value;
const literal = ( v: Value ): Node => [ 'literal', v as null ];
const [ T, F, N ] = [ literal( true ), literal( false ), literal( null ) ] as const;

describe( 'three-valued logic', () => {
	it.each( [
		[ [ 'and', T, T ], true ],
		[ [ 'and', T, N ], null ],
		[ [ 'and', F, N ], false ],
		[ [ 'or', F, N ], null ],
		[ [ 'or', T, N ], true ],
		[ [ 'or', F, F ], false ],
		[ [ 'not', N ], null ],
		[ [ 'and' ], true ],
		[ [ 'or' ], false ],
		[ [ 'and', T, literal( 'yes' ) ], null ],
		[ [ 'if', N, T, T ], null ],
		[ [ 'is_seen', N ], false ],
	] as [ Node, Value ][] )( '%j is %j', ( node, expected ) => {
		expect( value( node ) ).toBe( expected );
	} );
} );

describe( 'comparing', () => {
	it.each( [
		[ [ 'eq', literal( 1 ), literal( '1' ) ], null ],
		[ [ 'eq', literal( 'a' ), literal( 'a' ) ], true ],
		[ [ 'ne', literal( true ), literal( false ) ], true ],
		[ [ 'gt', literal( 2 ), literal( '1' ) ], null ],
		[ [ 'le', literal( 2 ), literal( 2 ) ], true ],
		[ [ 'in', literal( 'b' ), literal( [ 'a', null ] ) ], null ],
		[ [ 'in', literal( 'a' ), literal( [ 'a', null ] ) ], true ],
		[ [ 'in', literal( 'b' ), literal( [] ) ], false ],
	] as [ Node, Value ][] )( '%j is %j', ( node, expected ) => {
		expect( value( node ) ).toBe( expected );
	} );
} );

describe( 'lists', () => {
	const list: Node = [ 'get', 'facts', 'staff', 'list' ];
	const admin: Node = [ 'get', '$1', 'admin' ];
	it( 'any is true on one hit, null while an item is unseen', () => {
		expect( value( [ 'any', list, '$1', admin ] ) ).toBe( true );
		expect( value( [ 'any', list, '$1', [ 'and', admin, [ 'gt', [ 'get', '$1', 'idle' ], literal( 500 ) ] ] ] ) ).toBe( false );
		expect( value( [ 'any', list, '$1', [ 'and', admin, [ 'eq', [ 'get', '$1', 'idle' ], literal( 10 ) ] ] ] ) ).toBeNull();
		expect( value( [ 'any', literal( [] ), '$1', T ] ) ).toBe( false );
		expect( value( [ 'all', literal( [] ), '$1', F ] ) ).toBe( true );
		expect( value( [ 'any', N, '$1', T ] ) ).toBeNull();
	} );
	it( 'where keeps what is true, and says where it stood', () => {
		const { leaves } = evaluate( [ 'get', [ 'first', [ 'where', list, '$1', [ 'eq', [ 'get', '$1', 'idle' ], literal( 10 ) ] ] ], 'admin' ], context );
		expect( leaves.map( ( { path } ) => path ) ).toEqual( [
			'facts.staff.list',
			'facts.staff.list.1.idle',
			'facts.staff.list.1.admin',
		] );
	} );
} );

describe( 'versions with branches', () => {
	const rows: Node = [ 'get', 'facts', 'rows' ];
	it.each( [
		[ '10.4.3', true ],
		[ '10.4.2', false ],
		[ '10.4.3-rc.1', false ],
		[ '10.5.0', true ],
		[ '11.0.1', true ],
		[ '10.2.9', false ],
		[ '9.0', false ],
		[ 'nightly', null ],
	] )( '%s fixed: %s', ( version, expected ) => {
		expect( value( [ 'fixed_in_branch', literal( version ), rows ] ) ).toBe( expected );
	} );
	it( 'a branch between rows got no fix', () => {
		const gap: Node = literal( [ { branch: '10.3', fixed: '10.3.7' }, { branch: '10.5', fixed: '10.5.1' } ] );
		expect( value( [ 'fixed_in_branch', literal( '10.4.9' ), gap ] ) ).toBe( false );
	} );
} );

describe( 'time', () => {
	it.each( [
		[ '2026-11-22T00:00:00Z', 0.5 ],
		[ '2026-11-21', 1.5 ],
		[ '2026-02-30', null ],
		[ 'yesterday', null ],
	] )( 'days since %s: %s', ( time, expected ) => {
		expect( value( [ 'days_since', literal( time ) ] ) ).toBe( expected );
	} );
} );

describe( 'explain', () => {
	it( 'names only what decided', () => {
		const { leaves } = evaluate(
			[ 'or', [ 'get', 'facts', 'door', 'unseen' ], [ 'and', [ 'get', 'facts', 'door', 'open' ], [ 'eq', [ 'get', 'facts', 'door', 'role' ], literal( 'shop_manager' ) ] ] ],
			context
		);
		expect( leaves ).toEqual( [
			{ path: 'facts.door.open', value: true },
			{ path: 'facts.door.role', value: 'shop_manager' },
		] );
	} );
} );
