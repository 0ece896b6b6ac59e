import type { Answers, Data, Facts } from './facts.gen';

export type Outcome = 'pass' | 'fail' | 'unknown' | 'needs_answer' | 'not_applicable';

/** Any field may be missing or null: not seen. */
type PartlySeen< T > = { [ K in keyof T ]?: { [ F in keyof T[ K ] ]?: T[ K ][ F ] | null } | null };

/**
 * One case of a check: facts in, outcome out. Facts that are left out were not
 * seen; of a fact that is given, fields that are left out were not seen either.
 * Data tables are the real ones unless given.
 */
export interface Case {
	/** What this case is about, in a few words; a reader must care. */
	name: string;
	/** pass, fail, unseen and hostile are asked for in every check. */
	kind: 'pass' | 'fail' | 'unseen' | 'hostile' | 'other';
	facts: PartlySeen< Facts >;
	answers?: { [ K in keyof Answers ]?: Answers[ K ] | 'dont_know' };
	data?: Partial< Data >;
	/** UTC; when left out 2026-11-22T12:00:00Z. */
	now?: string;
	outcome: Outcome;
}

export function cases( ...list: Case[] ): Case[] {
	return list;
}

/** A fact that an attacker or a broken plugin filled: wrong types on purpose. */
export function hostile( value: unknown ): never {
	return value as never;
}
