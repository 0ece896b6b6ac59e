import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Question } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface AnswersState {
	questions: Question[] | null;
	/** Loading the list failed. */
	error: ApiError | null;
	saving: Record< string, boolean >;
	/** Saving one answer failed. */
	errors: Record< string, ApiError | null >;
}

export type AnswersAction =
	| { type: 'QUESTIONS_LOADED'; questions: Question[] }
	| { type: 'QUESTIONS_FAILED'; error: ApiError }
	| { type: 'ANSWER_SENT'; id: string }
	| { type: 'ANSWER_KEPT'; question: Question }
	| { type: 'ANSWER_FAILED'; id: string; error: ApiError };

const EMPTY: AnswersState = {
	questions: null,
	error: null,
	saving: {},
	errors: {},
};

export function reducer( state: AnswersState = EMPTY, action: AnswersAction ): AnswersState {
	switch ( action.type ) {
		case 'QUESTIONS_LOADED':
			return { ...state, questions: action.questions, error: null };
		case 'QUESTIONS_FAILED':
			return { ...state, error: action.error };
		case 'ANSWER_SENT':
			return {
				...state,
				saving: { ...state.saving, [ action.id ]: true },
				errors: { ...state.errors, [ action.id ]: null },
			};
		case 'ANSWER_KEPT': {
			const { question } = action;
			return {
				...state,
				questions: state.questions?.map( ( old ) => ( old.id === question.id ? question : old ) ) ?? null,
				saving: { ...state.saving, [ question.id ]: false },
			};
		}
		case 'ANSWER_FAILED':
			return {
				...state,
				saving: { ...state.saving, [ action.id ]: false },
				errors: { ...state.errors, [ action.id ]: action.error },
			};
		default:
			return state;
	}
}

const refreshQuestions =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( {
				type: 'QUESTIONS_LOADED',
				questions: await api.getQuestions(),
			} );
		} catch ( thrown ) {
			dispatch( {
				type: 'QUESTIONS_FAILED',
				error: toApiError( thrown ),
			} );
		}
	};

/** True once the site has it. */
const answer =
	( id: string, value: string ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'ANSWER_SENT', id } );
		try {
			dispatch( {
				type: 'ANSWER_KEPT',
				question: await api.putAnswer( id, value ),
			} );
		} catch ( thrown ) {
			dispatch( {
				type: 'ANSWER_FAILED',
				id,
				error: toApiError( thrown ),
			} );
			return false;
		}
		await dispatch.refreshReport();
		return true;
	};

export const actions = { refreshQuestions, answer };

export const selectors = {
	getQuestions: ( state: State ) => state.answers.questions,
	getQuestionsError: ( state: State ) => state.answers.error,
	isSavingAnswer: ( state: State, id: string ) => state.answers.saving[ id ] ?? false,
	getAnswerError: ( state: State, id: string ) => state.answers.errors[ id ] ?? null,
};

export const resolvers = {
	getQuestions: refreshQuestions,
};
