/** The only place that talks to the site as somebody who works here (src/asking/ does as a stranger). Every failure leaves as an ApiError. */
import apiFetch from '@wordpress/api-fetch';
import type { Exchange } from '../asking';
import { toApiError } from './errors';
import type {
	Alerts,
	Finding,
	FindingDetail,
	Fix,
	FixPreview,
	History,
	Hold,
	Journal,
	Leaks,
	MailTest,
	Policy,
	PolicyChanges,
	Question,
	Receipt,
	Report,
	Scan,
	Settings,
	Stranger,
	StrangerPlan,
	WalkBatch,
	WebhookKey,
} from './types.gen';

const ROOT = '/store-posture/v1';

export interface PlanRequest {
	by: string;
	/** Date, such as 2026-11-26. */
	until: string;
	note: string;
}

type State = NonNullable< Finding[ 'state' ] >;

/** Whatever a person decides about a finding. */
export interface StateRequest extends PlanRequest {
	state: State[ 'state' ];
	/** Only where somebody else takes care of it. */
	document?: State[ 'document' ];
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

export type ExportFormat = 'json' | 'csv' | 'html';
/** With how much in it. */
export type Edition = 'client' | 'technical';

/** A file with the report, for whoever may manage. */
export async function getExport( format: ExportFormat, edition: Edition ): Promise< Blob > {
	try {
		const answer = await apiFetch< Response, false >( {
			path: `${ ROOT }/exports/${ format }?edition=${ edition }`,
			parse: false,
		} );
		return await answer.blob();
	} catch ( thrown ) {
		// What is asked for unread is refused unread.
		const isUnread = typeof Response === 'function' && thrown instanceof Response;
		throw toApiError( isUnread ? await thrown.json().catch( () => null ) : thrown );
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

export const putState = ( id: string, state: StateRequest ) => send< Finding >( `/states/${ id }`, 'PUT', state );
export const deleteState = ( id: string ) => send< Finding >( `/states/${ id }`, 'DELETE' );

/** "This was me": what was seen to have moved, by its marks. */
export const confirmMoves = ( id: string, marks: string[] ) =>
	send< Finding >( `/confirmations/${ id }`, 'POST', { marks } );

export const switchHold = ( reason: string | null ) =>
	reason === null ? send< Hold >( '/hold', 'DELETE' ) : send< Hold >( '/hold', 'POST', { reason } );
/** What scans came to. */
export const getHistory = () => send< History >( '/history' );
/** Newest first; before: only entries before that one. */
export const getJournal = ( before: number | null ) =>
	send< Journal >( `/journal${ before === null ? '' : `?before=${ before }` }` );

const listInQuery = ( name: string, items: string[] ) =>
	items.map( ( item ) => `${ name }[]=${ encodeURIComponent( item ) }` ).join( '&' );

/** Choices: ids of what it shall be done to; left out, what the site chooses. */
export const getFixPreview = ( id: string, choices?: string[] ) =>
	send< FixPreview >( `/fixes/${ id }${ choices ? `?${ listInQuery( 'choices', choices ) || 'choices=' }` : '' }` );
/** Exactly what was looked at, or nothing. */
export const applyFix = ( { id, fingerprint, choices }: FixPreview, confirm: boolean ) =>
	send< Receipt >( `/fixes/${ id }/applications`, 'POST', {
		fingerprint,
		confirm,
		...( choices.length > 0
			? { choices: choices.filter( ( { chosen } ) => chosen ).map( ( choice ) => choice.id ) }
			: {} ),
	} );
/** Every fix there is, and whether it would change anything now. */
export const getFixes = () => send< Fix[] >( '/fixes' );
export const getReceipts = () => send< Receipt[] >( '/receipts' );
export const undoReceipt = ( id: number ) => send< Receipt >( `/receipts/${ id }/undo`, 'POST', {} );

export const getSettings = () => send< Settings >( '/settings' );
/** What is left out stays as it is. */
export const putSettings = ( changes: Partial< Settings > ) => send< Settings >( '/settings', 'PUT', changes );
/** To whoever hears if something is wrong. */
export const sendTestMail = () => send< MailTest >( '/mail-tests', 'POST', {} );

export const getPolicy = () => send< Policy >( '/policy' );
/** The text of a policy file. A dry run only tells what it would change. */
export const postPolicy = ( file: string, dryRun: boolean ) =>
	send< PolicyChanges >( '/policy', 'POST', { file, dry_run: dryRun } );

/** How telling people went. */
export const getAlerts = () => send< Alerts >( '/alerts' );
/** The key is told this once; older ones are worth nothing from now on. */
export const makeWebhookKey = () => send< WebhookKey >( '/webhook-key', 'POST', {} );

/** Who can see customers' data. */
export const getStranger = () => send< Stranger >( '/stranger' );
export type AskedFrom = 'loopback' | 'browser';
/** Let in: ids of what is held back and shall be asked nevertheless. */
export const getStrangerPlan = ( letIn: string[], vantage: AskedFrom ) => {
	const query = [
		...( vantage === 'browser' ? [ 'vantage=browser' ] : [] ),
		...( letIn.length > 0 ? [ listInQuery( 'let_in', letIn ) ] : [] ),
	].join( '&' );
	return send< StrangerPlan >( `/stranger/plan${ query === '' ? '' : `?${ query }` }` );
};
/** The server asks itself, or a browser does. */
export const startWalk = ( letIn: string[], vantage: AskedFrom, withOrders: boolean ) =>
	send< Stranger >( '/stranger/walks', 'POST', {
		vantage,
		let_in: letIn,
		...( withOrders ? { with_orders: true } : {} ),
	} );
/** Hands in what this window was answered, for what to ask next. */
export const exchangeAnswers = ( id: number, window: string, handedIn: Exchange ) =>
	send< WalkBatch >( `/stranger/walks/${ id }/batches`, 'POST', { window, ...handedIn } );
export type WalkMove = 'running' | 'paused' | 'cancelled';
export const moveWalk = ( id: number, status: WalkMove ) =>
	send< Stranger >( `/stranger/walks/${ id }`, 'PUT', { status } );
/** Lets this request do a piece of the work; it takes some seconds. */
export const workOnWalk = ( id: number ) => send< Stranger >( `/stranger/walks/${ id }/slices`, 'POST', {} );

/** Records of proven leaks; there is no way to remove one. */
export const getLeaks = () => send< Leaks >( '/stranger/leaks' );
export type LeakDecision = Pick< Leaks[ 'leaks' ][ number ][ 'decision' ], 'regulator' | 'customers' | 'reason' >;
export const putLeakDecision = ( id: number, decision: LeakDecision ) =>
	send< Leaks >( `/stranger/leaks/${ id }`, 'PUT', decision );
