import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { store } from '../../data';
import { href } from '../../route';

/** How long a stranger has been able to read customer data, as far as is known; until a check shows that it has ended. */
export function OpenLeaks() {
	const { refreshLeaks } = useDispatch( store );
	const leaks = useSelect( ( select ) => select( store ).getLeaks(), [] );
	useEffect( () => {
		void refreshLeaks();
	}, [ refreshLeaks ] );
	if ( ! leaks || leaks.oldest_days === null ) {
		return null;
	}
	return (
		<section className="sp-card">
			<h2>
				{ leaks.oldest_days === 0
					? __( 'A stranger can read customer data: known since today', 'store-posture' )
					: sprintf(
							/* translators: %d: number of days */
							_n(
								'A stranger can read customer data: known for %d day',
								'A stranger can read customer data: known for %d days',
								leaks.oldest_days,
								'store-posture'
							),
							leaks.oldest_days
						) }
			</h2>
			<p>
				{ sprintf(
					/* translators: %d: number of records */
					_n( '%d record is open.', '%d records are open.', leaks.open, 'store-posture' ),
					leaks.open
				) }{ ' ' }
				<a href={ href( { tab: 'customer-data' } ) }>{ __( 'See what to do', 'store-posture' ) }</a>
			</p>
		</section>
	);
}
