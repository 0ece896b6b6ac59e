/** A site for tests: answers apiFetch from the golden report, and remembers what it was sent. */
import apiFetch from '@wordpress/api-fetch';
import finding from '../../tests/golden/finding_detail.json';
import report from '../../tests/golden/report.json';
import type { Alerts, Scan, Settings } from '../api/types.gen';
import { noLeaks } from './leaks';
import { stranger, strangerPlan } from './stranger';

export interface Sent {
	method: string;
	path: string;
	data: unknown;
}

type Answer = ( sent: Sent ) => unknown;

export const settings: Settings = {
	alert_email: 'olga@example.com',
	set_up: true,
	emergency_email: '',
	contacts: [
		{
			role: 'host',
			needed: true,
			name: 'Hosting Ltd',
			phone: '0118 496 0000',
			confirmed_at: '2026-11-01T09:00:00Z',
		},
		{ role: 'insurer', needed: true, name: '', phone: '', confirmed_at: null },
	],
	scan_interval_days: 7,
	country: '',
	standing: 'live',
	escalation_email: '',
	weekly_day: 1,
	weekly_minutes: 20,
	quiet_from: 21,
	quiet_until: 8,
	webhook_url: '',
	ask_wordpress_org: false,
	keep_journal: false,
};

export const alerts: Alerts = {
	is_silent: false,
	mail_failed_at: null,
	webhook_has_key: false,
	webhook_sent_at: null,
	webhook_failed_at: null,
};

export const scan: Scan = {
	id: 8,
	status: 'running',
	trigger: 'person',
	checks: null,
	created_at: '2026-11-22T10:00:00Z',
	started_at: '2026-11-22T10:00:01Z',
	finished_at: null,
	total: 30,
	done: 0,
	doing: 'Looking at the web server',
	requests: 3,
	left: 0,
	dead: [],
	score_version: 2,
};

const USUAL: Record< string, Answer > = {
	'GET checks': () => report,
	'GET checks/accounts/registration-role': () => finding,
	'GET scans/latest': () => report.scan,
	'GET answers': () => report.questions,
	'GET settings': () => settings,
	'GET alerts': () => alerts,
	'GET stranger': () => stranger,
	'GET stranger/leaks': () => noLeaks,
	'GET stranger/plan': () => strangerPlan,
};

let answers: Record< string, Answer > = USUAL;
let log: Sent[] = [];

/** What it answers otherwise than usual; keys such as "POST scans". A thrown value is an error of the request. */
export function openSite( others: Record< string, Answer > = {} ): void {
	answers = { ...USUAL, ...others };
	log = [];
}

export const sent = ( key: string ) => log.filter( ( { method, path } ) => `${ method } ${ path }` === key );

apiFetch.use( async ( { path = '', method = 'GET', data } ) => {
	const request: Sent = { method, path: path.replace( '/store-posture/v1/', '' ), data };
	log.push( request );
	const answer = answers[ `${ request.method } ${ request.path }` ];
	if ( ! answer ) {
		throw { code: 'rest_no_route', message: `No route for ${ method } ${ path }`, data: { status: 404 } };
	}
	return answer( request );
} );
