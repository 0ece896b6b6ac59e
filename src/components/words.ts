/** The screen's words for the code's (DESIGN 4.5). */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Finding, Settings } from '../api/types.gen';

export type Severity = Finding[ 'severity' ];
export type Outcome = Finding[ 'outcome' ];
export type Who = Finding[ 'who' ];
export type Pillar = Finding[ 'pillar' ];
export type Decision = NonNullable< Finding[ 'state' ] >;
export type ContactRole = Settings[ 'contacts' ][ number ][ 'role' ];

/** Most urgent first. */
export const SEVERITIES: Severity[] = [ 'critical', 'high', 'medium', 'low', 'information' ];
export const OUTCOMES: Outcome[] = [ 'fail', 'needs_answer', 'unknown', 'error', 'pass', 'not_applicable' ];

export function severityWord( severity: Severity ): string {
	switch ( severity ) {
		case 'critical':
			return __( 'Fix today', 'store-posture' );
		case 'high':
			return __( 'Fix this week', 'store-posture' );
		case 'medium':
			return __( 'Fix this month', 'store-posture' );
		case 'low':
			return __( 'When you can', 'store-posture' );
		case 'information':
			return __( 'Good to know', 'store-posture' );
	}
}

export function outcomeWord( outcome: Outcome ): string {
	switch ( outcome ) {
		case 'pass':
			return __( 'Fine', 'store-posture' );
		case 'fail':
			return __( 'To do', 'store-posture' );
		case 'unknown':
			return __( 'Could not check', 'store-posture' );
		case 'needs_answer':
			return __( 'Question for you', 'store-posture' );
		case 'not_applicable':
			return __( 'Does not apply', 'store-posture' );
		case 'error':
			return __( 'Our check failed', 'store-posture' );
	}
}

/** What is to do and left as it is by nobody's decision: neither lived with, nor handled elsewhere, nor no problem here. */
export function isToDo( { outcome, state }: Finding ): boolean {
	return outcome === 'fail' && ! isClosed( state );
}

/** A plan leaves a thing to do; every other decision closes it until its day. */
export function isClosed( state: Finding[ 'state' ] ): boolean {
	return state !== null && state.state !== 'planned';
}

/** Decisions that can be filtered by. */
export const DECISIONS: Decision[ 'state' ][] = [ 'planned', 'accepted', 'handled_elsewhere', 'false_positive' ];

export function decisionWord( state: Decision[ 'state' ] ): string {
	switch ( state ) {
		case 'planned':
			return __( 'Planned or asked', 'store-posture' );
		case 'accepted':
			return __( 'Lived with', 'store-posture' );
		case 'handled_elsewhere':
			return __( 'Handled by somebody else', 'store-posture' );
		case 'false_positive':
			return __( 'No problem here', 'store-posture' );
	}
}

export function whoWord( who: Who ): string {
	switch ( who ) {
		case 'owner':
			return __( 'You', 'store-posture' );
		case 'developer':
			return __( 'Your developer', 'store-posture' );
		case 'host':
			return __( 'Your host', 'store-posture' );
	}
}

export function minutesWord( minutes: number ): string {
	/* translators: %d: minutes */
	return sprintf( _n( '%d minute', '%d minutes', minutes, 'store-posture' ), minutes );
}

/** Where from something was seen; '' for nowhere. */
export function seenFromWord( vantage: string ): string {
	switch ( vantage ) {
		case 'web':
			return __( 'seen from inside WordPress', 'store-posture' );
		case 'cli':
			return __( 'seen from the command line', 'store-posture' );
		case 'loopback':
			return __( 'seen by asking the site like a visitor, from its own server', 'store-posture' );
		case 'browser':
			return __( 'seen from a browser, as a visitor', 'store-posture' );
		case 'outside':
			return __( 'seen from another computer', 'store-posture' );
		case 'wordpress_org':
			return __( 'told by wordpress.org', 'store-posture' );
		case 'told':
			return __( 'you told us', 'store-posture' );
		default:
			return '';
	}
}

export function contactWord( role: ContactRole ): string {
	switch ( role ) {
		case 'host':
			return __( 'Hosting company, emergency line', 'store-posture' );
		case 'developer':
			return __( 'Developer or agency', 'store-posture' );
		case 'payment_provider':
			return __( 'Card payment provider (acquirer)', 'store-posture' );
		case 'regulator':
			return __( 'Regulator for personal data', 'store-posture' );
		case 'police':
			return __( 'Police, computer crime', 'store-posture' );
		case 'insurer':
			return __( 'Insurer, claims line', 'store-posture' );
		case 'data_protection':
			return __( 'Data protection officer or lawyer', 'store-posture' );
	}
}
