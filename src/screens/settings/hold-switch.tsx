import { Button, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import type { Error as ApiError } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';

const HEADING = 'sp-hold-heading';

/** Hands off, for the time of an investigation. Who, when and why stand in the journal. */
export function HoldSwitch() {
	const { switchHold } = useDispatch( store );
	const hold = useSelect( ( select ) => select( store ).getReport()?.hold ?? null, [] );
	const [ reason, setReason ] = useState( '' );
	const [ isSaving, setIsSaving ] = useState( false );
	const [ error, setError ] = useState< ApiError | null >( null );
	const heading = useRef< HTMLHeadingElement >( null );

	const change = async ( event: FormEvent ) => {
		event.preventDefault();
		setIsSaving( true );
		const failed = await switchHold( hold ? null : reason.trim() );
		setIsSaving( false );
		setError( failed );
		if ( ! failed ) {
			setReason( '' );
			speak(
				hold ? __( 'Hands off is switched off.', 'store-posture' ) : __( 'Hands off is on.', 'store-posture' )
			);
			// The button that had the focus is another one now.
			heading.current?.focus();
		}
	};
	return (
		<form className="sp-card" onSubmit={ change } aria-labelledby={ HEADING }>
			<h2 id={ HEADING } ref={ heading } tabIndex={ -1 }>
				{ __( 'Hands off', 'store-posture' ) }
			</h2>
			<p>
				{ __(
					'For the time of an investigation. We still look, but write no test files, put nothing right, undo nothing, remove no old records, and leave everything behind when the plugin is deleted.',
					'store-posture'
				) }
			</p>
			{ ! hold && (
				<div className="sp-field">
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						required
						maxLength={ 500 }
						label={ __( 'Why', 'store-posture' ) }
						help={ __( 'Name no people here: it stays in the journal for three years.', 'store-posture' ) }
						value={ reason }
						onChange={ setReason }
					/>
				</div>
			) }
			<ErrorNotice error={ error } />
			<Button
				__next40pxDefaultSize
				variant="secondary"
				type="submit"
				isBusy={ isSaving }
				disabled={ isSaving }
				accessibleWhenDisabled
			>
				{ hold ? __( 'Switch hands off off', 'store-posture' ) : __( 'Switch hands off on', 'store-posture' ) }
			</Button>
		</form>
	);
}
