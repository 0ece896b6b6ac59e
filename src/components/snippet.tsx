import { __ } from '@wordpress/i18n';
import { CopyButton } from './copy-button';

/** Lines to paste somewhere. Focusable, because it scrolls sideways; code reads left to right in every language. */
export function Snippet( { text, label }: { text: string; label: string } ) {
	return (
		<div className="sp-snippet">
			<pre dir="ltr" tabIndex={ 0 } role="region" aria-label={ label }>
				<code>{ text }</code>
			</pre>
			<CopyButton text={ text } label={ __( 'Copy', 'store-posture' ) } variant="tertiary" size="small" />
		</div>
	);
}
