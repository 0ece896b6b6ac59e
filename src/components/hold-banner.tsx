import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Report } from '../api/types.gen';
import { moment } from './dates';

/** On every screen while hands off is on. */
export function HoldBanner( { hold }: { hold: Report[ 'hold' ] } ) {
	if ( ! hold ) {
		return null;
	}
	const since = [ moment( hold.since ), hold.by ].filter( Boolean ).join( ', ' );
	return (
		<Notice className="sp-notice sp-hold" status="warning" isDismissible={ false } spokenMessage="">
			<p>
				<strong>{ __( 'Hands off is on.', 'store-posture' ) }</strong>{ ' ' }
				{ __( 'We look, but change and remove nothing.', 'store-posture' ) }{ ' ' }
				{
					/* translators: %s: time and name */
					sprintf( __( 'Since %s.', 'store-posture' ), since )
				}
				{ hold.reason !== '' && ` ${ hold.reason }` }
			</p>
		</Notice>
	);
}
