/**
 * The typed builder: expressions are written as ordinary TypeScript over the
 * facts' generated types, so that a wrong path, a wrong word of a closed set or
 * a comparison of two kinds does not compile. What comes out is plain JSON.
 */
import type { Node, NodePart, Operator, Scalar } from './expression';
import type { Answers, Data, Facts } from './facts.gen';

declare const TYPE: unique symbol;
const NODE = Symbol( 'node' );

/** An expression whose value is a T, or null where it could not be seen. */
export interface Expr< T > {
	readonly [ TYPE ]?: T;
	readonly [ NODE ]: Node;
}

/** A place among facts, answers, data or in a list's item: its fields are places too. */
export type Place< T > = Expr< NonNullable< T > > &
	( NonNullable< T > extends readonly unknown[]
		? unknown
		: NonNullable< T > extends object
			? { readonly [ K in keyof NonNullable< T > ]: Place< NonNullable< T >[ K ] > }
			: unknown );

type Item< L > = L extends readonly ( infer U )[] ? U : never;
type Operand< T > = Expr< T > | T;
type Plain = string | number | boolean;
/** `'a' | 'b'` stays a closed set; number and boolean are widened, so that true and false compare. */
type Comparable< T > = T extends boolean ? boolean : T extends number ? number : T;

function expr< T >( node: Node ): Expr< T > {
	return { [ NODE ]: node };
}

/** The JSON of an expression. */
export function toJson( expression: Expr< unknown > ): Node {
	return expression[ NODE ];
}

function isExpr( value: unknown ): value is Expr< unknown > {
	return typeof value === 'object' && value !== null && NODE in value;
}

function part( value: unknown ): NodePart {
	return isExpr( value ) ? value[ NODE ] : [ 'literal', value as Scalar | Scalar[] as Scalar ];
}

function operation< T >( operator: Operator, ...operands: unknown[] ): Expr< T > {
	return expr< T >( [ operator, ...operands.map( part ) ] );
}

function place< T >( start: NodePart, keys: string[] ): Place< T > {
	const node: Node = [ 'get', start, ...keys ];
	return new Proxy( { [ NODE ]: node }, {
		get: ( target, key ) =>
			typeof key === 'symbol' ? target[ key as typeof NODE ] : place( start, [ ...keys, key ] ),
	} ) as unknown as Place< T >;
}

/** What was seen. */
export const facts = place< Facts >( 'facts', [] );
/** What a person told us: the id of the choice. "I don't know" is null. */
export const answers = place< Answers >( 'answers', [] );
/** Dated data; null once its date has passed. */
export const data = place< Data >( 'data', [] );

export const and = ( ...operands: Operand< boolean >[] ) => operation< boolean >( 'and', ...operands );
export const or = ( ...operands: Operand< boolean >[] ) => operation< boolean >( 'or', ...operands );
export const not = ( operand: Expr< boolean > ) => operation< boolean >( 'not', operand );

export const eq = < T extends Plain >( a: Expr< T >, b: Operand< NoInfer< Comparable< T > > > ) =>
	operation< boolean >( 'eq', a, b );
export const ne = < T extends Plain >( a: Expr< T >, b: Operand< NoInfer< Comparable< T > > > ) =>
	operation< boolean >( 'ne', a, b );
export const lt = ( a: Operand< number >, b: Operand< number > ) => operation< boolean >( 'lt', a, b );
export const le = ( a: Operand< number >, b: Operand< number > ) => operation< boolean >( 'le', a, b );
export const gt = ( a: Operand< number >, b: Operand< number > ) => operation< boolean >( 'gt', a, b );
export const ge = ( a: Operand< number >, b: Operand< number > ) => operation< boolean >( 'ge', a, b );

/** True when the list holds the value. */
export const isIn = < T extends Plain >(
	value: Operand< T >,
	list: Expr< readonly T[] > | readonly NoInfer< T >[]
) => operation< boolean >( 'in', value, list );

let depth = 0;

function overItems< T, L extends readonly unknown[] >(
	operator: 'any' | 'all' | 'where',
	list: Expr< L >,
	body: ( item: Place< Item< L > > ) => Operand< boolean >
): Expr< T > {
	const name = `$${ ++depth }`;
	const judged = part( body( place< Item< L > >( name, [] ) ) );
	depth--;
	return expr< T >( [ operator, part( list ), name, judged ] );
}

export const any = < L extends readonly unknown[] >(
	list: Expr< L >,
	body: ( item: Place< Item< L > > ) => Operand< boolean >
) => overItems< boolean, L >( 'any', list, body );
export const all = < L extends readonly unknown[] >(
	list: Expr< L >,
	body: ( item: Place< Item< L > > ) => Operand< boolean >
) => overItems< boolean, L >( 'all', list, body );
/** The items for which the body is true; for `show`, not for `problem`. */
export const where = < L extends readonly unknown[] >(
	list: Expr< L >,
	body: ( item: Place< Item< L > > ) => Operand< boolean >
) => overItems< L, L >( 'where', list, body );
export const count = ( list: Expr< readonly unknown[] > ) => operation< number >( 'count', list );
export const first = < L extends readonly unknown[] >( list: Expr< L > ) =>
	place< Item< L > >( part( operation( 'first', list ) ), [] );
/** One field of each item. */
export const pluck = < L extends readonly unknown[], K extends keyof Item< L > & string >( list: Expr< L >, key: K ) =>
	expr< NonNullable< Item< L >[ K ] >[] >( [ 'pluck', part( list ), key ] );

/** True when something was seen: use it only where an unseen thing has a second way to be told. */
export const isSeen = ( operand: Expr< unknown > ) => operation< boolean >( 'is_seen', operand );
export const when = < T >( condition: Expr< boolean >, then: Operand< T >, otherwise: Operand< T > ) =>
	operation< T >( 'if', condition, then, otherwise );

export const versionLt = ( a: Operand< string >, b: Operand< string > ) => operation< boolean >( 'version_lt', a, b );
export const fixedInBranch = (
	version: Expr< string >,
	rows: Expr< readonly { branch: string; fixed: string }[] >
) => operation< boolean >( 'fixed_in_branch', version, rows );
/** Days, with fractions, since a UTC time. */
export const daysSince = ( time: Expr< string > ) => operation< number >( 'days_since', time );
export const daysUntil = ( time: Expr< string > ) => operation< number >( 'days_until', time );

/** This is a live shop, and not a copy for trying things out. */
export const isProduction = eq( facts.environment.type, 'production' );
/** Outsiders can reach this site under its address. */
export const isLive = and( isProduction, eq( facts.address.host_kind, 'public' ) );
export const hasStore = facts.woocommerce.active;
