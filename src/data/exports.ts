import * as api from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Thunk } from './thunk';

/** A file of the report, or why there is none. */
const readExport =
	( format: api.ExportFormat, edition: api.Edition ): Thunk< Promise< Blob | ApiError > > =>
	async () => {
		try {
			return await api.getExport( format, edition );
		} catch ( thrown ) {
			return toApiError( thrown );
		}
	};

export type { Edition, ExportFormat } from '../api/client';

export const actions = { readExport };
