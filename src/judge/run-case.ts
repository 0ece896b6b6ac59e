import type { Check as CompiledCheck } from '../api/types.gen';
import type { Case } from './cases';
import type { Context, Value } from './expression';
import { judge, type OpenQuestions, type Verdict } from './outcome';

/** Dated data by table, and the choices of every question. */
export interface Tables {
	data: { [ table: string ]: Value };
	choices: OpenQuestions;
}

/** A case as both evaluators take it; tests/golden/cases.json holds all of them for PHP. */
export interface CompiledCase {
	name: string;
	kind: Case[ 'kind' ];
	context: Context;
	open: OpenQuestions;
	outcome: Case[ 'outcome' ];
}

const NOW = '2026-11-22T12:00:00Z';

export function compileCase( check: CompiledCheck, given: Case, tables: Tables ): CompiledCase {
	const answers: Context[ 'answers' ] = {};
	const open: OpenQuestions = {};
	const told: { [ question: string ]: string | undefined } = given.answers ?? {};
	for ( const question of check.answers ) {
		const answer = told[ question ];
		answers[ question ] = answer === undefined || answer === 'dont_know' ? null : answer;
		if ( answer === undefined ) {
			open[ question ] = tables.choices[ question ] ?? [];
		}
	}
	const data: Context[ 'data' ] = {};
	for ( const table of check.data ) {
		data[ table ] = tables.data[ table ] ?? null;
	}
	Object.assign( data, given.data ?? {} );
	const facts = JSON.parse( JSON.stringify( given.facts ) ) as Context[ 'facts' ];
	return {
		name: given.name,
		kind: given.kind,
		context: { facts, answers, data, now: given.now ?? NOW },
		open,
		outcome: given.outcome,
	};
}

export function runCase( check: CompiledCheck, given: CompiledCase ): Verdict {
	return judge( check, given.context, given.open );
}
