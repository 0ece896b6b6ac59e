import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Policy, PolicyChanges } from '../api/types.gen';
import type { Thunk } from './thunk';

/** Nothing of a policy is kept here: the site tells what it changes, and what has changed. */
const readPolicy = (): Thunk< Promise< Policy | ApiError > > => async () => {
	try {
		return await api.getPolicy();
	} catch ( thrown ) {
		return toApiError( thrown );
	}
};

const previewPolicy =
	( file: string ): Thunk< Promise< PolicyChanges | ApiError > > =>
	async () => {
		try {
			return await api.postPolicy( file, true );
		} catch ( thrown ) {
			return toApiError( thrown );
		}
	};

const importPolicy =
	( file: string ): Thunk< Promise< PolicyChanges | ApiError > > =>
	async ( { dispatch } ) => {
		try {
			const changes = await api.postPolicy( file, false );
			await Promise.all( [ dispatch.refreshReport(), dispatch.refreshSettings() ] );
			return changes;
		} catch ( thrown ) {
			return toApiError( thrown );
		}
	};

export const actions = { readPolicy, previewPolicy, importPolicy };
