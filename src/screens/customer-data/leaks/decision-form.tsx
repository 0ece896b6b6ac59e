import { Button, SelectControl, TextareaControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { store } from '../../../data';
import { choiceWord, type Choice, type Leak } from './words';

/** As the site takes it. */
const REASON_MAX = 2000;
const CHOICES: Choice[] = [ 'undecided', 'yes', 'no' ];
const asChoice = ( value: string ): Choice => CHOICES.find( ( choice ) => choice === value ) ?? 'undecided';

/** Whom the owner tells. What was typed stays until the site has it. */
export function DecisionForm( { leak }: { leak: Leak } ) {
	const { decideLeak } = useDispatch( store );
	const isSaving = useSelect( ( select ) => select( store ).getLeakDeciding() === leak.id, [ leak.id ] );
	const [ regulator, setRegulator ] = useState( leak.decision.regulator );
	const [ customers, setCustomers ] = useState( leak.decision.customers );
	const [ reason, setReason ] = useState( leak.decision.reason );
	const needsReason = regulator === 'no' || customers === 'no';
	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( await decideLeak( leak.id, { regulator, customers, reason: reason.trim() } ) ) {
			speak( __( 'Saved', 'store-posture' ) );
		}
	};
	const options = CHOICES.map( ( value ) => ( { value, label: choiceWord( value ) } ) );
	const common = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
	return (
		<form className="store-posture-noprint sp-fields" onSubmit={ ( event ) => void save( event ) }>
			<SelectControl
				{ ...common }
				label={ __( 'Do you tell the regulator?', 'store-posture' ) }
				value={ regulator }
				options={ options }
				onChange={ ( value ) => setRegulator( asChoice( value ) ) }
			/>
			<SelectControl
				{ ...common }
				label={ __( 'Do you tell the customers?', 'store-posture' ) }
				value={ customers }
				options={ options }
				onChange={ ( value ) => setCustomers( asChoice( value ) ) }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'What you base this on', 'store-posture' ) }
				help={ __(
					'Such as what the logs show. Write no customer’s name or address. Each change is kept in the journal.',
					'store-posture'
				) }
				maxLength={ REASON_MAX }
				required={ needsReason }
				value={ reason }
				onChange={ setReason }
			/>
			<Button
				__next40pxDefaultSize
				type="submit"
				variant="secondary"
				isBusy={ isSaving }
				disabled={ isSaving }
				accessibleWhenDisabled
			>
				{ __( 'Write down', 'store-posture' ) }
			</Button>
		</form>
	);
}
