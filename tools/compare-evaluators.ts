/**
 * Seeded random expressions over random facts must mean the same in TypeScript
 * and in PHP: value and deciding leaves alike. Malformed and ill-typed ones are
 * among them, for the language is total.
 *
 * npx tsx tools/compare-evaluators.ts [how many] [seed]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { evaluate } from '../src/judge/evaluate';
import { OPERATORS, type Context, type Node, type NodePart, type Value } from '../src/judge/expression';
import { ROOT } from './paths';
import { report } from './suite';

const total = Number( process.argv[ 2 ] ?? 100_000 );
let state = Number( process.argv[ 3 ] ?? 20_261_122 );
const CHUNK = 10_000;

/* eslint-disable no-bitwise -- mulberry32: small, seeded, good enough to pick branches. */
function random(): number {
	state = ( state + 0x6d2b79f5 ) | 0;
	let t = Math.imul( state ^ ( state >>> 15 ), 1 | state );
	t = ( t + Math.imul( t ^ ( t >>> 7 ), 61 | t ) ) ^ t;
	return ( ( t ^ ( t >>> 14 ) ) >>> 0 ) / 4294967296;
}
/* eslint-enable no-bitwise */
const below = ( n: number ) => Math.floor( random() * n );
const pick = < T >( from: readonly T[] ): T => from[ below( from.length ) ] as T;
const times = < T >( n: number, make: () => T ): T[] => Array.from( { length: n }, make );

const SCALARS: readonly Value[] = [
	null, true, false, true, false, 0, 1, 2, 2.5, -1, 1e9, 0.1, '', 'a', 'b', '1', '0', 'yes', 'zoë', '<script>',
	'1.2.3', '1.2', '10.4.3', 'v2.0-rc1', '2.0', '2.0.0-beta2', '11.0.1', 'not a version', '1.2.3\n', '5.0a',
	'2026-11-20T12:00:00Z', '2026-11-22', '2025-02-29', '2024-02-29T23:59:59Z', '1969-12-31', '2026-13-01', '2026-11-22T24:00:00Z',
];
const KEYS = [ 'a', 'b', 'c', 'branch', 'fixed', 'list' ] as const;

function record(): Value {
	return Object.fromEntries( [ [ 'a', pick( SCALARS ) ], ...times( below( 4 ), () => [ pick( KEYS ), value( 1 ) ] as [ string, Value ] ) ] );
}

function value( depth: number ): Value {
	const kind = below( depth > 0 ? 6 : 10 );
	if ( kind < 5 ) {
		return pick( SCALARS );
	}
	if ( kind < 7 ) {
		return times( below( 4 ), () => ( random() < 0.7 && depth === 0 ? record() : pick( SCALARS ) ) );
	}
	return record();
}

const rows = (): Value => times( 1 + below( 3 ), () => ( { branch: pick( [ '1.2', '2.0', '10.4', '11.0', 'x' ] ), fixed: pick( [ '1.2.3', '2.0', '10.4.3', '11.0.1' ] ) } ) );

function context(): Context {
	return {
		facts: { a: record(), b: record(), list: times( below( 5 ), record ), rows: rows(), gone: null },
		answers: { a: pick( [ 'yes', 'no', null ] ), b: pick( SCALARS ) },
		data: { a: record(), list: times( below( 3 ), record ) },
		now: pick( [ '2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z', '2026-01-01T00:00:01Z', 'never' ] ),
	};
}

function get( scope: string[] ): Node {
	const keys = times( below( 3 ), () => pick( KEYS ) );
	if ( scope.length > 0 && random() < 0.6 ) {
		return [ 'get', pick( scope ), ...keys ];
	}
	if ( random() < 0.1 ) {
		return [ 'get', expression( 1, scope ), ...keys ];
	}
	return [ 'get', pick( [ 'facts', 'facts', 'answers', 'data', '$9' ] ), pick( [ 'a', 'b', 'list', 'rows', 'gone', 'none' ] ), ...keys ];
}

function list( scope: string[] ): Node {
	const kind = below( 6 );
	if ( kind < 3 ) {
		return [ 'get', pick( [ 'facts', 'data' ] ), 'list' ];
	}
	if ( kind === 3 ) {
		return [ 'get', 'facts', 'rows' ];
	}
	return kind === 4 ? [ 'literal', times( below( 4 ), () => pick( SCALARS ) as null ) ] : get( scope );
}

function expression( depth: number, scope: string[] ): Node {
	if ( depth <= 0 || random() < 0.12 ) {
		return random() < 0.6 ? get( scope ) : [ 'literal', pick( SCALARS ) as null ];
	}
	const operator = pick( OPERATORS );
	const deeper = () => expression( depth - 1, scope );
	switch ( operator ) {
		case 'get':
			return get( scope );
		case 'literal':
			return [ 'literal', pick( SCALARS ) as null ];
		case 'and':
		case 'or':
			return [ operator, ...times( below( 4 ), deeper ) ];
		case 'any':
		case 'all':
		case 'where': {
			const name = `$${ scope.length + 1 }`;
			return [ operator, random() < 0.85 ? list( scope ) : deeper(), name, expression( depth - 1, [ ...scope, name ] ) ];
		}
		case 'first':
			return [ 'first', random() < 0.5 ? list( scope ) : [ 'where', list( scope ), '$8', expression( depth - 1, [ ...scope, '$8' ] ) ] ];
		case 'pluck':
			return [ 'pluck', list( scope ), pick( KEYS ) ];
		case 'in':
			return [ 'in', deeper(), list( scope ) ];
		case 'count':
			return [ 'count', random() < 0.8 ? list( scope ) : deeper() ];
		case 'fixed_in_branch':
			return [ operator, deeper(), random() < 0.8 ? [ 'get', 'facts', 'rows' ] : list( scope ) ];
		case 'if':
			return [ 'if', deeper(), deeper(), deeper() ];
		default:
			// Now and then an operand is missing or is no expression at all.
			return random() < 0.02 ? [ operator, pick( [ null, 'facts', 3 ] ) as NodePart ] : [ operator, deeper(), deeper() ];
	}
}

const problems: string[] = [];
let agreed = 0;
for ( let made = 0; made < total; made += CHUNK ) {
	const pairs = times( Math.min( CHUNK, total - made ), () => ( { node: expression( 4, [] ), context: context() } ) );
	const php = spawnSync( 'php', [ join( ROOT, 'tools/php/evaluate.php' ) ], {
		input: pairs.map( ( pair ) => JSON.stringify( pair ) ).join( '\n' ),
		encoding: 'utf8',
		maxBuffer: 1e9,
	} );
	const answers = php.stdout.split( '\n' );
	pairs.forEach( ( pair, i ) => {
		const expected = JSON.stringify( evaluate( pair.node, pair.context ) );
		const answer = answers[ i ] ?? '';
		// Parsed and written again: PHP writes numbers and slashes in its own way.
		if ( answer !== '' && JSON.stringify( JSON.parse( answer ) ) === expected ) {
			agreed++;
		} else if ( problems.length < 5 ) {
			problems.push( `${ JSON.stringify( pair ) }\n  TypeScript: ${ expected }\n  PHP:        ${ answer || php.stderr }` );
		}
	} );
}
report( 'evaluators', agreed, agreed + problems.length === total || problems.length > 0 ? problems : [ 'some were not compared' ] );
