import { Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ErrorNotice } from '../components/error-notice';
import type { Error as ApiError } from '../api/types.gen';

/** What stands where something is on its way, or did not come. */
export function Loading( { error, onRetry }: { error: ApiError | null; onRetry: () => void } ) {
	return error ? (
		<ErrorNotice error={ error } onRetry={ onRetry } />
	) : (
		<p role="status">
			<Spinner /> { __( 'Reading the checklist', 'store-posture' ) }
		</p>
	);
}
