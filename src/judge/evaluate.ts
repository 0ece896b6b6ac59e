import {
	isNode,
	type Context,
	type Judged,
	type Leaf,
	type Node,
	type NodePart,
	type Value,
} from './expression';
import { compareVersions, isOfBranch, parseVersion } from './version';

/**
 * Judges an expression and says which leaves decided it. Total: whatever comes
 * in, an answer comes out; what cannot be told is null. Kept equal to
 * includes/Judge/Evaluator.php, operator by operator and in the same order.
 */
export function evaluate( node: Node, context: Context ): Judged {
	const { value, leaves } = visit( node, { context, items: {} } );
	return { value, leaves: distinct( leaves ) };
}

/** A value, where it stands (for lists, where each item stands), and what decided it. */
interface Seen {
	value: Value;
	at: string;
	itemsAt?: string[];
	leaves: Leaf[];
}

interface Scope {
	context: Context;
	items: { [ name: string ]: Seen };
}

function visit( node: NodePart | undefined, scope: Scope ): Seen {
	if ( ! isNode( node ) ) {
		return plain( null );
	}
	const [ operator, ...parts ] = node;
	const operand = ( i: number ) => visit( parts[ i ], scope );
	switch ( operator ) {
		case 'get':
			return get( parts, scope );
		case 'literal':
			return plain( ( parts[ 0 ] ?? null ) as Value );
		case 'and':
			return connect( parts.map( ( part ) => visit( part, scope ) ), false );
		case 'or':
			return connect( parts.map( ( part ) => visit( part, scope ) ), true );
		case 'not':
			return map( [ operand( 0 ) ], ( a ) =>
				typeof a === 'boolean' ? ! a : null
			);
		case 'eq':
			return map( [ operand( 0 ), operand( 1 ) ], equal );
		case 'ne':
			return map( [ operand( 0 ), operand( 1 ) ], ( a, b ) =>
				negate( equal( a, b ) )
			);
		case 'lt':
			return compare( operand( 0 ), operand( 1 ), ( a, b ) => a < b );
		case 'le':
			return compare( operand( 0 ), operand( 1 ), ( a, b ) => a <= b );
		case 'gt':
			return compare( operand( 0 ), operand( 1 ), ( a, b ) => a > b );
		case 'ge':
			return compare( operand( 0 ), operand( 1 ), ( a, b ) => a >= b );
		case 'in':
			return map( [ operand( 0 ), operand( 1 ) ], isIn );
		case 'any':
			return quantify( operand( 0 ), parts, scope, true );
		case 'all':
			return quantify( operand( 0 ), parts, scope, false );
		case 'count':
			return map( [ operand( 0 ) ], ( a ) =>
				Array.isArray( a ) ? a.length : null
			);
		case 'is_seen':
			return map( [ operand( 0 ) ], ( a ) => a !== null );
		case 'if':
			return choose( operand( 0 ), operand( 1 ), operand( 2 ) );
		case 'first':
			return first( operand( 0 ) );
		case 'where':
			return where( operand( 0 ), parts, scope );
		case 'pluck':
			return pluck( operand( 0 ), parts[ 1 ] );
		case 'version_lt':
			return map( [ operand( 0 ), operand( 1 ) ], versionLess );
		case 'fixed_in_branch':
			return map( [ operand( 0 ), operand( 1 ) ], fixedInBranch );
		case 'days_since':
			return map( [ operand( 0 ) ], ( a ) => daysBetween( a, scope.context.now ) );
		case 'days_until':
			return map( [ operand( 0 ) ], ( a ) => daysBetween( scope.context.now, a ) );
	}
}

function plain( value: Value, leaves: Leaf[] = [] ): Seen {
	return { value, at: '', leaves };
}

function map(
	operands: Seen[],
	make: ( ...values: Value[] ) => Value
): Seen {
	return plain(
		make( ...operands.map( ( o ) => o.value ) ),
		operands.flatMap( ( o ) => o.leaves )
	);
}

