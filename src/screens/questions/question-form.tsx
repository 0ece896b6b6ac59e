import { Button, RadioControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { speak } from '@wordpress/a11y';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import type { Question } from '../../api/types.gen';
import { day } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { store } from '../../data';
import { environment } from '../../environment';

/** An answer as good as any: how to find out stands beside it. */
const DONT_KNOW = 'dont_know';

/** Id of the heading of a question, which can take the focus. */
export const headingOf = ( id: string ) => `sp-question-${ id }`;

/** One question. What was chosen stays chosen until the site has it. */
export function QuestionForm( { question, onAnswered }: { question: Question; onAnswered?: () => void } ) {
	const { id, answer } = question;
	const { answer: send } = useDispatch( store );
	const { isSaving, error } = useSelect(
		( select ) => {
			const s = select( store );
			return {
				isSaving: s.isSavingAnswer( id ),
				error: s.getAnswerError( id ),
			};
		},
		[ id ]
	);
	const told = answer !== null && ! answer.expired ? answer.value : '';
	const [ chosen, setChosen ] = useState( told );
	const save = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( chosen !== '' && ( await send( id, chosen ) ) ) {
			speak( __( 'Answer saved', 'store-posture' ) );
			onAnswered?.();
		}
	};
	return (
		<form className="sp-card sp-question" onSubmit={ save }>
			<h2 id={ headingOf( id ) } tabIndex={ -1 }>
				{ question.text }
			</h2>
			{ question.help !== '' && <p>{ question.help }</p> }
			<RadioControl
				label={ question.text }
				hideLabelFromVision
				selected={ chosen }
				options={ [
					...question.choices.map( ( choice ) => ( {
						label: choice.label,
						value: choice.id,
					} ) ),
					{
						label: __( 'I do not know', 'store-posture' ),
						value: DONT_KNOW,
					},
				] }
				onChange={ setChosen }
			/>
			{ chosen === DONT_KNOW && question.how_to_find_out !== '' && (
				<p className="sp-aside">
					<strong>{ __( 'How to find out:', 'store-posture' ) }</strong> { question.how_to_find_out }
				</p>
			) }
			<p className="sp-row__about">
				<Lasts question={ question } />
			</p>
			<ErrorNotice error={ error } />
			{ environment().mayRespond && (
				<Button
					__next40pxDefaultSize
					variant={ told === '' ? 'primary' : 'secondary' }
					type="submit"
					isBusy={ isSaving }
					disabled={ isSaving || chosen === '' }
					accessibleWhenDisabled
					aria-describedby={ headingOf( id ) }
				>
					{ told === ''
						? __( 'Save the answer', 'store-posture' )
						: __( 'Change the answer', 'store-posture' ) }
				</Button>
			) }
		</form>
	);
}

/** Who said it and until when it counts, or how long an answer will count. */
function Lasts( { question: { answer, valid_days: days } }: { question: Question } ) {
	if ( answer === null ) {
		return (
			<>
				{ sprintf(
					/* translators: %d: days */
					_n( 'We ask again after %d day.', 'We ask again after %d days.', days, 'store-posture' ),
					days
				) }
			</>
		);
	}
	if ( answer.ended_early ) {
		return (
			<>
				{ sprintf(
					/* translators: 1: name, 2: date of the answer */
					__( '%1$s answered on %2$s. What we saw since does not fit it, so we ask again.', 'store-posture' ),
					answer.by,
					day( answer.at )
				) }
			</>
		);
	}
	const words = answer.expired
		? /* translators: 1: name, 2: date of the answer, 3: date it ran out */
			__( '%1$s answered on %2$s. The answer ran out on %3$s.', 'store-posture' )
		: /* translators: 1: name, 2: date of the answer, 3: date it runs out */
			__( '%1$s answered on %2$s. We ask again on %3$s.', 'store-posture' );
	return <>{ sprintf( words, answer.by, day( answer.at ), day( answer.until ) ) }</>;
}
