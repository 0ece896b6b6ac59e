import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Alerts, WebhookKey } from '../api/types.gen';
import type { State } from './store';
import type { Thunk } from './thunk';

/** Null until the site said so. */
export type AlertsState = Alerts | null;

export interface AlertsAction {
	type: 'ALERTS_LOADED';
	alerts: Alerts;
}

export function reducer( state: AlertsState = null, action: AlertsAction ): AlertsState {
	return action.type === 'ALERTS_LOADED' ? action.alerts : state;
}

/** Says how mails went; a screen without it works. */
const refreshAlerts =
	(): Thunk =>
	async ( { dispatch } ) => {
		const alerts = await api.getAlerts().catch( () => null );
		if ( alerts ) {
			dispatch( { type: 'ALERTS_LOADED', alerts } );
		}
	};

/** Nothing of it is kept here either: it is shown where it was asked for. */
const makeWebhookKey = (): Thunk< Promise< WebhookKey | ApiError > > => async () => {
	try {
		return await api.makeWebhookKey();
	} catch ( thrown ) {
		return toApiError( thrown );
	}
};

export const actions = { refreshAlerts, makeWebhookKey };

export const selectors = {
	getAlerts: ( state: State ) => state.alerts,
};
