import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Fix, FixPreview, Receipt } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

/** Key of what goes wrong with the list of receipts; a fix has its id, a receipt "receipt 7". */
const LIST = '';
/** Key of what goes wrong with the list of fixes. No fix is called that. */
const ALL = 'all fixes';
const keyOf = ( receipt: number ) => `receipt ${ receipt }`;

export interface FixesState {
	fixes: Fix[] | null;
	previews: Record< string, FixPreview >;
	receipts: Receipt[] | null;
	/** What is on its way, by key. */
	busy: Record< string, boolean >;
	errors: Record< string, ApiError | null >;
}

export type FixesAction =
	| { type: 'FIX_BUSY'; key: string }
	| { type: 'FIX_FAILED'; key: string; error: ApiError }
	| { type: 'FIXES_LOADED'; fixes: Fix[] }
	| { type: 'FIX_SEEN'; preview: FixPreview }
	| { type: 'RECEIPTS_LOADED'; receipts: Receipt[] }
	| { type: 'RECEIPT_CHANGED'; key: string; receipt: Receipt };

const EMPTY: FixesState = { fixes: null, previews: {}, receipts: null, busy: {}, errors: {} };

export function reducer( state: FixesState = EMPTY, action: FixesAction ): FixesState {
	switch ( action.type ) {
		case 'FIX_BUSY':
			return {
				...state,
				busy: { ...state.busy, [ action.key ]: true },
				errors: { ...state.errors, [ action.key ]: null },
			};
		case 'FIX_FAILED':
			return {
				...state,
				busy: { ...state.busy, [ action.key ]: false },
				errors: { ...state.errors, [ action.key ]: action.error },
			};
		case 'FIX_SEEN':
			return {
				...state,
				busy: { ...state.busy, [ action.preview.id ]: false },
				previews: { ...state.previews, [ action.preview.id ]: action.preview },
			};
		case 'FIXES_LOADED':
			return { ...state, fixes: action.fixes, errors: { ...state.errors, [ ALL ]: null } };
		case 'RECEIPTS_LOADED':
			return { ...state, receipts: action.receipts };
		case 'RECEIPT_CHANGED': {
			const others = ( state.receipts ?? [] ).filter( ( { id } ) => id !== action.receipt.id );
			return {
				...state,
				busy: { ...state.busy, [ action.key ]: false },
				receipts: [ ...others, action.receipt ].sort( ( one, other ) => other.id - one.id ),
			};
		}
		default:
			return state;
	}
}

const refreshReceipts =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( { type: 'RECEIPTS_LOADED', receipts: await api.getReceipts() } );
		} catch ( thrown ) {
			dispatch( { type: 'FIX_FAILED', key: LIST, error: toApiError( thrown ) } );
		}
	};

const refreshFixes =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( { type: 'FIXES_LOADED', fixes: await api.getFixes() } );
		} catch ( thrown ) {
			dispatch( { type: 'FIX_FAILED', key: ALL, error: toApiError( thrown ) } );
		}
	};

/** Looks at what a fix would change; choices: those that somebody made. */
const lookAtFix =
	( id: string, choices?: string[] ): Thunk =>
	async ( { dispatch } ) => {
		dispatch( { type: 'FIX_BUSY', key: id } );
		try {
			dispatch( { type: 'FIX_SEEN', preview: await api.getFixPreview( id, choices ) } );
		} catch ( thrown ) {
			dispatch( { type: 'FIX_FAILED', key: id, error: toApiError( thrown ) } );
		}
	};

/** Does what was seen. The receipt, once the site has done it; null when it did not. */
const applyFix =
	( preview: FixPreview, isConfirmed: boolean ): Thunk< Promise< Receipt | null > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'FIX_BUSY', key: preview.id } );
		try {
			const receipt = await api.applyFix( preview, isConfirmed );
			dispatch( { type: 'RECEIPT_CHANGED', key: preview.id, receipt } );
			return receipt;
		} catch ( thrown ) {
			dispatch( { type: 'FIX_FAILED', key: preview.id, error: toApiError( thrown ) } );
			return null;
		}
	};

/** True once it is undone. */
const undoReceipt =
	( id: number ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'FIX_BUSY', key: keyOf( id ) } );
		try {
			dispatch( { type: 'RECEIPT_CHANGED', key: keyOf( id ), receipt: await api.undoReceipt( id ) } );
			return true;
		} catch ( thrown ) {
			dispatch( { type: 'FIX_FAILED', key: keyOf( id ), error: toApiError( thrown ) } );
			// Somebody changed the thing since: the list then shows what is different.
			await dispatch.refreshReceipts();
			return false;
		}
	};

export const actions = { refreshReceipts, refreshFixes, lookAtFix, applyFix, undoReceipt };

export const selectors = {
	getFixPreview: ( state: State, id: string ) => state.fixes.previews[ id ] ?? null,
	isFixBusy: ( state: State, id: string ) => state.fixes.busy[ id ] ?? false,
	getFixError: ( state: State, id: string ) => state.fixes.errors[ id ] ?? null,
	getFixes: ( state: State ) => state.fixes.fixes,
	getFixesError: ( state: State ) => state.fixes.errors[ ALL ] ?? null,
	getReceipts: ( state: State ) => state.fixes.receipts,
	getReceipt: ( state: State, id: number ) => state.fixes.receipts?.find( ( one ) => one.id === id ) ?? null,
	getReceiptsError: ( state: State ) => state.fixes.errors[ LIST ] ?? null,
	isReceiptBusy: ( state: State, id: number ) => state.fixes.busy[ keyOf( id ) ] ?? false,
	getReceiptError: ( state: State, id: number ) => state.fixes.errors[ keyOf( id ) ] ?? null,
};

export const resolvers = {
	getReceipts: refreshReceipts,
	getFixes: refreshFixes,
};
