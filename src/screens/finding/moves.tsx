import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';
import type { FindingDetail } from '../../api/types.gen';
import { focusHeading } from '../../components/page';
import { store } from '../../data';

/** What has moved since somebody last said that it is right, each with "This was me". The site tells it to those who may. */
export function Moves( { detail: { finding, moves } }: { detail: FindingDetail } ) {
	const { confirm } = useDispatch( store );
	const [ isBusy, setBusy ] = useState( false );
	if ( moves.length === 0 ) {
		return null;
	}
	const say = async ( marks: string[] ) => {
		setBusy( true );
		const isTaken = await confirm( finding.id, marks );
		setBusy( false );
		if ( isTaken ) {
			speak( __( 'Noted as yours', 'store-posture' ) );
			// The button goes, and would take the focus with it.
			focusHeading();
		}
	};
	const busy = { isBusy, disabled: isBusy, accessibleWhenDisabled: true };
	return (
		<section className="sp-card">
			<h2>{ __( 'What has moved', 'store-posture' ) }</h2>
			<p>{ __( 'Press the button only where you know that you or your people did it.', 'store-posture' ) }</p>
			<ul className="sp-moves">
				{ moves.map( ( { mark, text } ) => (
					<li key={ mark }>
						<span>{ text }</span>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							{ ...busy }
							aria-label={
								/* translators: %s: what has moved, as "Plugin: akismet" */
								sprintf( __( 'This was me: %s', 'store-posture' ), text )
							}
							onClick={ () => void say( [ mark ] ) }
						>
							{ __( 'This was me', 'store-posture' ) }
						</Button>
					</li>
				) ) }
			</ul>
			{ moves.length > 1 && (
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					{ ...busy }
					onClick={ () => void say( moves.map( ( { mark } ) => mark ) ) }
				>
					{ __( 'All of this was me', 'store-posture' ) }
				</Button>
			) }
		</section>
	);
}
