import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Thunk } from './thunk';

/** Hands off, on with a reason or off with null. The report tells every screen how it stands. Null: it is done. */
const switchHold =
	( reason: string | null ): Thunk< Promise< ApiError | null > > =>
	async ( { dispatch } ) => {
		try {
			await api.switchHold( reason );
		} catch ( thrown ) {
			return toApiError( thrown );
		}
		await dispatch.refreshReport();
		return null;
	};

export const actions = { switchHold };
