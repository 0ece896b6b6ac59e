import type { FindingDetail } from '../api/types.gen';
import { Snippet } from './snippet';

/** What to do, one step after the other, for this very server. */
export function Steps( { steps }: Pick< FindingDetail, 'steps' > ) {
	return (
		<ol className="sp-steps">
			{ steps.map( ( { text, snippet } ) => (
				<li key={ `${ text }${ snippet }` }>
					<p>{ text }</p>
					{ snippet !== '' && <Snippet text={ snippet } /> }
				</li>
			) ) }
		</ol>
	);
}
