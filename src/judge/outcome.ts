import type { Check as CompiledCheck } from '../api/types.gen';
import type { Outcome } from './cases';
import { evaluate, unseen } from './evaluate';
import type { Context, Judged, Leaf, Node } from './expression';

/** Questions nobody answered (or whose answer ran out), with their possible answers. */
export type OpenQuestions = { [ question: string ]: string[] };

export interface Verdict {
	outcome: Outcome;
	/** What decided. */
	leaves: Leaf[];
	/** Questions whose answer alone would decide. */
	questions: string[];
}

/** The outcome of a compiled check. Kept equal to includes/Judge/Judge.php. */
export function judge( check: CompiledCheck, context: Context, open: OpenQuestions ): Verdict {
	if ( check.applies ) {
		const applies = evaluate( check.applies as unknown as Node, context );
		if ( applies.value !== true ) {
			return applies.value === false
				? { outcome: 'not_applicable', leaves: applies.leaves, questions: [] }
				: undecided( check.applies as unknown as Node, applies, context, open );
		}
	}
	if ( ! check.problem ) {
		return information( check, context );
	}
	const problem = evaluate( check.problem as unknown as Node, context );
	if ( typeof problem.value !== 'boolean' ) {
		return undecided( check.problem as unknown as Node, problem, context, open );
	}
	return { outcome: problem.value ? 'fail' : 'pass', leaves: problem.leaves, questions: [] };
}

function information( check: CompiledCheck, context: Context ): Verdict {
	const rows = check.show.map( ( { value } ) => evaluate( value as unknown as Node, context ) );
	const seen = rows.some( ( { value } ) => value !== null );
	return { outcome: seen ? 'pass' : 'unknown', leaves: rows.flatMap( ( { leaves } ) => leaves ), questions: [] };
}

/** A question where an answer alone would decide: the person can end it. Else unknown. */
function undecided( node: Node, judged: Judged, context: Context, open: OpenQuestions ): Verdict {
	const questions = unseen( judged.leaves )
		.filter( ( path ) => path.startsWith( 'answers.' ) )
		.map( ( path ) => path.slice( 'answers.'.length ) )
		.filter( ( question ) =>
			( open[ question ] ?? [] ).some(
				( answer ) =>
					typeof evaluate( node, {
						...context,
						answers: { ...context.answers, [ question ]: answer },
					} ).value === 'boolean'
			)
		);
	return {
		outcome: questions.length > 0 ? 'needs_answer' : 'unknown',
		leaves: judged.leaves,
		questions,
	};
}
