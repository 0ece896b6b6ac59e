import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Leaks } from '../api/types.gen';
import { inOrder } from './in-order';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface LeaksState {
	leaks: Leaks | null;
	error: ApiError | null;
	/** Id of the record whose decision is on its way. */
	deciding: number | null;
}

export type LeaksAction =
	| { type: 'LEAKS_LOADED'; leaks: Leaks }
	| { type: 'LEAKS_FAILED'; error: ApiError }
	| { type: 'LEAK_DECIDING'; id: number };

const EMPTY: LeaksState = { leaks: null, error: null, deciding: null };

export function reducer( state: LeaksState = EMPTY, action: LeaksAction ): LeaksState {
	switch ( action.type ) {
		case 'LEAKS_LOADED':
			return { leaks: action.leaks, error: null, deciding: null };
		case 'LEAKS_FAILED':
			return { ...state, error: action.error, deciding: null };
		case 'LEAK_DECIDING':
			return { ...state, error: null, deciding: action.id };
		default:
			return state;
	}
}

const newest = inOrder< Leaks >();

/** Records of what was proven; a check may have opened or closed one meanwhile. */
const refreshLeaks =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			const leaks = await newest( api.getLeaks );
			if ( leaks ) {
				dispatch( { type: 'LEAKS_LOADED', leaks } );
			}
		} catch ( thrown ) {
			dispatch( { type: 'LEAKS_FAILED', error: toApiError( thrown ) } );
		}
	};

/** True once it is written down. */
const decideLeak =
	( id: number, decision: api.LeakDecision ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'LEAK_DECIDING', id } );
		try {
			const leaks = await newest( () => api.putLeakDecision( id, decision ) );
			if ( leaks ) {
				dispatch( { type: 'LEAKS_LOADED', leaks } );
			}
			return true;
		} catch ( thrown ) {
			dispatch( { type: 'LEAKS_FAILED', error: toApiError( thrown ) } );
			return false;
		}
	};

export const actions = { refreshLeaks, decideLeak };

export const selectors = {
	getLeaks: ( state: State ) => state.leaks.leaks,
	getLeaksError: ( state: State ) => state.leaks.error,
	getLeakDeciding: ( state: State ) => state.leaks.deciding,
};
