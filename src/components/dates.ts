/** Dates in the site's zone and the reader's language. */
import { __, _n, sprintf } from '@wordpress/i18n';
import { environment } from '../environment';

const DAY = 24 * 60 * 60 * 1000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Older browsers know no zone such as +02:00; then the reader's own zone is still a true time. */
function format( date: Date, options: Intl.DateTimeFormatOptions, zone: string ): string {
	const { locale } = environment();
	try {
		return new Intl.DateTimeFormat( locale, {
			...options,
			timeZone: zone,
		} ).format( date );
	} catch {
		return new Intl.DateTimeFormat( undefined, options ).format( date );
	}
}

/** Such as 22 November 2026; '' for what is no date. */
export function day( iso: string ): string {
	const date = new Date( iso );
	if ( Number.isNaN( date.getTime() ) ) {
		return '';
	}
	// A date without a time is the same day in every zone.
	const zone = DATE_ONLY.test( iso ) ? 'UTC' : environment().timeZone;
	return format( date, { dateStyle: 'long' }, zone );
}

/** Such as 22 November 2026 at 10:42; without the day when it is today. */
export function moment( iso: string, now = new Date() ): string {
	const date = new Date( iso );
	if ( Number.isNaN( date.getTime() ) ) {
		return '';
	}
	if ( day( iso ) === day( now.toISOString() ) ) {
		/* translators: %s: time of day */
		return sprintf( __( 'today at %s', 'store-posture' ), clock( iso ) );
	}
	return dayAndTime( iso );
}

/** Such as 22 November 2026 at 10:42, today too: for what is read on another day. */
export function dayAndTime( iso: string ): string {
	/* translators: 1: date, 2: time of day */
	return sprintf( __( '%1$s at %2$s', 'store-posture' ), day( iso ), clock( iso ) );
}

/** Such as 10:42. */
export function clock( iso: string ): string {
	const date = new Date( iso );
	return Number.isNaN( date.getTime() ) ? '' : format( date, { timeStyle: 'short' }, environment().timeZone );
}

/** How long a finding has been known; '' for no date. */
export function knownFor( since: string | null, now = new Date() ): string {
	const start = since === null ? NaN : new Date( since ).getTime();
	if ( Number.isNaN( start ) ) {
		return '';
	}
	const days = Math.floor( ( now.getTime() - start ) / DAY );
	return days < 1
		? __( 'known since today', 'store-posture' )
		: /* translators: %d: days */
			sprintf( _n( 'known for %d day', 'known for %d days', days, 'store-posture' ), days );
}

/** A date so many days from now, as a form field wants it. */
export function inDays( days: number, now = new Date() ): string {
	return new Date( now.getTime() + days * DAY ).toISOString().slice( 0, 10 );
}
