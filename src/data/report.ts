import { getReport } from '../api/client';
import { toApiError, type ApiError } from '../api/errors';
import type { Report } from '../api/types.gen';
import { inOrder } from './in-order';
import type { State } from './store';
import type { Thunk } from './thunk';

export interface ReportState {
	report: Report | null;
	error: ApiError | null;
}

export type ReportAction = { type: 'REPORT_LOADED'; report: Report } | { type: 'REPORT_FAILED'; error: ApiError };

export function reducer( state: ReportState = { report: null, error: null }, action: ReportAction ): ReportState {
	switch ( action.type ) {
		case 'REPORT_LOADED':
			return { report: action.report, error: null };
		case 'REPORT_FAILED':
			// The last good report stays on the screen.
			return { ...state, error: action.error };
		default:
			return state;
	}
}

const newest = inOrder< Report >();

const refreshReport =
	(): Thunk =>
	async ( { dispatch } ) => {
		try {
			const report = await newest( getReport );
			if ( report ) {
				dispatch( { type: 'REPORT_LOADED', report } );
			}
		} catch ( thrown ) {
			dispatch( { type: 'REPORT_FAILED', error: toApiError( thrown ) } );
		}
	};

export const actions = { refreshReport };

export const selectors = {
	getReport: ( state: State ) => state.report.report,
	getReportError: ( state: State ) => state.report.error,
};

export const resolvers = {
	getReport: refreshReport,
};
