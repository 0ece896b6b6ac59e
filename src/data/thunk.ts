/** Types of what @wordpress/data hands to a thunk; its own types leave this open. */
import type { Action, actions, selectors, State } from './store';

type Actions = typeof actions;
type Selectors = typeof selectors;

/** A selector as thunks call it: without the state. */
type Bound< F > = F extends ( state: State, ...rest: infer P ) => infer R ? ( ...rest: P ) => R : never;

/** An action creator as thunks call it: with a thunk already run. */
type Run< F > = F extends ( ...args: infer P ) => infer R
	? ( ...args: P ) => R extends ( args: ThunkArgs ) => infer Result ? Result : R
	: never;

export interface ThunkArgs {
	dispatch: ( ( action: Action ) => void ) & {
		[ Name in keyof Actions ]: Run< Actions[ Name ] >;
	};
	select: { [ Name in keyof Selectors ]: Bound< Selectors[ Name ] > };
}

export type Thunk< Result = Promise< void > > = ( args: ThunkArgs ) => Result;
