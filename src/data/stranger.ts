import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import { askAll } from '../asking';
import type { Stranger, StrangerPlan } from '../api/types.gen';
import { thisWindow } from '../asking/this-window';
import { environment } from '../environment';
import { inOrder } from './in-order';
import type { State } from './store';
import type { Thunk } from './thunk';

type Walk = NonNullable< Stranger[ 'walk' ] >;

export interface StrangerState {
	stranger: Stranger | null;
	/** What would be asked with nothing let in: all that is held back stands in it. */
	plan: StrangerPlan | null;
	/** The same with what is let in, which ids those are, and from where it is asked; null while it is counted. */
	counted: { plan: StrangerPlan; letIn: string[]; vantage: api.AskedFrom } | null;
	isStarting: boolean;
	/** True while this tab drives or watches. */
	isFollowed: boolean;
	/** True while this window asks. */
	isAskedHere: boolean;
	error: ApiError | null;
	planError: ApiError | null;
}

export type StrangerAction =
	| { type: 'STRANGER_LOADED'; stranger: Stranger }
	| { type: 'STRANGER_FAILED'; error: ApiError }
	| { type: 'STRANGER_STARTING' }
	| { type: 'STRANGER_FOLLOWED'; isFollowed: boolean }
	| { type: 'STRANGER_ASKED_HERE'; isAskedHere: boolean }
	| { type: 'STRANGER_WALKED'; walk: Walk }
	| { type: 'STRANGER_COUNTING' }
	| { type: 'STRANGER_COUNTED'; plan: StrangerPlan; letIn: string[]; vantage: api.AskedFrom }
	| { type: 'STRANGER_UNCOUNTED'; error: ApiError };

const EMPTY: StrangerState = {
	stranger: null,
	plan: null,
	counted: null,
	isStarting: false,
	isFollowed: false,
	isAskedHere: false,
	error: null,
	planError: null,
};

export function reducer( state: StrangerState = EMPTY, action: StrangerAction ): StrangerState {
	switch ( action.type ) {
		case 'STRANGER_LOADED':
			return { ...state, stranger: action.stranger, isStarting: false, error: null };
		case 'STRANGER_FAILED':
			return { ...state, isStarting: false, error: action.error };
		case 'STRANGER_STARTING':
			return { ...state, isStarting: true, error: null };
		case 'STRANGER_FOLLOWED':
			return { ...state, isFollowed: action.isFollowed };
		case 'STRANGER_ASKED_HERE':
			return { ...state, isAskedHere: action.isAskedHere };
		case 'STRANGER_WALKED':
			return state.stranger
				? { ...state, stranger: { ...state.stranger, walk: action.walk }, error: null }
				: state;
		case 'STRANGER_COUNTING':
			return { ...state, counted: null, planError: null };
		case 'STRANGER_COUNTED':
			return {
				...state,
				plan: action.letIn.length === 0 ? action.plan : state.plan,
				counted: { plan: action.plan, letIn: action.letIn, vantage: action.vantage },
				planError: null,
			};
		case 'STRANGER_UNCOUNTED':
			return { ...state, planError: action.error };
		default:
			return state;
	}
}

/** Milliseconds between two pieces of work: soon where the last one did something, else somebody else is at it. */
const SOON = 500;
const SLOW = 2000;
/** Between two readings of all that is known, while this window asks. */
const SHOW_EVERY = 5000;
/** After so many unanswered questions in a row nobody is listening. */
const GIVE_UP = 10;

const wait = ( milliseconds: number ) => new Promise< void >( ( done ) => setTimeout( done, milliseconds ) );
const isActive = ( walk: Walk | null | undefined ) => walk?.status === 'running' || walk?.status === 'paused';

const newest = inOrder< Stranger >();
const newestPlan = inOrder< StrangerPlan >();

/** What is known now. A round that another tab or an earlier visit started is followed from here on. */
const refreshStranger =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			const stranger = await newest( api.getStranger );
			if ( stranger ) {
				dispatch( { type: 'STRANGER_LOADED', stranger } );
			}
			void dispatch.followWalk();
		} catch ( thrown ) {
			dispatch( { type: 'STRANGER_FAILED', error: toApiError( thrown ) } );
		}
	};

/** What would be asked, with these ids let in. */
const countWalk =
	( letIn: string[], vantage: api.AskedFrom ): Thunk =>
	async ( { dispatch } ) => {
		dispatch( { type: 'STRANGER_COUNTING' } );
		try {
			const plan = await newestPlan( () => api.getStrangerPlan( letIn, vantage ) );
			if ( plan ) {
				dispatch( { type: 'STRANGER_COUNTED', plan, letIn, vantage } );
			}
		} catch ( thrown ) {
			dispatch( { type: 'STRANGER_UNCOUNTED', error: toApiError( thrown ) } );
		}
	};

