/** The screen's words for what the site says of its surfaces (DESIGN 4.5). */
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { environment } from '../../environment';

export type Surface = Stranger[ 'surfaces' ][ number ];
export type Class = Surface[ 'class' ];
export type Result = Surface[ 'results' ][ number ];

/** The worst first, as far as a shop is concerned; '' was not asked. */
export const CLASSES: Class[] = [ 'proven', 'likely', 'errored', 'unseen', '', 'open_by_design', 'quiet', 'guarded' ];

/** How '' stands in an address, where an empty value means all. */
export const NOT_ASKED = 'held_back';

export function classWord( name: Class ): string {
	switch ( name ) {
		case 'proven':
			return __( 'A stranger can read customer data, we saw it', 'store-posture' );
		case 'likely':
			return __( 'Looks like personal data', 'store-posture' );
		case 'errored':
			return __( 'Answered with an error', 'store-posture' );
		case 'unseen':
			return __( 'Could not be asked', 'store-posture' );
		case 'open_by_design':
			return __( 'Public on purpose', 'store-posture' );
		case 'quiet':
			return __( 'Nothing personal in the answer', 'store-posture' );
		case 'guarded':
			return __( 'Closed to strangers', 'store-posture' );
		case '':
			return __( 'Held back, not asked', 'store-posture' );
	}
}

export function kindWord( kind: Surface[ 'kind' ] ): string {
	switch ( kind ) {
		case 'rest':
			return __( 'Address for programs (REST)', 'store-posture' );
		case 'ajax':
			return __( 'Handler for pages (admin-ajax)', 'store-posture' );
		case 'wc_ajax':
			return __( 'Handler for shop pages (wc-ajax)', 'store-posture' );
		case 'page':
			return __( 'Page', 'store-posture' );
		case 'feed':
			return __( 'Feed', 'store-posture' );
		case 'sitemap':
			return __( 'Sitemap', 'store-posture' );
		case 'download':
			return __( 'Download', 'store-posture' );
		case 'file':
			return __( 'File', 'store-posture' );
		case 'graphql':
			return __( 'Address for programs (GraphQL)', 'store-posture' );
	}
}

/** What asks for a right before it answers; '' where it does so in its own way. */
export function guardWord( guard: Surface[ 'guard' ] ): string {
	switch ( guard ) {
		case 'absent':
			return __( 'asks nobody for a right', 'store-posture' );
		case 'returns_true':
			return __( 'lets everybody in', 'store-posture' );
		case 'own':
			return '';
	}
}

export function askerWord( asker: Result[ 'asker' ] ): string {
	switch ( asker ) {
		case 'visitor':
			return __( 'a visitor', 'store-posture' );
		case 'visitor_with_nonce':
			return __( 'a visitor with the number that every page gives out (nonce)', 'store-posture' );
		case 'customer':
			return __( 'another customer', 'store-posture' );
	}
}

/** 'body', 'header:location', with the encodings it lay under. */
export function whereWord( where: string ): string {
	const [ part = '', ...wrapped ] = where.split( ' ' );
	const header = /^header:(.+)$/.exec( part )?.[ 1 ];
	const place = header
		? /* translators: %s: name of a header */
			sprintf( __( 'in the header %s of the answer', 'store-posture' ), header )
		: __( 'in the body of the answer', 'store-posture' );
	return wrapped.length === 0
		? place
		: /* translators: 1: a place, 2: names of encodings, such as base64 */
			sprintf( __( '%1$s, wrapped (%2$s)', 'store-posture' ), place, wrapped.join( ', ' ) );
}

/** Such as includes/api.php, line 12; '' where nothing is known. */
export function codeWord( { file, line }: Pick< Surface, 'file' | 'line' > ): string {
	return file === '' || line === 0
		? file
		: /* translators: 1: file, 2: number of a line */
			sprintf( __( '%1$s, line %2$d', 'store-posture' ), file, line );
}

/** At 200 the counting ends. */
const MANY = 200;

/** How much somebody could fetch who asks for one number after the other. */
export function reachWord( { kind, count }: NonNullable< NonNullable< Surface[ 'seen' ] >[ 'reach' ] > ): string {
	switch ( kind ) {
		case 'accounts':
			return sprintf(
				/* translators: %s: number of accounts */
				_n( 'about %s account', 'about %s accounts', count, 'store-posture' ),
				numberWord( count )
			);
		case 'orders':
			return sprintf(
				/* translators: %s: number of orders */
				_n( 'about %s order', 'about %s orders', count, 'store-posture' ),
				numberWord( count )
			);
	}
}

export function peopleWord( people: number ): string {
	return people >= MANY
		? /* translators: %d: number of people */
			sprintf( __( '%d or more', 'store-posture' ), people )
		: numberWord( people );
}

export function questionsWord( questions: number ): string {
	/* translators: %s: number of questions */
	return sprintf( _n( '%s question', '%s questions', questions, 'store-posture' ), numberWord( questions ) );
}

export const numberWord = ( value: number ) => new Intl.NumberFormat( environment().locale ).format( value );

export const capital = ( words: string ) =>
	words.charAt( 0 ).toLocaleUpperCase( environment().locale ) + words.slice( 1 );
