import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Finding, FindingDetail } from '../api/types.gen';
import { inOrder } from './in-order';
import type { State } from './store';
import type { Thunk } from './thunk';

/** Note of a plan that began with a copied message. A token, so that every language shows its own word. */
export const ASKED = 'asked';

/** What checking one thing again came to. */
export interface Recheck {
	state: 'running' | 'done';
	/** When it was looked at; '' while it runs. */
	at: string;
	outcome: Finding[ 'outcome' ] | '';
}

export interface FindingsState {
	details: Record< string, FindingDetail >;
	errors: Record< string, ApiError >;
	rechecks: Record< string, Recheck >;
}

export type FindingsAction =
	| { type: 'FINDING_LOADED'; detail: FindingDetail }
	| { type: 'FINDING_FAILED'; id: string; error: ApiError }
	| { type: 'RECHECK'; id: string; recheck: Recheck | null };

const EMPTY: FindingsState = { details: {}, errors: {}, rechecks: {} };

export function reducer( state: FindingsState = EMPTY, action: FindingsAction ): FindingsState {
	switch ( action.type ) {
		case 'FINDING_LOADED': {
			const { id } = action.detail.finding;
			return {
				...state,
				details: { ...state.details, [ id ]: action.detail },
				errors: without( state.errors, id ),
			};
		}
		case 'FINDING_FAILED':
			return {
				...state,
				errors: { ...state.errors, [ action.id ]: action.error },
			};
		case 'RECHECK':
			return {
				...state,
				errors: without( state.errors, action.id ),
				rechecks: action.recheck
					? { ...state.rechecks, [ action.id ]: action.recheck }
					: without( state.rechecks, action.id ),
			};
		default:
			return state;
	}
}

function without< T >( record: Record< string, T >, id: string ): Record< string, T > {
	const { [ id ]: _gone, ...rest } = record;
	return rest;
}

/** The answers about each finding, in an order of its own. */
const newest = new Map< string, ReturnType< typeof inOrder< FindingDetail > > >();

/** The finding as it is now; null where something asked later is shown already. */
function askFor( id: string ): Promise< FindingDetail | null > {
	const take = newest.get( id ) ?? inOrder< FindingDetail >();
	newest.set( id, take );
	return take( () => api.getFinding( id ) );
}

const refreshFinding =
	( id: string ): Thunk =>
	async ( { dispatch } ) => {
		try {
			const detail = await askFor( id );
			if ( detail ) {
				dispatch( { type: 'FINDING_LOADED', detail } );
			}
		} catch ( thrown ) {
			dispatch( {
				type: 'FINDING_FAILED',
				id,
				error: toApiError( thrown ),
			} );
		}
	};

/** Looks at one thing again and says what came of it. */
const checkAgain =
	( id: string ): Thunk =>
	async ( { dispatch, select } ) => {
		if ( select.getRecheck( id )?.state === 'running' ) {
			return;
		}
		dispatch( {
			type: 'RECHECK',
			id,
			recheck: { state: 'running', at: '', outcome: '' },
		} );
		try {
			const { id: number } = await api.startScan( [ id ] );
			const scan = await dispatch.followScan( number );
			const detail = await askFor( id );
			if ( detail ) {
				dispatch( { type: 'FINDING_LOADED', detail } );
			}
			const seen = ( detail ?? select.getFinding( id ) )?.finding;
			dispatch( {
				type: 'RECHECK',
				id,
				recheck: {
					state: 'done',
					at: seen?.seen_at ?? scan?.finished_at ?? '',
					outcome: seen?.outcome ?? '',
				},
			} );
			await dispatch.refreshReport();
		} catch ( thrown ) {
			dispatch( { type: 'RECHECK', id, recheck: null } );
			dispatch( {
				type: 'FINDING_FAILED',
				id,
				error: toApiError( thrown ),
			} );
		}
	};

/** Looks at several things again. False where the site could not now: what was done stays done, and the next scan looks at it. */
const checkAllAgain =
	( ids: string[] ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		let isChecked = true;
		try {
			const { id } = await api.startScan( ids );
			await dispatch.followScan( id );
		} catch {
			isChecked = false;
		}
		await dispatch.refreshReport();
		return isChecked;
	};

/** True once the site has it; what was typed stays with the form until then. */
const decide =
	( id: string, request: api.StateRequest ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) =>
		change( () => api.putState( id, request ), id, dispatch );

const plan =
	( id: string, request: api.PlanRequest ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) =>
		dispatch.decide( id, { state: 'planned', ...request } );

/** Takes back what was planned or decided. */
const reopen =
	( id: string ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) =>
		change( () => api.deleteState( id ), id, dispatch );

/** Somebody says that what has moved is theirs. */
const confirm =
	( id: string, marks: string[] ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) =>
		change( () => api.confirmMoves( id, marks ), id, dispatch );

async function change(
	request: () => Promise< unknown >,
	id: string,
	dispatch: Parameters< Thunk >[ 0 ][ 'dispatch' ]
): Promise< boolean > {
	try {
		await request();
	} catch ( thrown ) {
		dispatch( { type: 'FINDING_FAILED', id, error: toApiError( thrown ) } );
		return false;
	}
	await Promise.all( [ dispatch.refreshFinding( id ), dispatch.refreshReport() ] );
	return true;
}

export const actions = { refreshFinding, checkAgain, checkAllAgain, decide, plan, reopen, confirm };

export const selectors = {
	getFinding: ( state: State, id: string ) => state.findings.details[ id ] ?? null,
	getFindingError: ( state: State, id: string ) => state.findings.errors[ id ] ?? null,
	getRecheck: ( state: State, id: string ) => state.findings.rechecks[ id ] ?? null,
};

export const resolvers = {
	getFinding: refreshFinding,
};
