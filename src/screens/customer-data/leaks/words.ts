/** The screen's words for records of leaks. */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Leaks } from '../../../api/types.gen';
import { dayAndTime } from '../../../components/dates';
import { numberWord } from '../words';

export type Leak = Leaks[ 'leaks' ][ number ];
export type Choice = Leak[ 'decision' ][ 'regulator' ];

export function daysWord( days: number ): string {
	/* translators: %s: number of days */
	return sprintf( _n( '%s day', '%s days', days, 'store-posture' ), numberWord( days ) );
}

export function standingWord( leak: Leak ): string {
	if ( leak.closed_at === null && leak.age_days === 0 ) {
		return __( 'Open, known since today', 'store-posture' );
	}
	if ( leak.closed_at === null ) {
		/* translators: %s: such as "3 days" */
		return sprintf( __( 'Open, known for %s', 'store-posture' ), daysWord( leak.age_days ) );
	}
	const when = dayAndTime( leak.closed_at );
	if ( leak.closed_because === 'gone' ) {
		/* translators: %s: date and time */
		return sprintf( __( 'Closed %s: it is there no more', 'store-posture' ), when );
	}
	/* translators: %s: date and time */
	return sprintf( __( 'Closed %s: asked again, strangers get nothing', 'store-posture' ), when );
}

export function openSinceWord( leak: Leak ): string {
	const when = dayAndTime( leak.open_since );
	if ( leak.open_since_from === 'update' ) {
		/* translators: 1: date and time, 2: name of a plugin */
		return sprintf( __( '%1$s, when files of %2$s were last changed', 'store-posture' ), when, leak.owner_name );
	}
	/* translators: %s: date and time */
	return sprintf( __( '%s, when it was seen first. It may have been open before.', 'store-posture' ), when );
}

export function shieldWord( isShielded: boolean | null ): string {
	if ( isShielded === null ) {
		return __( 'Not known', 'store-posture' );
	}
	return isShielded ? __( 'On', 'store-posture' ) : __( 'Off', 'store-posture' );
}

export function choiceWord( choice: Choice ): string {
	switch ( choice ) {
		case 'yes':
			return __( 'Yes', 'store-posture' );
		case 'no':
			return __( 'No', 'store-posture' );
		case 'undecided':
			return __( 'Not decided', 'store-posture' );
	}
}
