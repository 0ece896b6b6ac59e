import { __, _n, sprintf } from '@wordpress/i18n';
import type { Question } from '../../api/types.gen';
import { parts } from '../../components/parts';
import { href } from '../../route';

const SHOWN = 3;

/** What only a person can say, and nobody has said yet. */
export function WaitingQuestions( { questions }: { questions: Question[] } ) {
	const { SectionHeader, Pill } = parts();
	if ( questions.length === 0 ) {
		return null;
	}
	return (
		<section className="sp-card">
			<SectionHeader title={ __( 'Questions for you', 'store-posture' ) }>
				<Pill>{ questions.length }</Pill>
			</SectionHeader>
			<ul className="sp-plain-list">
				{ questions.slice( 0, SHOWN ).map( ( { id, text } ) => (
					<li key={ id }>
						<a href={ href( { tab: 'questions', question: id } ) }>{ text }</a>
					</li>
				) ) }
			</ul>
			<p>
				<a className="components-button is-secondary is-compact" href={ href( { tab: 'questions' } ) }>
					{ sprintf(
						/* translators: %d: number of questions */
						_n( 'Answer %d question', 'Answer %d questions', questions.length, 'store-posture' ),
						questions.length
					) }
				</a>
			</p>
		</section>
	);
}
