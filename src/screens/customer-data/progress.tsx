import { Button, ProgressBar } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useLayoutEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { focusHeading } from '../../components/page';
import { store } from '../../data';
import { environment } from '../../environment';
import { numberWord } from './words';

const HUNDRED = 100;

/** Questions under way or paused, as far as the site has come. */
export function Progress( { walk }: { walk: NonNullable< Stranger[ 'walk' ] > } ) {
	const { moveWalk } = useDispatch( store );
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
			<p className="sp-row__about">
				{ isPaused
					? __( 'Nothing is asked until somebody lets it go on.', 'store-posture' )
					: __( 'Results appear below as they come. You can close this page; it goes on.', 'store-posture' ) }
			</p>
			{ environment().mayRespond && (
				<div className="sp-actions">
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