function get( parts: readonly NodePart[], scope: Scope ): Seen {
	const [ start, ...keys ] = parts;
	let base: Seen;
	if ( isNode( start ) ) {
		base = visit( start, scope );
	} else if ( start === 'facts' || start === 'answers' || start === 'data' ) {
		base = { value: scope.context[ start ], at: start, leaves: [] };
	} else {
		const item =
			typeof start === 'string' && own( scope.items, start )
				? scope.items[ start ]
				: undefined;
		base = item ? { ...item, leaves: [] } : plain( null );
	}
	const at = base.at === '' ? '' : [ base.at, ...keys ].join( '.' );
	const value = keys.reduce<Value>( step, base.value );
	// What a list was searched for stands beside what was taken from it.
	const leaves = at === '' ? base.leaves : [ ...base.leaves, leaf( at, value ) ];
	return { value, at, leaves };
}

function step( value: Value, key: unknown ): Value {
	return isRecord( value ) && typeof key === 'string' && own( value, key )
		? value[ key ] ?? null
		: null;
}

function own( record: object, key: string ): boolean {
	return Object.prototype.hasOwnProperty.call( record, key );
}

function isRecord( value: Value ): value is { [ key: string ]: Value } {
	return value !== null && typeof value === 'object' && ! Array.isArray( value );
}

function leaf( path: string, value: Value ): Leaf {
	if ( Array.isArray( value ) ) {
		return { path, value: value.length };
	}
	return { path, value: isRecord( value ) ? true : value };
}

/** and (decisive: false), or (decisive: true): one decisive operand settles it; else a null leaves it open. */
function connect( operands: Seen[], decisive: boolean ): Seen {
	const truths = operands.map( ( o ) =>
		typeof o.value === 'boolean' ? o.value : null
	);
	let value: boolean | null = ! decisive;
	if ( truths.includes( decisive ) ) {
		value = decisive;
	} else if ( truths.includes( null ) ) {
		value = null;
	}
	return plain(
		value,
		operands.flatMap( ( o, i ) => ( truths[ i ] === value ? o.leaves : [] ) )
	);
}

/** any (decisive: true), all (decisive: false), over the items of a list. */
function quantify(
	list: Seen,
	parts: readonly NodePart[],
	scope: Scope,
	decisive: boolean
): Seen {
	if ( ! Array.isArray( list.value ) ) {
		return plain( null, list.leaves );
	}
	const judged = connect(
		eachItem( list, parts, scope ).map( ( item ) => item.judged ),
		decisive
	);
	// No single item decided: that the list was looked at as a whole did.
	return judged.value === ! decisive
		? plain( judged.value, list.leaves )
		: judged;
}

function eachItem( list: Seen, parts: readonly NodePart[], scope: Scope ) {
	const name = typeof parts[ 1 ] === 'string' ? parts[ 1 ] : '';
	const values = Array.isArray( list.value ) ? list.value : [];
	return values.map( ( value, i ) => {
		const item = itemOf( list, value, i );
		return {
			item,
			judged: visit( parts[ 2 ], {
				...scope,
				items: { ...scope.items, [ name ]: item },
			} ),
		};
	} );
}

function itemOf( list: Seen, value: Value, i: number ): Seen {
	const at = list.itemsAt?.[ i ] ?? ( list.at === '' ? '' : `${ list.at }.${ i }` );
	return { value, at, leaves: [] };
}

function where( list: Seen, parts: readonly NodePart[], scope: Scope ): Seen {
	if ( ! Array.isArray( list.value ) ) {
		return plain( null, list.leaves );
	}
	const judged = eachItem( list, parts, scope );
	const kept = judged.filter( ( { judged: { value } } ) => value === true );
	return {
		value: kept.map( ( { item } ) => item.value ),
		at: '',
		itemsAt: kept.map( ( { item } ) => item.at ),
		leaves: [
			...list.leaves,
			...judged
				.filter( ( { judged: { value } } ) => value === true || value === null )
				.flatMap( ( { judged: { leaves } } ) => leaves ),
		],
	};
}

function first( list: Seen ): Seen {
	if ( ! Array.isArray( list.value ) || list.value.length === 0 ) {
		return plain( null, list.leaves );
	}
	return {
		...itemOf( list, list.value[ 0 ] ?? null, 0 ),
		leaves: list.leaves,
	};
}

