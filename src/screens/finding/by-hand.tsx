import { TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** A text to copy by hand, where the browser gives no clipboard (over plain http). */
export function ByHand( { text }: { text: string } ) {
	return (
		<TextareaControl
			__nextHasNoMarginBottom
			label={ __( 'Text to copy', 'store-posture' ) }
			rows={ 10 }
			value={ text }
			onFocus={ ( event ) => event.currentTarget.select() }
			onChange={ () => undefined }
		/>
	);
}
