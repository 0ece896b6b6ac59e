import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { clock } from '../../components/dates';
import { store, type Recheck } from '../../data';

/** What checking again came to. Always there, so that screen readers hear its words change. */
export function CheckedAgain( { id }: { id: string } ) {
	const recheck = useSelect( ( select ) => select( store ).getRecheck( id ), [ id ] );
	const isFixed = recheck?.state === 'done' && recheck.outcome === 'pass';
	return (
		<p className={ `sp-rechecked${ isFixed ? ' is-fixed' : '' }` } role="status">
			{ recheck && words( recheck ) }
		</p>
	);
}

function words( { state, at, outcome }: Recheck ): string {
	if ( state === 'running' ) {
		return __( 'Looking again', 'store-posture' );
	}
	const time = clock( at );
	switch ( outcome ) {
		case 'pass':
			/* translators: %s: time of day */
			return sprintf( __( 'Fixed. Checked at %s.', 'store-posture' ), time );
		case 'fail':
			/* translators: %s: time of day */
			return sprintf( __( 'Not fixed yet. Checked at %s.', 'store-posture' ), time );
		default:
			/* translators: %s: time of day */
			return sprintf( __( 'Checked at %s.', 'store-posture' ), time );
	}
}
