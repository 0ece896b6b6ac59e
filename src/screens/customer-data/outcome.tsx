import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Stranger } from '../../api/types.gen';
import { moment } from '../../components/dates';
import { seenFromWord } from '../../components/words';
import { href } from '../../route';
import { reasonsOf } from './select';
import { capital, numberWord, questionsWord } from './words';

type Walk = NonNullable< Stranger[ 'walk' ] >;

/** What came of the questions, in a few sentences, and what they did not reach. */
export function Outcome( { stranger, walk }: { stranger: Stranger; walk: Walk } ) {
	const { counts, surfaces, unproven, cached, next_at: next } = stranger;
	const reasons = reasonsOf( surfaces );
	return (
		<section className="sp-card">
			<h2>{ headline( stranger ) }</h2>
			{ walk.status === 'stopped' && (
				<Notice className="sp-notice" status="warning" isDismissible={ false } spokenMessage="">
					<p>{ [ walk.reason, soFar( walk ) ].filter( Boolean ).join( ' ' ) }</p>
				</Notice>
			) }
			{ walk.status === 'cancelled' && (
				<p>
					{ __( 'It was stopped before its end.', 'store-posture' ) } { soFar( walk ) }
				</p>
			) }
			{ unproven.why && <p>{ unproven.why }</p> }
			{ cached.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: one or more addresses */
						__( 'A cache showed the test customer’s page to a visitor: %s.', 'store-posture' ),
						cached.join( ', ' )
					) }{ ' ' }
					<a href={ href( { check: 'exposure/public-cache' } ) }>{ __( 'What to do', 'store-posture' ) }</a>
				</p>
			) }
			{ counts.unseen > 0 && (
				<>
					<p>
						{ sprintf(
							/* translators: %s: number of places */
							_n(
								'%s place could not be asked.',
								'%s places could not be asked.',
								counts.unseen,
								'store-posture'
							),
							numberWord( counts.unseen )
						) }
					</p>
					<ul className="sp-plain-list">
						{ reasons.map( ( { reason, count } ) => (
							<li key={ reason }>{ `${ reason } (${ numberWord( count ) })` }</li>
						) ) }
					</ul>
				</>
			) }
			<p>{ besides( counts ).join( ' ' ) }</p>
			<p>{ __( 'This does not try log-ins, forms or attacks.', 'store-posture' ) }</p>
			{ walk.vantage === 'browser' && (
				<p>
					{ __(
						'A browser does not show us where redirects lead, which cookies are set, what a cache keeps for others, or what strangers get where your address is let through.',
						'store-posture'
					) }
				</p>
			) }
			<p className="sp-row__about">
				{ [ capital( seenFromWord( walk.vantage ) ), moment( walk.finished_at ?? walk.started_at ) ].join(
					', '
				) }
				{ '. ' }
				{ next &&
					/* translators: %s: date and time */
					sprintf( __( 'Asked again by itself: %s.', 'store-posture' ), moment( next ) ) }
			</p>
		</section>
	);
}

/** The same for screen readers, once it has ended. */
export function headline( { counts: seen, walk, unproven, cached }: Stranger ): string {
	const counts = { ...seen, proven: seen.proven + cached.length };
	if ( counts.asked === 0 ) {
		return __( 'Nothing was asked yet.', 'store-posture' );
	}
	const asked = sprintf(
		/* translators: %s: such as "312 questions" */
		__( 'We asked %s as a stranger.', 'store-posture' ),
		questionsWord( counts.asked )
	);
	return `${ asked } ${ verdict( counts, walk?.status === 'done', unproven.all ) }`;
}

function verdict( counts: Stranger[ 'counts' ], isWhole: boolean, isBlind: boolean ): string {
	const judged = counts.proven + counts.likely + counts.open_by_design + counts.quiet + counts.guarded;
	if ( judged === 0 || ( isBlind && counts.proven === 0 ) ) {
		return __( 'No answer could be judged.', 'store-posture' );
	}
	if ( counts.proven === 0 ) {
		return isWhole
			? __( 'None gave away customer data.', 'store-posture' )
			: __( 'None gave away customer data so far.', 'store-posture' );
	}
	return sprintf(
		/* translators: %s: number of places */
		_n( '%s place gave away customer data.', '%s places gave away customer data.', counts.proven, 'store-posture' ),
		numberWord( counts.proven )
	);
}

function besides( counts: Stranger[ 'counts' ] ): string[] {
	const { likely, errored, held_back: heldBack } = counts;
	return [
		likely > 0 &&
			sprintf(
				/* translators: %s: number of places */
				_n(
					'%s place answered with what looks like personal data.',
					'%s places answered with what looks like personal data.',
					likely,
					'store-posture'
				),
				numberWord( likely )
			),
		errored > 0 &&
			sprintf(
				/* translators: %s: number of places */
				_n( '%s place answered with an error.', '%s places answered with an error.', errored, 'store-posture' ),
				numberWord( errored )
			),
		heldBack > 0 &&
			sprintf(
				/* translators: %s: number of places */
				_n( '%s place is held back.', '%s places are held back.', heldBack, 'store-posture' ),
				numberWord( heldBack )
			),
	].filter( ( sentence ) => typeof sentence === 'string' );
}

/** How far it came. */
function soFar( { done, total }: Walk ): string {
	return sprintf(
		/* translators: 1: number of places asked, 2: number of all */
		__( '%1$s of %2$s places were asked.', 'store-posture' ),
		numberWord( done ),
		numberWord( total )
	);
}
