import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ErrorNotice } from '../../../components/error-notice';
import { store } from '../../../data';
import { LeakCard } from './leak-card';

/** Records of what was proven. They stay, also once closed; where nothing was ever proven nothing is drawn. */
export function LeakRecords( { walkStatus }: { walkStatus: string } ) {
	const { refreshLeaks } = useDispatch( store );
	const { leaks, error } = useSelect( ( select ) => {
		const s = select( store );
		return { leaks: s.getLeaks(), error: s.getLeaksError() };
	}, [] );
	// On each visit, and when questions begin or end: what they came to opens and closes records.
	useEffect( () => {
		void refreshLeaks();
	}, [ refreshLeaks, walkStatus ] );
	if ( ! error && ( ! leaks || leaks.leaks.length === 0 ) ) {
		return null;
	}
	return (
		<section className="sp-card">
			<h2>{ __( 'Records of leaks', 'store-posture' ) }</h2>
			<ErrorNotice error={ error } onRetry={ () => void refreshLeaks() } />
			{ leaks && (
				<>
					<p>
						{ __(
							'A record is opened when a stranger could read customer data, and closed when a later check finds that this has ended. Nobody can delete it.',
							'store-posture'
						) }
					</p>
					<ul className="sp-plain-list">
						{ leaks.law.map( ( sentence ) => (
							<li key={ sentence }>{ sentence }</li>
						) ) }
					</ul>
					{ leaks.leaks.map( ( leak ) => (
						<LeakCard key={ leak.id } leak={ leak } />
					) ) }
				</>
			) }
		</section>
	);
}
