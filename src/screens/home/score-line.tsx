import { __, _n, sprintf } from '@wordpress/i18n';
import type { Score } from '../../api/types.gen';
import { ScoreRing, scoreWords } from '../../components/score-ring';

const HUNDRED = 100;

/** The small ring, what it says, and what it rests on. */
export function ScoreLine( { score }: { score: Score } ) {
	return (
		<section className="sp-score" aria-label={ __( 'Score', 'store-posture' ) }>
			<ScoreRing score={ score } />
			<div>
				<p>
					<strong>{ scoreWords( score ) }</strong>
				</p>
				{ score.value !== null && score.capped_by > 0 && (
					<p>
						{ sprintf(
							/* translators: 1: score, 2: number of problems */
							_n(
								'Held at %1$d by %2$d urgent problem.',
								'Held at %1$d by %2$d urgent problems.',
								score.capped_by,
								'store-posture'
							),
							score.high ?? score.value,
							score.capped_by
						) }
					</p>
				) }
				<p>
					{ sprintf(
						/* translators: 1: percent, 2: number judged, 3: number of all checks */
						__(
							'It rests on %1$d %% of the checks by weight (%2$d of %3$d). What could not be checked is left out.',
							'store-posture'
						),
						Math.round( score.coverage * HUNDRED ),
						score.judged,
						score.total
					) }
				</p>
			</div>
		</section>
	);
}
