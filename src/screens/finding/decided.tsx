import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from '../../api/types.gen';
import { day } from '../../components/dates';
import { StateWords } from '../../components/finding-row';
import { focusHeading } from '../../components/page';
import { isClosed } from '../../components/words';
import { store } from '../../data';
import { environment } from '../../environment';

/** What was decided, why, and the way back. A plan is told above, among who and when. */
export function Decided( { finding }: { finding: Finding } ) {
	const { reopen } = useDispatch( store );
	const { state } = finding;
	if ( state === null || ! isClosed( state ) ) {
		return null;
	}
	const open = async () => {
		if ( await reopen( finding.id ) ) {
			speak( __( 'Open again', 'store-posture' ) );
			focusHeading();
		}
	};
	const who = [ state.set_by, day( state.set_at ) ].filter( Boolean ).join( ', ' );
	return (
		<section className="sp-card">
			<h2>{ __( 'What you decided', 'store-posture' ) }</h2>
			<p>
				<StateWords state={ state } isAsked={ false } />
			</p>
			{ state.note !== '' && <p>{ state.note }</p> }
			{ state.document && (
				<p>
					{ sprintf(
						/* translators: 1: who issued it, 2: date, 3: place */
						__( 'Document: %1$s, %2$s. Kept: %3$s.', 'store-posture' ),
						state.document.issuer,
						day( state.document.date ),
						state.document.kept
					) }
				</p>
			) }
			<p className="sp-row__about">{ who }</p>
			{ environment().mayManage && (
				<Button __next40pxDefaultSize variant="secondary" onClick={ () => void open() }>
					{ __( 'Open it again', 'store-posture' ) }
				</Button>
			) }
		</section>
	);
}
