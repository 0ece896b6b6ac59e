import { __ } from '@wordpress/i18n';
import { BackLink } from '../../components/back-link';
import { Page } from '../../components/page';
import { href } from '../../route';
import { ReceiptList } from './receipt-list';

/** What was changed from here, and the way back. */
export function Receipts( { takesFocus }: { takesFocus: boolean } ) {
	const back = <BackLink href={ href( { tab: 'to-do' } ) }>{ __( 'To do', 'store-posture' ) }</BackLink>;
	return (
		<Page title={ __( 'Changes made from here', 'store-posture' ) } above={ back } takesFocus={ takesFocus }>
			<ReceiptList />
		</Page>
	);
}
