import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Error as ApiError } from '../api/types.gen';

/** A failed request, in one sentence, with a way on. */
export function ErrorNotice( { error, onRetry }: { error: ApiError | null; onRetry?: () => void } ) {
	if ( ! error ) {
		return null;
	}
	return (
		<Notice className="sp-notice" status="error" isDismissible={ false }>
			<p>{ error.message }</p>
			{ onRetry && (
				<Button variant="secondary" size="compact" onClick={ onRetry }>
					{ __( 'Try again', 'store-posture' ) }
				</Button>
			) }
		</Notice>
	);
}