/** True once it is asked, by the server or from this window. */
const startWalk =
	( letIn: string[], vantage: api.AskedFrom, withOrders = false ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'STRANGER_STARTING' } );
		try {
			const stranger = await newest( () => api.startWalk( letIn, vantage, withOrders ) );
			if ( stranger ) {
				dispatch( { type: 'STRANGER_LOADED', stranger } );
			}
			if ( vantage === 'browser' && stranger?.walk ) {
				thisWindow.takes( stranger.walk.id );
			}
			void dispatch.followWalk();
			return true;
		} catch ( thrown ) {
			const error = toApiError( thrown );
			dispatch( { type: 'STRANGER_FAILED', error } );
			if ( error.status === 409 ) {
				// Another tab was first: watch that round instead.
				await dispatch.refreshStranger();
			}
			return false;
		}
	};

/** Pauses it, lets it go on, or stops it for good. */
const moveWalk =
	( id: number, status: api.WalkMove ): Thunk =>
	async ( { dispatch, select } ) => {
		try {
			const stranger = await newest( () => api.moveWalk( id, status ) );
			if ( stranger ) {
				dispatch( { type: 'STRANGER_LOADED', stranger } );
			}
		} catch ( thrown ) {
			dispatch( { type: 'STRANGER_FAILED', error: toApiError( thrown ) } );
			return;
		}
		if ( isActive( select.getStranger()?.walk ) ) {
			void dispatch.followWalk();
		} else {
			await dispatch.refreshReport();
		}
	};

/** This window goes on with what another one began. */
const goOnHere =
	( id: number ): Thunk =>
	async ( { dispatch } ) => {
		thisWindow.takes( id );
		await dispatch.askHere( id );
	};

/** Asks from this window until nothing is left, or it is paused or stopped. */
const askHere =
	( id: number ): Thunk =>
	async ( { dispatch, select } ) => {
		if ( select.isAskedHere() ) {
			return;
		}
		dispatch( { type: 'STRANGER_ASKED_HERE', isAskedHere: true } );
		let shown = Date.now();
		try {
			await askAll(
				async ( handedIn ) => {
					const batch = await api.exchangeAnswers( id, thisWindow.name(), handedIn );
					dispatch( { type: 'STRANGER_WALKED', walk: batch.walk } );
					if ( Date.now() - shown > SHOW_EVERY ) {
						shown = Date.now();
						void dispatch.refreshStranger();
					}
					return batch;
				},
				() => {
					const walk = select.getStranger()?.walk;
					return walk?.id === id && walk.status === 'running';
				}
			);
		} catch ( thrown ) {
			thisWindow.leaves();
			dispatch( { type: 'STRANGER_FAILED', error: toApiError( thrown ) } );
		}
		dispatch( { type: 'STRANGER_ASKED_HERE', isAskedHere: false } );
		await dispatch.refreshStranger();
	};

/**
 * Works while it runs: each time the site asks for some seconds and says how far it is. Only one process does at a time, so a
 * site whose cron is at it answers at once, and two tabs do not fight. What is asked from elsewhere is only watched.
 */
const followWalk =
	(): Thunk =>
	async ( { dispatch, select } ) => {
		if ( select.isWalkFollowed() || select.getStranger()?.walk?.status !== 'running' ) {
			return;
		}
		dispatch( { type: 'STRANGER_FOLLOWED', isFollowed: true } );
		let misses = 0;
		for (
			let walk = select.getStranger()?.walk;
			walk?.status === 'running' && misses < GIVE_UP;
			walk = select.getStranger()?.walk
		) {
			const { id, vantage, sent } = walk;
			if ( vantage === 'browser' && thisWindow.asks( id ) && ! select.isAskedHere() ) {
				await dispatch.askHere( id );
				continue;
			}
			const mayWork = vantage === 'loopback' && environment().mayRespond;
			try {
				const stranger = await newest( () => ( mayWork ? api.workOnWalk( id ) : api.getStranger() ) );
				misses = 0;
				if ( stranger ) {
					dispatch( { type: 'STRANGER_LOADED', stranger } );
				}
			} catch ( thrown ) {
				misses++;
				dispatch( { type: 'STRANGER_FAILED', error: toApiError( thrown ) } );
			}
			const now = select.getStranger()?.walk;
			if ( now?.status === 'running' ) {
				await wait( mayWork && now.sent !== sent ? SOON : SLOW );
			}
		}
		dispatch( { type: 'STRANGER_FOLLOWED', isFollowed: false } );
		if ( ! isActive( select.getStranger()?.walk ) ) {
			await dispatch.refreshReport();
		}
	};

export const actions = { refreshStranger, countWalk, startWalk, moveWalk, goOnHere, askHere, followWalk };

export const selectors = {
	getStranger: ( state: State ) => state.stranger.stranger,
	getStrangerError: ( state: State ) => state.stranger.error,
	getStrangerPlan: ( state: State ) => state.stranger.plan,
	getCountedPlan: ( state: State ) => state.stranger.counted,
	getStrangerPlanError: ( state: State ) => state.stranger.planError,
	isWalkStarting: ( state: State ) => state.stranger.isStarting,
	isAskedHere: ( state: State ) => state.stranger.isAskedHere,
	isWalkFollowed: ( state: State ) => state.stranger.isFollowed,
};
