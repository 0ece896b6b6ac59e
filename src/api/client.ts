/** The only place that talks to the site. Every failure leaves as an ApiError. */
import apiFetch from '@wordpress/api-fetch';
import { toApiError } from './errors';
import type { FindingDetail, Finding, MailTest, Question, Report, Scan, Settings } from './types.gen';

const ROOT = '/store-posture/v1';

export interface PlanRequest {
	by: string;
	/** Date, such as 2026-11-26. */
	until: string;
	note: string;
}

async function send< T >( path: string, method = 'GET', data?: object ): Promise< T > {
	try {
		return await apiFetch< T >( {
			path: `${ ROOT }${ path }`,
			method,
			...( data ? { data } : {} ),
		} );
	} catch ( thrown ) {
		throw toApiError( thrown );
	}
}

export const getReport = () => send< Report >( '/checks' );
export const getFinding = ( id: string ) => send< FindingDetail >( `/checks/${ id }` );

/** Null before the first scan. */
export const getLatestScan = () => send< Scan | null >( '/scans/latest' );
export const getScan = ( id: number ) => send< Scan >( `/scans/${ id }` );
/** Without checks: all of them. */
export const startScan = ( checks?: string[] ) => send< Scan >( '/scans', 'POST', checks ? { checks } : {} );
export const cancelScan = ( id: number ) => send< Scan >( `/scans/${ id }`, 'DELETE' );
/** Lets this request do a piece of the work, for sites where nothing runs in the background. */
export const workOnScan = ( id: number ) => send< Scan >( `/scans/${ id }/slices`, 'POST', {} );

export const getQuestions = () => send< Question[] >( '/answers' );
export const putAnswer = ( id: string, value: string ) => send< Question >( `/answers/${ id }`, 'PUT', { value } );

export const putPlan = ( id: string, plan: PlanRequest ) =>
	send< Finding >( `/states/${ id }`, 'PUT', { state: 'planned', ...plan } );
export const deletePlan = ( id: string ) => send< Finding >( `/states/${ id }`, 'DELETE' );

export const getSettings = () => send< Settings >( '/settings' );
/** What is left out stays as it is. */
export const putSettings = ( changes: Partial< Settings > ) => send< Settings >( '/settings', 'PUT', changes );
/** To whoever hears if something is wrong. */
export const sendTestMail = () => send< MailTest >( '/mail-tests', 'POST', {} );
