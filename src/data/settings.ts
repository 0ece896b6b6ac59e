import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { MailTest, Settings } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface SettingsState {
	settings: Settings | null;
	isSaving: boolean;
	error: ApiError | null;
}

export type SettingsAction =
	| { type: 'SETTINGS_LOADED'; settings: Settings }
	| { type: 'SETTINGS_SENT' }
	| { type: 'SETTINGS_FAILED'; error: ApiError };

const EMPTY: SettingsState = { settings: null, isSaving: false, error: null };

export function reducer( state: SettingsState = EMPTY, action: SettingsAction ): SettingsState {
	switch ( action.type ) {
		case 'SETTINGS_LOADED':
			return { settings: action.settings, isSaving: false, error: null };
		case 'SETTINGS_SENT':
			return { ...state, isSaving: true, error: null };
		case 'SETTINGS_FAILED':
			return { ...state, isSaving: false, error: action.error };
		default:
			return state;
	}
}

const refreshSettings =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			dispatch( {
				type: 'SETTINGS_LOADED',
				settings: await api.getSettings(),
			} );
		} catch ( thrown ) {
			dispatch( {
				type: 'SETTINGS_FAILED',
				error: toApiError( thrown ),
			} );
		}
	};

/** Only what is given changes, so that two tabs overwrite each other's fields only where both changed them. */
const changeSettings =
	( changes: Partial< Settings > ): Thunk< Promise< boolean > > =>
	async ( { dispatch } ) => {
		dispatch( { type: 'SETTINGS_SENT' } );
		try {
			dispatch( {
				type: 'SETTINGS_LOADED',
				settings: await api.putSettings( changes ),
			} );
			return true;
		} catch ( thrown ) {
			dispatch( {
				type: 'SETTINGS_FAILED',
				error: toApiError( thrown ),
			} );
			return false;
		}
	};

/** Nothing of it is kept: the site learns whether mail arrives when somebody presses the button in it. */
const sendTestMail = (): Thunk< Promise< MailTest | ApiError > > => async () => {
	try {
		return await api.sendTestMail();
	} catch ( thrown ) {
		return toApiError( thrown );
	}
};

export const actions = { refreshSettings, changeSettings, sendTestMail };

export const selectors = {
	getSettings: ( state: State ) => state.settings.settings,
	isSavingSettings: ( state: State ) => state.settings.isSaving,
	getSettingsError: ( state: State ) => state.settings.error,
};

export const resolvers = {
	getSettings: refreshSettings,
};
