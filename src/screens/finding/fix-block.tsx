import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FindingDetail } from '../../api/types.gen';
import { focusHeading } from '../../components/page';
import { Receipt } from '../receipts/receipt';
import { store } from '../../data';
import { href } from '../../route';
import { FixDialog } from './fix-dialog';

/** Offers the fix of a finding, and keeps its receipt in sight until somebody leaves the page. */
export function FixBlock( { detail: { finding, fix } }: { detail: FindingDetail } ) {
	const { checkAgain } = useDispatch( store );
	const [ isOpen, setIsOpen ] = useState( false );
	const [ made, setMade ] = useState< number | null >( null );
	const receipt = useSelect( ( select ) => ( made === null ? null : select( store ).getReceipt( made ) ), [ made ] );
	if ( fix === '' || ( finding.outcome !== 'fail' && ! receipt ) ) {
		return null;
	}
	const close = () => {
		setIsOpen( false );
		if ( made !== null ) {
			// The button that opened the dialog may be gone.
			focusHeading();
		}
	};
	return (
		<section className="sp-card">
			<h2>{ __( 'We can do this for you', 'store-posture' ) }</h2>
			{ receipt ? (
				<Receipt receipt={ receipt } onUndone={ () => void checkAgain( finding.id ) } />
			) : (
				<p>
					{ __( 'You first see exactly what changes. Nothing happens before you agree.', 'store-posture' ) }
				</p>
			) }
			{ finding.outcome === 'fail' && (
				<Button
					__next40pxDefaultSize
					variant="primary"
					aria-haspopup="dialog"
					onClick={ () => setIsOpen( true ) }
				>
					{ __( 'See what would change', 'store-posture' ) }
				</Button>
			) }
			<p className="sp-fix__all">
				<a href={ href( { tab: 'receipts' } ) }>{ __( 'All changes made from here', 'store-posture' ) }</a>
			</p>
			{ isOpen && (
				<FixDialog
					id={ fix }
					onDone={ ( id ) => {
						setMade( id );
						void checkAgain( finding.id );
					} }
					onClose={ close }
				/>
			) }
		</section>
	);
}
