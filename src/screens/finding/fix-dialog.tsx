import { Button, CheckboxControl, Modal } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FixPreview } from '../../api/types.gen';
import { Diff } from '../../components/diff';
import { ErrorNotice } from '../../components/error-notice';
import { Receipt } from '../receipts/receipt';
import { Snippet } from '../../components/snippet';
import { store } from '../../data';

interface Props {
	id: string;
	/** Called with the number of the receipt. */
	onDone: ( receipt: number ) => void;
	onClose: () => void;
}

/** What a fix would change, and the button that does it; then its receipt. */
export function FixDialog( { id, onDone, onClose }: Props ) {
	const { lookAtFix, applyFix } = useDispatch( store );
	const [ made, setMade ] = useState< number | null >( null );
	const { preview, isBusy, error, receipt } = useSelect(
		( select ) => {
			const s = select( store );
			return {
				preview: s.getFixPreview( id ),
				isBusy: s.isFixBusy( id ),
				error: s.getFixError( id ),
				receipt: made === null ? null : s.getReceipt( made ),
			};
		},
		[ id, made ]
	);
	useEffect( () => {
		void lookAtFix( id );
	}, [ id, lookAtFix ] );

	const apply = async ( isConfirmed: boolean ) => {
		if ( ! preview ) {
			return;
		}
		speak( __( 'Changing it, and looking at the site', 'store-posture' ) );
		const result = await applyFix( preview, isConfirmed );
		if ( result ) {
			speak( result.status === 'applied' ? __( 'Done', 'store-posture' ) : result.note );
			setMade( result.id );
			onDone( result.id );
		}
	};
	return (
		<Modal
			className="sp sp-fix"
			title={ preview?.title ?? __( 'What would change', 'store-posture' ) }
			onRequestClose={ onClose }
		>
			{ receipt && (
				<>
					<Receipt receipt={ receipt } />
					<Button __next40pxDefaultSize variant="primary" onClick={ onClose }>
						{ __( 'Close', 'store-posture' ) }
					</Button>
				</>
			) }
			{ ! receipt && ! preview && isBusy && <p role="status">{ __( 'Looking', 'store-posture' ) }</p> }
			{ ! receipt && <ErrorNotice error={ error } onRetry={ () => void lookAtFix( id ) } /> }
			{ ! receipt && preview && (
				<Preview
					preview={ preview }
					isBusy={ isBusy }
					onChoose={ ( choices ) => void lookAtFix( id, choices ) }
					onApply={ ( isConfirmed ) => void apply( isConfirmed ) }
					onClose={ onClose }
				/>
			) }
		</Modal>
	);
}

interface PreviewProps {
	preview: FixPreview;
	isBusy: boolean;
	onChoose: ( choices: string[] ) => void;
	onApply: ( isConfirmed: boolean ) => void;
	onClose: () => void;
}

function Preview( { preview, isBusy, onChoose, onApply, onClose }: PreviewProps ) {
	const [ isConfirmed, setIsConfirmed ] = useState( false );
	const { kind, undo, changes, effects, choices, obstacle, by_hand: byHand } = preview;
	const isFinal = kind === 'final';
	const choose = ( id: string, chosen: boolean ) =>
		onChoose(
			choices.filter( ( choice ) => ( choice.id === id ? chosen : choice.chosen ) ).map( ( choice ) => choice.id )
		);
	return (
		<>
			<p className={ isFinal ? 'sp-fix__final' : undefined }>
				<strong>{ undo }</strong>
			</p>
			{ choices.length > 0 && (
				<fieldset className="sp-fix__choices" disabled={ isBusy }>
					<legend>{ __( 'For which', 'store-posture' ) }</legend>
					{ choices.map( ( { id, label, note, chosen } ) => (
						<CheckboxControl
							key={ id }
							__nextHasNoMarginBottom
							label={ label }
							help={ note }
							checked={ chosen }
							onChange={ ( now ) => choose( id, now ) }
						/>
					) ) }
				</fieldset>
			) }
			{ changes.length > 0 ? (
				<Diff changes={ changes } />
			) : (
				<p>{ __( 'There is nothing to change.', 'store-posture' ) }</p>
			) }
			{ effects.length > 0 && (
				<>
					<h3>{ __( 'What else happens, and who notices', 'store-posture' ) }</h3>
					<ul>
						{ effects.map( ( effect ) => (
							<li key={ effect }>{ effect }</li>
						) ) }
					</ul>
				</>
			) }
			{ obstacle !== '' && <ByHandInstead why={ obstacle } lines={ byHand } /> }
			{ obstacle === '' && isFinal && changes.length > 0 && (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __( 'I have read that this cannot be undone', 'store-posture' ) }
					checked={ isConfirmed }
					onChange={ setIsConfirmed }
				/>
			) }
			<div className="sp-actions">
				{ obstacle === '' && changes.length > 0 && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						isDestructive={ isFinal }
						isBusy={ isBusy }
						disabled={ isBusy || ( isFinal && ! isConfirmed ) }
						accessibleWhenDisabled
						onClick={ () => onApply( isConfirmed ) }
					>
						{ isBusy
							? __( 'Changing it, and looking at the site', 'store-posture' )
							: __( 'Change it now', 'store-posture' ) }
					</Button>
				) }
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onClose }>
					{ __( 'Cancel', 'store-posture' ) }
				</Button>
			</div>
		</>
	);
}

function ByHandInstead( { why, lines }: { why: string; lines: string } ) {
	return (
		<>
			<h3>{ __( 'Why we cannot do it here', 'store-posture' ) }</h3>
			<p>{ why }</p>
			{ lines !== '' && (
				<>
					<p>{ __( 'These lines do it by hand:', 'store-posture' ) }</p>
					<Snippet text={ lines } label={ __( 'Lines to put in by hand', 'store-posture' ) } />
				</>
			) }
		</>
	);
}
