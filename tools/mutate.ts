/**
 * The mutation test: flips every operator, moves every boundary and blinds
 * every leaf of every compiled check, one at a time. A mutant that all of the check's own cases
 * still pass means that something in the check is pinned by nothing.
 *
 * npx tsx tools/mutate.ts [id prefix]
 */
import type { Check as CompiledCheck } from '../src/api/types.gen';
import { isNode, type Node, type NodePart, type Operator } from '../src/judge/expression';
import { compileCase, runCase, type CompiledCase } from '../src/judge/run-case';
import { allCases, compileAll } from './compile-checks';
import { ROOT } from './paths';
import { report } from './suite';
import { readTables } from './tables';

const OPPOSITE: { [ operator in Operator ]?: Operator } = {
	and: 'or',
	or: 'and',
	eq: 'ne',
	ne: 'eq',
	lt: 'ge',
	ge: 'lt',
	gt: 'le',
	le: 'gt',
	any: 'all',
	all: 'any',
	days_since: 'days_until',
	days_until: 'days_since',
};
/** The same but for the boundary itself. */
const BOUNDARY: { [ operator in Operator ]?: Operator } = { lt: 'le', le: 'lt', gt: 'ge', ge: 'gt' };
const NEGATED: Operator[] = [ 'in', 'is_seen', 'version_lt', 'fixed_in_branch' ];

interface Mutant {
	what: string;
	node: Node;
}

/** Every mutant of a node; `path` says where in it. */
function mutants( node: Node, path = '' ): Mutant[] {
	const [ operator, ...parts ] = node;
	const here = `${ path }/${ operator }`;
	const own: Mutant[] = [];
	const opposite = OPPOSITE[ operator ];
	// One operand alone is the same under and, or.
	if ( opposite && ! ( ( operator === 'and' || operator === 'or' ) && parts.length < 2 ) ) {
		own.push( { what: `${ here } becomes ${ opposite }`, node: [ opposite, ...parts ] } );
	}
	const boundary = BOUNDARY[ operator ];
	if ( boundary ) {
		own.push( { what: `${ here } becomes ${ boundary }`, node: [ boundary, ...parts ] } );
	}
	// Older, or the very same: a is not newer than b.
	if ( operator === 'version_lt' ) {
		own.push( { what: `${ here } takes its boundary in`, node: [ 'not', [ 'version_lt', ...parts.toReversed() ] as Node ] } );
	}
	// The very version that has the fix counts as one without it.
	if ( operator === 'fixed_in_branch' ) {
		const isTheFix: Node = [ 'any', parts[ 1 ] ?? null, '$fix', [ 'eq', [ 'get', '$fix', 'fixed' ], parts[ 0 ] ?? null ] ];
		own.push( { what: `${ here } leaves its boundary out`, node: [ 'and', node, [ 'not', isTheFix ] ] } );
	}
	if ( NEGATED.includes( operator ) ) {
		own.push( { what: `${ here } negated`, node: [ 'not', node ] } );
	}
	if ( operator === 'not' && isNode( parts[ 0 ] ) ) {
		own.push( { what: `${ here } dropped`, node: parts[ 0 ] } );
	}
	if ( operator === 'if' ) {
		own.push( { what: `${ here } turned`, node: [ 'if', parts[ 0 ] ?? null, parts[ 2 ] ?? null, parts[ 1 ] ?? null ] } );
	}
	if ( operator === 'get' || operator === 'literal' ) {
		const name = JSON.stringify( parts );
		own.push( { what: `${ here } ${ name } not seen`, node: [ 'literal', null ] } );
	}
	const inner = parts.flatMap( ( part, i ) =>
		isNode( part )
			? mutants( part, `${ here }[${ i }]` ).map( ( { what, node: changed } ) => ( {
					what,
					node: [ operator, ...parts.with( i, changed as NodePart ) ] as unknown as Node,
				} ) )
			: []
	);
	return [ ...own, ...inner ];
}

function survives( check: CompiledCheck, cases: CompiledCase[] ): boolean {
	return cases.every( ( given ) => runCase( check, given ).outcome === given.outcome );
}

const prefix = process.argv[ 2 ] ?? '';
const tables = readTables( ROOT );
const given = await allCases();
let killed = 0;
const problems: string[] = [];
let checks = 0;
for ( const check of await compileAll() ) {
	if ( ! check.id.startsWith( prefix ) ) {
		continue;
	}
	checks++;
	const cases = ( given[ check.id ] ?? [] ).map( ( one ) => compileCase( check, one, tables ) );
	const wrong = cases.filter( ( one ) => runCase( check, one ).outcome !== one.outcome );
	problems.push(
		...wrong.map( ( one ) => `${ check.id }: case "${ one.name }" gives ${ runCase( check, one ).outcome }, not ${ one.outcome }` )
	);
	for ( const part of [ 'applies', 'problem' ] as const ) {
		const expression = check[ part ] as unknown as Node | null;
		for ( const { what, node } of expression ? mutants( expression ) : [] ) {
			if ( survives( { ...check, [ part ]: node }, cases ) ) {
				problems.push( `${ check.id }: survives: ${ part }: ${ what }` );
			} else {
				killed++;
			}
		}
	}
}
if ( checks === 0 ) {
	problems.push( `There is no check "${ prefix }". An id is its path below src/checks, without .ts.` );
}
report( 'mutation', killed, problems );
