import { Button, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import type { Finding } from '../../api/types.gen';
import { inDays } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { ASKED, store } from '../../data';

/** Own: somebody plans it. Else a message was just copied to that person. */
export type PlanKind = 'own' | 'developer' | 'host';

interface Props {
	finding: Finding;
	kind: PlanKind;
	onDone: () => void;
}

const WEEK = 7;

/** By whom, until when. On that day it is checked again. What was typed stays until the site has it. */
export function PlanForm( { finding, kind, onDone }: Props ) {
	const { plan } = useDispatch( store );
	const error = useSelect( ( select ) => select( store ).getFindingError( finding.id ), [ finding.id ] );
	const [ by, setBy ] = useState( kind === 'own' ? ( finding.state?.by ?? '' ) : asked( kind ) );
	const [ until, setUntil ] = useState( ( kind === 'own' && finding.state?.until ) || inDays( WEEK ) );
	const [ isSaving, setIsSaving ] = useState( false );

	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		setIsSaving( true );
		const kept = await plan( finding.id, {
			by: by.trim(),
			until,
			note: kind === 'own' ? '' : ASKED,
		} );
		setIsSaving( false );
		if ( kept ) {
			speak( __( 'Saved', 'store-posture' ) );
			onDone();
		}
	};
	return (
		<form className="sp-card sp-plan-form" onSubmit={ save }>
			<h2>
				{ kind === 'own'
					? __( 'Who does it, and until when?', 'store-posture' )
					: __( 'Sent it? Then note when we shall look again.', 'store-posture' ) }
			</h2>
			<div className="sp-fields">
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					required
					maxLength={ 200 }
					label={
						kind === 'own' ? __( 'Who does it', 'store-posture' ) : __( 'Whom you asked', 'store-posture' )
					}
					value={ by }
					onChange={ setBy }
				/>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					required
					type="date"
					min={ inDays( 1 ) }
					label={ kind === 'own' ? __( 'Until', 'store-posture' ) : __( 'Look again on', 'store-posture' ) }
					value={ until }
					onChange={ setUntil }
				/>
			</div>
			<ErrorNotice error={ error } />
			<div className="sp-actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isSaving }
					disabled={ isSaving }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'store-posture' ) }
				</Button>
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onDone }>
					{ kind === 'own' ? __( 'Cancel', 'store-posture' ) : __( 'Not now', 'store-posture' ) }
				</Button>
			</div>
		</form>
	);
}

function asked( kind: 'developer' | 'host' ): string {
	return kind === 'host' ? __( 'My host', 'store-posture' ) : __( 'My developer', 'store-posture' );
}
