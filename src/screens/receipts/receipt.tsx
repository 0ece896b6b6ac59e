import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Receipt as ReceiptData } from '../../api/types.gen';
import { store } from '../../data';
import { moment } from '../../components/dates';
import { Diff } from '../../components/diff';
import { ErrorNotice } from '../../components/error-notice';

interface Props {
	receipt: ReceiptData;
	/** Called once it is undone. */
	onUndone?: () => void;
}

/** What was done, by whom, and the way back. What an undo opens again is said before it happens. */
export function Receipt( { receipt, onUndone }: Props ) {
	const { undoReceipt } = useDispatch( store );
	const { isBusy, error } = useSelect(
		( select ) => ( {
			isBusy: select( store ).isReceiptBusy( receipt.id ),
			error: select( store ).getReceiptError( receipt.id ),
		} ),
		[ receipt.id ]
	);
	const [ isAsking, setIsAsking ] = useState( false );
	const status = useRef< HTMLParagraphElement >( null );
	const { undo } = receipt;

	const goBack = async () => {
		const isUndone = await undoReceipt( receipt.id );
		setIsAsking( false );
		// The button is gone with it.
		status.current?.focus();
		if ( isUndone ) {
			speak( __( 'Undone', 'store-posture' ) );
			onUndone?.();
		}
	};
	return (
		<div className="sp-receipt">
			<p ref={ status } tabIndex={ -1 } className="sp-receipt__status">
				<strong>{ statusWord( receipt ) }</strong> { when( receipt ) }
			</p>
			{ receipt.note !== '' && <p>{ receipt.note }</p> }
			<Diff changes={ receipt.changes } isDone />
			<ErrorNotice error={ error } />
			{ undo.differences.length > 0 && (
				<>
					<p>{ __( 'Somebody changed this since. Undoing would throw that away:', 'store-posture' ) }</p>
					<Diff
						changes={ undo.differences.map( ( { place, expected, found } ) => ( {
							place,
							before: expected,
							after: found,
						} ) ) }
						isDone
					/>
				</>
			) }
			{ undo.possible && ! isAsking && (
				<Button __next40pxDefaultSize variant="secondary" onClick={ () => setIsAsking( true ) }>
					{ __( 'Undo', 'store-posture' ) }
				</Button>
			) }
			{ undo.possible && isAsking && (
				<div className="sp-receipt__undo" role="group" aria-label={ __( 'Undo', 'store-posture' ) }>
					<Reopens titles={ undo.reopens } />
					<div className="sp-actions">
						<Button
							__next40pxDefaultSize
							variant="primary"
							isBusy={ isBusy }
							disabled={ isBusy }
							accessibleWhenDisabled
							onClick={ () => void goBack() }
						>
							{ isBusy
								? __( 'Undoing, and looking at the site', 'store-posture' )
								: __( 'Undo it now', 'store-posture' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							disabled={ isBusy }
							onClick={ () => setIsAsking( false ) }
						>
							{ __( 'Leave it as it is', 'store-posture' ) }
						</Button>
					</div>
				</div>
			) }
			{ ! undo.possible && receipt.status === 'applied' && undo.differences.length === 0 && (
				<p>{ undo.reason }</p>
			) }
			{ undo.possible && undo.until !== '' && (
				<p className="sp-row__about">
					{
						/* translators: %s: an event, as "somebody publishes the page" */
						sprintf( __( 'Can be undone until %s.', 'store-posture' ), undo.until )
					}
				</p>
			) }
		</div>
	);
}

function Reopens( { titles }: { titles: string[] } ) {
	if ( titles.length === 0 ) {
		return <p>{ __( 'All is then as it was before.', 'store-posture' ) }</p>;
	}
	return (
		<>
			<p>{ __( 'This opens a hole again. It will then be to do:', 'store-posture' ) }</p>
			<ul>
				{ titles.map( ( title ) => (
					<li key={ title }>{ title }</li>
				) ) }
			</ul>
		</>
	);
}

function statusWord( { status }: ReceiptData ): string {
	switch ( status ) {
		case 'applied':
			return __( 'Done.', 'store-posture' );
		case 'undone':
			return __( 'Undone.', 'store-posture' );
		case 'rolled_back':
			return __( 'Not done: taken back at once.', 'store-posture' );
		case 'started':
			return __( 'Broken off in the middle.', 'store-posture' );
	}
}

function when( { status, at, by, ended_at: endedAt, ended_by: endedBy }: ReceiptData ): string {
	const isUndone = status === 'undone' && endedAt !== null;
	const name = isUndone ? endedBy : by;
	return [ moment( isUndone ? endedAt : at ), name ].filter( Boolean ).join( ', ' );
}
