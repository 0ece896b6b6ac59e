import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { History } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface HistoryState {
	history: History | null;
	error: ApiError | null;
}

export type HistoryAction = { type: 'HISTORY_LOADED'; history: History } | { type: 'HISTORY_FAILED'; error: ApiError };

export function reducer( state: HistoryState = { history: null, error: null }, action: HistoryAction ): HistoryState {
	switch ( action.type ) {
		case 'HISTORY_LOADED':
			return { history: action.history, error: null };
		case 'HISTORY_FAILED':
			return { ...state, error: action.error };
		default:
			return state;
	}
}

const refreshHistory =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( { type: 'HISTORY_LOADED', history: await api.getHistory() } );
		} catch ( thrown ) {
			dispatch( { type: 'HISTORY_FAILED', error: toApiError( thrown ) } );
		}
	};

export const actions = { refreshHistory };

export const selectors = {
	getHistory: ( state: State ) => state.history.history,
	getHistoryError: ( state: State ) => state.history.error,
};

export const resolvers = {
	getHistory: refreshHistory,
};