function pluck( list: Seen, key: NodePart | undefined ): Seen {
	return map( [ list ], ( values ) =>
		Array.isArray( values ) ? values.map( ( value ) => step( value, key ) ) : null
	);
}

function choose( condition: Seen, then: Seen, otherwise: Seen ): Seen {
	if ( typeof condition.value !== 'boolean' ) {
		return plain( null, condition.leaves );
	}
	const chosen = condition.value ? then : otherwise;
	return { ...chosen, leaves: [ ...condition.leaves, ...chosen.leaves ] };
}

function compare(
	a: Seen,
	b: Seen,
	holds: ( a: number, b: number ) => boolean
): Seen {
	return map( [ a, b ], ( x, y ) =>
		typeof x === 'number' && typeof y === 'number' ? holds( x, y ) : null
	);
}

/** Equal only among scalars of one type: nothing is coerced. */
function equal( a: Value, b: Value ): boolean | null {
	if ( a === null || b === null || typeof a !== typeof b || typeof a === 'object' ) {
		return null;
	}
	return a === b;
}

function negate( a: boolean | null ): boolean | null {
	return a === null ? null : ! a;
}

function isIn( value: Value, list: Value ): boolean | null {
	if ( ! Array.isArray( list ) || value === null ) {
		return null;
	}
	const matches = list.map( ( item ) => equal( value, item ) );
	if ( matches.includes( true ) ) {
		return true;
	}
	return matches.includes( null ) ? null : false;
}

function versionLess( a: Value, b: Value ): boolean | null {
	const left = typeof a === 'string' ? parseVersion( a ) : null;
	const right = typeof b === 'string' ? parseVersion( b ) : null;
	return left && right ? compareVersions( left, right ) < 0 : null;
}

/**
 * Rows of { branch, fixed }: a version is fixed when its branch's row says so,
 * or when its branch is newer than all rows. A branch between rows or older
 * than all got no fix.
 */
function fixedInBranch( text: Value, rows: Value ): boolean | null {
	const version = typeof text === 'string' ? parseVersion( text ) : null;
	if ( ! version || ! Array.isArray( rows ) || rows.length === 0 ) {
		return null;
	}
	let newerThanAll = true;
	let fixed: boolean | null = null;
	for ( const row of rows ) {
		const branch = parseVersion( asText( step( row, 'branch' ) ) );
		const release = parseVersion( asText( step( row, 'fixed' ) ) );
		if ( ! branch || ! release ) {
			return null;
		}
		if ( isOfBranch( version, branch ) ) {
			fixed = ( fixed ?? true ) && compareVersions( version, release ) >= 0;
		}
		newerThanAll = newerThanAll && compareVersions( version, branch ) > 0;
	}
	return fixed ?? newerThanAll;
}

function asText( value: Value ): string {
	return typeof value === 'string' ? value : '';
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z)?$/;

/** Seconds since 1970 of a UTC time or a date (its midnight), else null. */
export function seconds( time: Value ): number | null {
	const match = typeof time === 'string' ? TIME.exec( time ) : null;
	if ( ! match ) {
		return null;
	}
	const [ year, month, day, hour, minute, second ] = match
		.slice( 1 )
		.map( ( part ) => Number( part ?? 0 ) ) as [
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const date = new Date( Date.UTC( year, month - 1, day, hour, minute, second ) );
	const real =
		year >= 1970 &&
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day &&
		hour < 24 &&
		minute < 60 &&
		second < 60;
	return real ? date.getTime() / 1000 : null;
}

function daysBetween( from: Value, to: Value ): number | null {
	const start = seconds( from );
	const end = seconds( to );
	return start === null || end === null ? null : ( end - start ) / 86400;
}

function distinct( leaves: Leaf[] ): Leaf[] {
	const seen = new Set<string>();
	return leaves.filter( ( { path } ) => ! seen.has( path ) && seen.add( path ) );
}

/** The leaves that could not be seen. */
export function unseen( leaves: Leaf[] ): string[] {
	return leaves.filter( ( { value } ) => value === null ).map( ( { path } ) => path );
}
