import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Journal } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface JournalState {
	journal: Journal | null;
	error: ApiError | null;
}

export type JournalAction =
	{ type: 'JOURNAL_LOADED'; journal: Journal; isOlder: boolean } | { type: 'JOURNAL_FAILED'; error: ApiError };

export function reducer( state: JournalState = { journal: null, error: null }, action: JournalAction ): JournalState {
	switch ( action.type ) {
		case 'JOURNAL_LOADED': {
			const before = action.isOlder && state.journal ? state.journal.entries : [];
			return { journal: { ...action.journal, entries: [ ...before, ...action.journal.entries ] }, error: null };
		}
		case 'JOURNAL_FAILED':
			return { ...state, error: action.error };
		default:
			return state;
	}
}

const load =
	( before: number | null ): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( { type: 'JOURNAL_LOADED', journal: await api.getJournal( before ), isOlder: before !== null } );
		} catch ( thrown ) {
			dispatch( { type: 'JOURNAL_FAILED', error: toApiError( thrown ) } );
		}
	};

const refreshJournal = () => load( null );
/** Goes on where the list ends. */
const loadOlder = ( before: number ) => load( before );

export const actions = { refreshJournal, loadOlder };

export const selectors = {
	getJournal: ( state: State ) => state.journal.journal,
	getJournalError: ( state: State ) => state.journal.error,
};

export const resolvers = {
	getJournal: refreshJournal,
};
