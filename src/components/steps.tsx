import { __, sprintf } from '@wordpress/i18n';
import type { FindingDetail } from '../api/types.gen';
import { Snippet } from './snippet';

/** What to do, one step after the other, for this very server. */
export function Steps( { steps }: Pick< FindingDetail, 'steps' > ) {
	return (
		<ol className="sp-steps">
			{ steps.map( ( { text, snippet }, index ) => (
				<li key={ `${ text }${ snippet }` }>
					<p>{ text }</p>
					{ snippet !== '' && <Snippet text={ snippet } label={ snippetWord( index + 1 ) } /> }
				</li>
			) ) }
		</ol>
	);
}

function snippetWord( step: number ): string {
	/* translators: %d: number of a step */
	return sprintf( __( 'Text to copy for step %d', 'store-posture' ), step );
}
