import { Button } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { copy } from './icons';

interface Props {
	text: string;
	label: string;
	variant?: 'primary' | 'secondary' | 'tertiary' | 'link';
	size?: 'small';
	onCopied?: () => void;
}

/** Over plain http browsers give no clipboard; there the text is selected for the reader to copy. */
export async function copyText( text: string ): Promise< boolean > {
	try {
		await navigator.clipboard.writeText( text );
		return true;
	} catch {
		return copyTheOldWay( text );
	}
}

function copyTheOldWay( text: string ): boolean {
	const field = document.createElement( 'textarea' );
	field.value = text;
	field.className = 'screen-reader-text';
	document.body.append( field );
	field.select();
	try {
		return document.execCommand( 'copy' );
	} catch {
		return false;
	} finally {
		field.remove();
	}
}

export function CopyButton( { text, label, variant = 'secondary', size, onCopied }: Props ) {
	const [ said, setSaid ] = useState( '' );
	const copyIt = async () => {
		const done = await copyText( text );
		const words = done
			? __( 'Copied', 'store-posture' )
			: __( 'Your browser does not let us copy. Select the text instead.', 'store-posture' );
		setSaid( words );
		speak( words );
		if ( done ) {
			onCopied?.();
		}
	};
	return (
		<span className="sp-copy">
			<Button variant={ variant } icon={ copy } size={ size ?? 'compact' } onClick={ copyIt }>
				{ label }
			</Button>
			{ said !== '' && <span className="sp-copy__said">{ said }</span> }
		</span>
	);
}
