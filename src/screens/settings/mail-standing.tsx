import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { moment } from '../../components/dates';
import { store } from '../../data';

/** Why no mail comes, where there is a reason. */
export function MailStanding() {
	const { refreshAlerts } = useDispatch( store );
	const alerts = useSelect( ( select ) => select( store ).getAlerts(), [] );
	useEffect( () => void refreshAlerts(), [ refreshAlerts ] );
	if ( alerts?.is_silent ) {
		return (
			<p>
				{ __(
					'This site sends no mail by itself: it is a copy, or hands off is switched on.',
					'store-posture'
				) }
			</p>
		);
	}
	if ( ! alerts?.mail_failed_at ) {
		return null;
	}
	return (
		<p>
			{
				/* translators: %s: date and time */ sprintf(
					__( 'The mail system of this site refused our mail on %s.', 'store-posture' ),
					moment( alerts.mail_failed_at )
				)
			}
		</p>
	);
}
