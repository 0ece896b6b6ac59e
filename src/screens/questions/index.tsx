import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Question } from '../../api/types.gen';
import { BackLink } from '../../components/back-link';
import { focusHeading, Page } from '../../components/page';
import { store } from '../../data';
import { href, navigate } from '../../route';
import { Loading } from '../loading';
import { headingOf, QuestionForm } from './question-form';

/** What was answered leaves the list, at times with others. The focus goes on to the next question that is still there. */
function goOn( others: Question[] ): void {
	const heading = others.map( ( { id } ) => document.getElementById( headingOf( id ) ) ).find( Boolean );
	if ( heading ) {
		heading.focus();
	} else {
		focusHeading();
	}
}

/** Questions only a person can answer: all of them, or one at a time when the address names one. */
export function Questions( { only, takesFocus }: { only: string; takesFocus: boolean } ) {
	const { refreshQuestions } = useDispatch( store );
	const { questions, waiting, error } = useSelect( ( select ) => {
		const s = select( store );
		return {
			questions: s.getQuestions(),
			waiting: s.getReport()?.questions ?? null,
			error: s.getQuestionsError(),
		};
	}, [] );
	const title = __( 'Questions for you', 'store-posture' );
	const back = <BackLink href={ href() }>{ __( 'Home', 'store-posture' ) }</BackLink>;
	if ( ! questions ) {
		return (
			<Page title={ title } above={ back } takesFocus={ takesFocus }>
				<Loading error={ error } onRetry={ () => void refreshQuestions() } />
			</Page>
		);
	}
	const asked = new Set( waiting?.map( ( { id } ) => id ) );
	const open = questions.filter( ( { id } ) => asked.has( id ) );
	const answered = questions.filter( ( { answer } ) => answer !== null );
	const one = questions.find( ( { id } ) => id === only );
	if ( one ) {
		const next = open.find( ( { id } ) => id !== only );
		return (
			<Page title={ title } above={ back } takesFocus={ takesFocus }>
				<QuestionForm
					question={ one }
					onAnswered={ () =>
						navigate(
							href( {
								tab: 'questions',
								...( next ? { question: next.id } : {} ),
							} )
						)
					}
				/>
				<p className="sp-actions">
					{ next && (
						<a
							href={ href( {
								tab: 'questions',
								question: next.id,
							} ) }
						>
							{ __( 'Next question', 'store-posture' ) }
						</a>
					) }
					<a href={ href( { tab: 'questions' } ) }>{ __( 'All questions', 'store-posture' ) }</a>
				</p>
			</Page>
		);
	}
	return (
		<Page title={ title } above={ back } takesFocus={ takesFocus }>
			<p>
				{ __(
					'Some things cannot be seen from here. Your answers count until their date; then we ask again.',
					'store-posture'
				) }
			</p>
			{ open.length === 0 && <p>{ __( 'No question is waiting.', 'store-posture' ) }</p> }
			{ open.map( ( question, index ) => (
				<QuestionForm
					key={ question.id }
					question={ question }
					onAnswered={ () => goOn( [ ...open.slice( index + 1 ), ...open.slice( 0, index ) ] ) }
				/>
			) ) }
			{ answered.length > 0 && (
				<details className="sp-fold" open={ open.length === 0 }>
					<summary>
						<h2>{ __( 'What you told us', 'store-posture' ) }</h2>
					</summary>
					{ answered
						.filter( ( { id } ) => ! asked.has( id ) )
						.map( ( question ) => (
							<QuestionForm key={ question.id } question={ question } />
						) ) }
				</details>
			) }
		</Page>
	);
}
