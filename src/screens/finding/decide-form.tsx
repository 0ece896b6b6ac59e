import { Button, TextareaControl, TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import type { Finding } from '../../api/types.gen';
import { inDays } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { focusHeading } from '../../components/page';
import type { Decision } from '../../components/words';
import { store } from '../../data';

type Kind = Exclude< Decision[ 'state' ], 'planned' >;

interface Props {
	finding: Finding;
	kind: Kind;
	onCancel: () => void;
	onDone: () => void;
}

const MONTH = 30;

/** Why, who and until when. What was typed stays until the site has it. */
export function DecideForm( { finding, kind, onCancel, onDone }: Props ) {
	const { decide } = useDispatch( store );
	const error = useSelect( ( select ) => select( store ).getFindingError( finding.id ), [ finding.id ] );
	const [ by, setBy ] = useState( '' );
	const [ note, setNote ] = useState( '' );
	const [ until, setUntil ] = useState( inDays( MONTH ) );
	const [ document, setDocument ] = useState( { issuer: '', date: '', kept: '' } );
	const [ isSaving, setIsSaving ] = useState( false );
	const isElsewhere = kind === 'handled_elsewhere';
	const days = kind === 'false_positive' ? finding.may_days : Math.max( finding.may_days, 365 );

	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		setIsSaving( true );
		const kept = await decide( finding.id, {
			state: kind,
			by: by.trim(),
			until,
			note: note.trim(),
			...( isElsewhere ? { document } : {} ),
		} );
		setIsSaving( false );
		if ( kept ) {
			speak( __( 'Saved', 'store-posture' ) );
			focusHeading();
			onDone();
		}
	};
	const common = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true, required: true } as const;
	return (
		<form className="sp-card sp-plan-form" onSubmit={ save }>
			<h2>{ title( kind ) }</h2>
			<p>{ explanation( kind ) }</p>
			<div className="sp-fields">
				{ kind !== 'false_positive' && (
					<TextControl
						{ ...common }
						maxLength={ 200 }
						label={
							isElsewhere
								? __( 'Who takes care of it', 'store-posture' )
								: __( 'Who answers for it', 'store-posture' )
						}
						value={ by }
						onChange={ setBy }
					/>
				) }
				<TextControl
					{ ...common }
					type="date"
					min={ inDays( 1 ) }
					max={ inDays( days ) }
					label={ __( 'Until', 'store-posture' ) }
					help={ sprintf(
						/* translators: %d: days */
						_n(
							'At most %d day. Then it is open again.',
							'At most %d days. Then it is open again.',
							days,
							'store-posture'
						),
						days
					) }
					value={ until }
					onChange={ setUntil }
				/>
				{ isElsewhere && (
					<>
						<TextControl
							{ ...common }
							maxLength={ 200 }
							label={ __( 'Who issued the document that shows it', 'store-posture' ) }
							help={ __( 'A contract, a report or a confirmation.', 'store-posture' ) }
							value={ document.issuer }
							onChange={ ( issuer ) => setDocument( { ...document, issuer } ) }
						/>
						<TextControl
							{ ...common }
							type="date"
							max={ inDays( 0 ) }
							label={ __( 'Date on the document', 'store-posture' ) }
							value={ document.date }
							onChange={ ( date ) => setDocument( { ...document, date } ) }
						/>
						<TextControl
							{ ...common }
							maxLength={ 300 }
							label={ __( 'Where it is kept', 'store-posture' ) }
							value={ document.kept }
							onChange={ ( kept ) => setDocument( { ...document, kept } ) }
						/>
					</>
				) }
			</div>
			<TextareaControl
				__nextHasNoMarginBottom
				required={ ! isElsewhere }
				maxLength={ 2000 }
				rows={ 3 }
				label={ isElsewhere ? __( 'Anything to add', 'store-posture' ) : __( 'Why', 'store-posture' ) }
				help={ __( 'Name no people here: it stays in the journal for three years.', 'store-posture' ) }
				value={ note }
				onChange={ setNote }
			/>
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
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onCancel }>
					{ __( 'Cancel', 'store-posture' ) }
				</Button>
			</div>
		</form>
	);
}

function title( kind: Kind ): string {
	switch ( kind ) {
		case 'accepted':
			return __( 'Live with it for a while', 'store-posture' );
		case 'handled_elsewhere':
			return __( 'Somebody else takes care of it', 'store-posture' );
		case 'false_positive':
			return __( 'It is no problem here', 'store-posture' );
	}
}

function explanation( kind: Kind ): string {
	switch ( kind ) {
		case 'accepted':
			return __(
				'It leaves the list until its day, or until what we see changes. It gives no points, and an urgent problem still holds the score down.',
				'store-posture'
			);
		case 'handled_elsewhere':
			return __(
				'It counts as in order until its day, and shows as something you told us. If we see otherwise, it is open again.',
				'store-posture'
			);
		case 'false_positive':
			return __(
				'It leaves the list and stands beside the score until its day, or until what we see changes.',
				'store-posture'
			);
	}
}
