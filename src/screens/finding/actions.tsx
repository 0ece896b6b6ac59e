import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { useRef, useState } from '@wordpress/element';
import { speak } from '@wordpress/a11y';
import { __ } from '@wordpress/i18n';
import type { FindingDetail } from '../../api/types.gen';
import { copyText } from '../../components/copy-button';
import { parts } from '../../components/parts';
import { store } from '../../data';
import { ByHand } from './by-hand';
import { PlanForm, type PlanKind } from './plan-form';

type Message = keyof FindingDetail[ 'messages' ];

/** The buttons of a finding. Copying a message goes on to a small form: when shall we look again? */
export function Actions( { detail }: { detail: FindingDetail } ) {
	const { finding, messages, setting } = detail;
	const { EllipsisMenu } = parts();
	const { checkAgain, reopen } = useDispatch( store );
	const isChecking = useSelect(
		( select ) => select( store ).getRecheck( finding.id )?.state === 'running',
		[ finding.id ]
	);
	const [ form, setForm ] = useState< PlanKind | null >( null );
	const [ byHand, setByHand ] = useState< string | null >( null );
	const [ said, setSaid ] = useState( '' );
	const isToDo = finding.outcome === 'fail';
	const isPlanned = finding.state?.state === 'planned';
	const planButton = useRef< HTMLButtonElement >( null );
	const closeForm = () => {
		// The form takes the focus with it.
		planButton.current?.focus();
		setForm( null );
	};

	const copy = async ( message: Message ) => {
		const done = await copyText( messages[ message ] );
		setByHand( done ? null : messages[ message ] );
		const words = done
			? __( 'Copied. Paste it into your mail.', 'store-posture' )
			: __( 'Your browser does not let us copy. Copy the text below.', 'store-posture' );
		setSaid( words );
		speak( words );
		setForm( message === 'wrong' ? null : message );
	};
	return (
		<>
			<div className="sp-actions">
				{ isToDo && setting !== '' && (
					<Button __next40pxDefaultSize variant="primary" href={ setting } target="_blank" rel="noopener">
						{ __( 'Open the setting (new tab)', 'store-posture' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ isChecking }
					disabled={ isChecking }
					accessibleWhenDisabled
					onClick={ () => void checkAgain( finding.id ) }
				>
					{ __( 'Check again', 'store-posture' ) }
				</Button>
				{ isToDo && (
					<>
						<Button __next40pxDefaultSize variant="secondary" onClick={ () => void copy( 'developer' ) }>
							{ __( 'Copy message to my developer', 'store-posture' ) }
						</Button>
						<Button __next40pxDefaultSize variant="secondary" onClick={ () => void copy( 'host' ) }>
							{ __( 'Copy message to my host', 'store-posture' ) }
						</Button>
						<Button
							ref={ planButton }
							__next40pxDefaultSize
							variant="tertiary"
							aria-expanded={ form === 'own' }
							onClick={ () => setForm( form === 'own' ? null : 'own' ) }
						>
							{ isPlanned ? __( 'Change the plan', 'store-posture' ) : __( 'Plan it', 'store-posture' ) }
						</Button>
					</>
				) }
				<EllipsisMenu
					label={ __( 'More', 'store-posture' ) }
					items={ [
						{
							label: __( 'This is wrong: copy a redacted report', 'store-posture' ),
							onClick: () => void copy( 'wrong' ),
						},
						...( isPlanned
							? [
									{
										label: __( 'Remove the plan', 'store-posture' ),
										onClick: () => void reopen( finding.id ),
									},
								]
							: [] ),
					] }
				/>
			</div>
			{ said !== '' && <p className="sp-said">{ said }</p> }
			{ byHand !== null && <ByHand text={ byHand } /> }
			{ form !== null && <PlanForm key={ form } finding={ finding } kind={ form } onDone={ closeForm } /> }
		</>
	);
}
