import { useDispatch } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { store } from '../../data';

/** Shorter looks at another tab can hardly have changed a setting. */
const AWAY = 3000;

/** Checks again by itself when somebody comes back to this tab, for they may just have put it right. */
export function useCheckOnReturn( id: string, isWanted: boolean ): void {
	const { checkAgain } = useDispatch( store );
	useEffect( () => {
		if ( ! isWanted ) {
			return undefined;
		}
		let leftAt: number | null = null;
		const look = () => {
			if ( document.visibilityState === 'hidden' ) {
				leftAt = Date.now();
			} else if ( leftAt !== null && Date.now() - leftAt >= AWAY ) {
				leftAt = null;
				void checkAgain( id );
			}
		};
		document.addEventListener( 'visibilitychange', look );
		return () => document.removeEventListener( 'visibilitychange', look );
	}, [ id, isWanted, checkAgain ] );
}
