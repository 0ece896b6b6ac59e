import { __ } from '@wordpress/i18n';
import type { Error as ErrorBody } from './types.gen';

/** What every failed request becomes: a sentence that can stand on the screen. */
export type ApiError = ErrorBody;

/** Whatever was thrown. Status 0: no answer of the site's own arrived. */
export function toApiError( thrown: unknown ): ApiError {
	const code = text( thrown, 'code' );
	const status = statusOf( thrown );
	if ( status === 0 || code === '' ) {
		return { code: code || 'no_answer', message: sentence( code ), status };
	}
	return { code, message: text( thrown, 'message' ) || sentence( code ), status };
}

function sentence( code: string ): string {
	switch ( code ) {
		case 'offline_error':
			return __( 'This computer is offline. Nothing was lost. Try again once you are back.', 'store-posture' );
		case 'invalid_json':
			return __(
				'The site answered with something we cannot read. Nothing was lost. Try again.',
				'store-posture'
			);
		default:
			return __( 'The site did not answer. Nothing was lost. Try again.', 'store-posture' );
	}
}

function statusOf( thrown: unknown ): number {
	const own = field( thrown, 'status' );
	// WordPress words its own errors with the status one level down.
	const below = field( field( thrown, 'data' ), 'status' );
	return [ own, below ].find( ( status ): status is number => typeof status === 'number' ) ?? 0;
}

function text( record: unknown, key: string ): string {
	const value = field( record, key );
	return typeof value === 'string' ? value : '';
}

function field( record: unknown, key: string ): unknown {
	return typeof record === 'object' && record !== null ? Reflect.get( record, key ) : undefined;
}
