import { speak } from '@wordpress/a11y';
import { useEffect, useRef } from '@wordpress/element';

/** Long enough that a screen reader hears the count once somebody stopped typing. */
const QUIET = 600;

/** Speaks words that have changed; never while muted, because what changes by itself then is no answer to anybody. */
export function useSpokenAfterChange( words: string, isMuted = false ): void {
	const last = useRef( words );
	useEffect( () => {
		if ( isMuted ) {
			last.current = words;
		}
		if ( last.current === words ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			last.current = words;
			speak( words );
		}, QUIET );
		return () => clearTimeout( timer );
	}, [ words, isMuted ] );
}
