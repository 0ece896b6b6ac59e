import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Scan } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface ScanState {
	scan: Scan | null;
	/** Number of the scan this tab asks about; null for none. */
	following: number | null;
	error: ApiError | null;
}

export type ScanAction =
	| { type: 'SCAN_SEEN'; scan: Scan | null }
	| { type: 'SCAN_FOLLOWED'; id: number | null }
	| { type: 'SCAN_FAILED'; error: ApiError };

const EMPTY: ScanState = { scan: null, following: null, error: null };

export function reducer( state: ScanState = EMPTY, action: ScanAction ): ScanState {
	switch ( action.type ) {
		case 'SCAN_SEEN':
			return { ...state, scan: action.scan, error: null };
		case 'SCAN_FOLLOWED':
			return { ...state, following: action.id };
		case 'SCAN_FAILED':
			return { ...state, error: action.error };
		default:
			return state;
	}
}

/** Milliseconds. The first five questions come fast, because most of a scan is over by then. */
const FAST = 1000;
const SLOW = 2000;
const FAST_POLLS = 5;
const STANDS_STILL = 5000;
/** Where nobody has even begun, cron is slow or dead: no work is under way that one could get into. */
const NOT_BEGUN = 2000;
/** After so many unanswered questions in a row nobody is listening. */
const GIVE_UP = 10;

const isActive = ( scan: Scan | null ) => scan !== null && ( scan.status === 'queued' || scan.status === 'running' );
const wait = ( milliseconds: number ) => new Promise< void >( ( done ) => setTimeout( done, milliseconds ) );

/** Starts a scan of everything. */
const startScan =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			const scan = await api.startScan();
			dispatch( { type: 'SCAN_SEEN', scan } );
			void dispatch.followScan( scan.id );
		} catch ( thrown ) {
			const error = toApiError( thrown );
			if ( error.status === 409 ) {
				// Another tab was first: watch that scan instead.
				await dispatch.refreshScan();
				return;
			}
			dispatch( { type: 'SCAN_FAILED', error } );
		}
	};

const cancelScan =
	( id: number ): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( { type: 'SCAN_SEEN', scan: await api.cancelScan( id ) } );
			dispatch( { type: 'SCAN_FOLLOWED', id: null } );
			await dispatch.refreshReport();
		} catch ( thrown ) {
			dispatch( { type: 'SCAN_FAILED', error: toApiError( thrown ) } );
		}
	};

/** There was no room for all of it in one round: the next one is under way. */
const hasAnotherRound = ( scan: Scan ) => scan.status === 'done' && scan.left > 0;

/**
 * Asks until the scan has ended, and refreshes the report as facts arrive. Where nothing moves for 5 seconds,
 * or nobody began within 2, this tab offers to do a piece of the work: the site takes it only when nobody else is at it, so two tabs do
 * not fight. Gives the scan as last seen.
 */
const followScan =
	( id: number ): Thunk< Promise< Scan | null > > =>
	async ( { dispatch, select } ) => {
		if ( select.getFollowed() === id ) {
			return select.getScan();
		}
		dispatch( { type: 'SCAN_FOLLOWED', id } );
		let seen: Scan | null = null;
		let movedAt = Date.now();
		let misses = 0;
		let isWorking = false;
		for ( let poll = 0; misses < GIVE_UP; poll++ ) {
			await wait( poll < FAST_POLLS ? FAST : SLOW );
			if ( select.getFollowed() !== id ) {
				break;
			}
			try {
				const now: Scan = await api.getScan( id );
				misses = 0;
				const moved: boolean = seen === null || seen.done !== now.done || seen.status !== now.status;
				seen = now;
				if ( ! isActive( now ) ) {
					break;
				}
				dispatch( { type: 'SCAN_SEEN', scan: now } );
				if ( moved ) {
					movedAt = Date.now();
					await dispatch.refreshReport();
				}
			} catch ( thrown ) {
				misses++;
				dispatch( {
					type: 'SCAN_FAILED',
					error: toApiError( thrown ),
				} );
			}
			if ( ! isWorking && Date.now() - movedAt >= ( seen?.status === 'queued' ? NOT_BEGUN : STANDS_STILL ) ) {
				isWorking = true;
				// Its answer says nothing that the next question does not; a refusal means somebody else works.
				void api
					.workOnScan( id )
					.catch( () => undefined )
					.finally( () => {
						isWorking = false;
						movedAt = Date.now() - STANDS_STILL;
					} );
			}
		}
		const isOurs = select.getFollowed() === id;
		if ( isOurs ) {
			dispatch( { type: 'SCAN_FOLLOWED', id: null } );
		}
		// The end shows only with its results, and no gap shows between one round and the next.
		await dispatch.refreshReport();
		if ( ! isOurs || ! seen ) {
			return seen;
		}
		const next = hasAnotherRound( seen ) ? await dispatch.refreshScan() : null;
		if ( ! next ) {
			dispatch( { type: 'SCAN_SEEN', scan: seen } );
		}
		return seen;
	};

/** What the site does now, null where it did not say. A scan that another tab or an earlier visit started is followed from here on. */
const refreshScan =
	(): Thunk< Promise< Scan | null > > =>
	async ( { dispatch } ) => {
		try {
			const scan = await api.getLatestScan();
			dispatch( { type: 'SCAN_SEEN', scan } );
			if ( scan && isActive( scan ) ) {
				void dispatch.followScan( scan.id );
			}
			return scan;
		} catch ( thrown ) {
			dispatch( { type: 'SCAN_FAILED', error: toApiError( thrown ) } );
			return null;
		}
	};

export const actions = { startScan, cancelScan, followScan, refreshScan };

export const selectors = {
	getScan: ( state: State ) => state.scan.scan,
	getFollowed: ( state: State ) => state.scan.following,
	getScanError: ( state: State ) => state.scan.error,
	/** A scan of everything is under way; checking one thing again does not count. */
	isScanning: ( state: State ) => isActive( state.scan.scan ) && state.scan.scan?.checks === null,
};

export const resolvers = {
	getScan: refreshScan,
};
