import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

interface Props {
	title: string;
	/** What stands above the heading, such as the way back. */
	above?: ReactNode;
	/** False on the very first screen, where taking the focus would skip the page's own start. */
	takesFocus: boolean;
	children: ReactNode;
}

/** Where the focus goes when what had it is gone. */
export function focusHeading(): void {
	document.querySelector< HTMLElement >( '.sp-page h1' )?.focus();
}

/** One screen: sets the document's title, and puts the focus on its heading after a change of screen. */
export function Page( { title, above, takesFocus, children }: Props ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		/* translators: %s: name of the screen */
		document.title = sprintf( __( '%s ‹ Security checklist', 'store-posture' ), title );
	}, [ title ] );
	useEffect( () => {
		if ( takesFocus ) {
			heading.current?.focus();
		}
		// Once for each screen: a title that changes meanwhile must not move the focus.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
	return (
		<div className="sp-page">
			{ above }
			<h1 ref={ heading } tabIndex={ -1 }>
				{ title }
			</h1>
			{ children }
		</div>
	);
}
