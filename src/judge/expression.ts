/**
 * The expression language as data. An expression is a JSON array whose first
 * element names the operator; nothing else can be said in it. Truth tables
 * stand in docs/LANGUAGE.md.
 */

export type Scalar = string | number | boolean | null;
export type Value = Scalar | Value[] | { [ key: string ]: Value };

/** Where a path may start: what was seen, what a person said, dated data. */
export type Root = 'facts' | 'answers' | 'data';

export const OPERATORS = [
	'get',
	'literal',
	'and',
	'or',
	'not',
	'eq',
	'ne',
	'lt',
	'le',
	'gt',
	'ge',
	'in',
	'any',
	'all',
	'count',
	'is_seen',
	'if',
	'first',
	'where',
	'pluck',
	'version_lt',
	'fixed_in_branch',
	'days_since',
	'days_until',
] as const;
export type Operator = ( typeof OPERATORS )[ number ];

/**
 * `[ 'get', start, ...keys ]`, where start is a root, the name of an enclosing
 * lambda's item (with `$` before it), or an expression;
 * `[ 'any', list, '$1', body ]`, likewise all and where.
 */
export type Node = readonly [ Operator, ...NodePart[] ];
export type NodePart = Node | Scalar | readonly Scalar[];

/** What an expression is judged over. `now` is UTC, as 2026-11-22T10:00:00Z. */
export interface Context {
	facts: { [ name: string ]: Value };
	answers: { [ question: string ]: Value };
	data: { [ table: string ]: Value };
	now: string;
}

/** A value that took part in the decision: `facts.roles.list.2.users`, 3. Of a list: how many. */
export interface Leaf {
	path: string;
	value: Scalar;
}

/** A value with the leaves that decided it. */
export interface Judged {
	value: Value;
	leaves: Leaf[];
}

export function isNode( part: unknown ): part is Node {
	return (
		Array.isArray( part ) &&
		typeof part[ 0 ] === 'string' &&
		( OPERATORS as readonly string[] ).includes( part[ 0 ] )
	);
}
