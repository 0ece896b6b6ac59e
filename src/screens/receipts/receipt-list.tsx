import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { Receipt } from './receipt';
import { store } from '../../data';
import { Loading } from '../loading';

/** All that fixes did here, newest first, each with its way back. */
export function ReceiptList() {
	const { refreshReceipts } = useDispatch( store );
	const { receipts, error } = useSelect(
		( select ) => ( {
			receipts: select( store ).getReceipts(),
			error: select( store ).getReceiptsError(),
		} ),
		[]
	);
	if ( ! receipts ) {
		return <Loading error={ error } onRetry={ () => void refreshReceipts() } />;
	}
	if ( receipts.length === 0 ) {
		return <p>{ __( 'Nothing was changed from here yet.', 'store-posture' ) }</p>;
	}
	return (
		<ul className="sp-plain-list">
			{ receipts.map( ( receipt ) => (
				<li key={ receipt.id } className="sp-card">
					<h3>{ receipt.title }</h3>
					<Receipt receipt={ receipt } />
				</li>
			) ) }
		</ul>
	);
}
