import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { chevronLeft } from '../../components/icons';
import { Page } from '../../components/page';
import { href } from '../../route';
import { ReceiptList } from './receipt-list';

/** What was changed from here, and the way back. */
export function Receipts( { takesFocus }: { takesFocus: boolean } ) {
	const back = (
		<a className="sp-back" href={ href( { tab: 'to-do' } ) }>
			<Icon icon={ chevronLeft } size={ 20 } />
			{ __( 'To do', 'store-posture' ) }
		</a>
	);
	return (
		<Page title={ __( 'Changes made from here', 'store-posture' ) } above={ back } takesFocus={ takesFocus }>
			<ReceiptList />
		</Page>
	);
}
