import { Button, ProgressBar } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useLayoutEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { focusHeading } from '../../components/page';
import { store } from '../../data';
import { environment } from '../../environment';
import { canAskHere } from './can-ask-here';
import { numberWord } from './words';

const HUNDRED = 100;

/** Questions under way or paused, as far as the site has come. */
export function Progress( { walk }: { walk: NonNullable< Stranger[ 'walk' ] > } ) {
	const { moveWalk, goOnHere } = useDispatch( store );
	const isAskedHere = useSelect( ( select ) => select( store ).isAskedHere(), [] );
	const section = useRef< HTMLElement >( null );
	// Before the browser takes what had the focus away.
	useLayoutEffect( () => {
		const box = section.current;
		const page = box?.ownerDocument;
		// The button that started it is gone, and the focus with it: it goes on here.
		if ( box && page && page.activeElement === page.body && navigator.userActivation?.hasBeenActive ) {
			box.focus();
		}
		// And its own buttons go when it ends.
		return () => {
			if ( box?.contains( page?.activeElement ?? null ) ) {
				setTimeout( focusHeading );
			}
		};
	}, [] );
	const isPaused = walk.status === 'paused';
	const label = __( 'Progress of the questions', 'store-posture' );
	return (
		<section
			ref={ section }
			tabIndex={ -1 }
			className="sp-card sp-progress store-posture-noprint"
			aria-label={ label }
		>
			<h2>{ isPaused ? __( 'Paused', 'store-posture' ) : __( 'We are asking', 'store-posture' ) }</h2>
			<ProgressBar
				className="sp-progress__bar"
				aria-label={ label }
				value={ walk.total > 0 ? Math.round( ( walk.done * HUNDRED ) / walk.total ) : 0 }
			/>
			<p>
				{ sprintf(
					/* translators: 1: number of places asked, 2: number of all, 3: number of questions sent, 4: number of all */
					__( '%1$s of %2$s places asked, %3$s of about %4$s questions.', 'store-posture' ),
					numberWord( walk.done ),
					numberWord( walk.total ),
					numberWord( walk.sent ),
					numberWord( Math.max( walk.expected, walk.sent ) )
				) }
			</p>
			<p className="sp-row__about">{ who( walk, isAskedHere ) }</p>
			{ environment().mayRespond && (
				<div className="sp-actions">
					{ walk.vantage === 'browser' && ! isPaused && ! isAskedHere && canAskHere() && (
						<Button __next40pxDefaultSize variant="primary" onClick={ () => void goOnHere( walk.id ) }>
							{ __( 'Go on in this window', 'store-posture' ) }
						</Button>
					) }
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => void moveWalk( walk.id, isPaused ? 'running' : 'paused' ) }
					>
						{ isPaused ? __( 'Go on', 'store-posture' ) : __( 'Pause', 'store-posture' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => void moveWalk( walk.id, 'cancelled' ) }
					>
						{ __( 'Stop', 'store-posture' ) }
					</Button>
				</div>
			) }
		</section>
	);
}

/** Who asks, and what that means for this page. */
function who( { status, vantage, waits }: NonNullable< Stranger[ 'walk' ] >, isAskedHere: boolean ): string {
	if ( status === 'paused' ) {
		return __( 'Nothing is asked until somebody lets it go on.', 'store-posture' );
	}
	if ( vantage !== 'browser' ) {
		return __( 'Results appear below as they come. You can close this page; it goes on.', 'store-posture' );
	}
	if ( isAskedHere ) {
		return __( 'This browser asks. Leave this page open: results appear below as they come.', 'store-posture' );
	}
	return waits
		? __( 'The window that asked was closed, so nothing is asked now.', 'store-posture' )
		: __( 'Another window asks. Results appear below as they come.', 'store-posture' );
}
