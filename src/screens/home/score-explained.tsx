import { __, _n, sprintf } from '@wordpress/i18n';
import type { Report, Score } from '../../api/types.gen';
import { day } from '../../components/dates';
import { environment } from '../../environment';
import { href } from '../../route';
import { effectWords, type Explained } from './effect';

/** Where every point is: three views, what was seen and told, and a row for each check. */
export function ScoreExplained( { report, score }: { report: Report; score: Score } ) {
	if ( score.value === null ) {
		return null;
	}
	const topics = new Map( report.findings.map( ( { id, topic } ) => [ id, topic ] ) );
	return (
		<details className="sp-fold">
			<summary>
				<h2>{ __( 'Where the points are', 'store-posture' ) }</h2>
			</summary>
			<Views score={ score } />
			<Parts score={ score } />
			<div
				className="sp-scroll"
				role="region"
				aria-label={ __( 'Points of each check', 'store-posture' ) }
				tabIndex={ 0 }
			>
				<table className="sp-table">
					<caption>
						{ __( 'Points of 100, before urgent problems hold the score down.', 'store-posture' ) }
					</caption>
					<thead>
						<tr>
							<th scope="col">{ __( 'Check', 'store-posture' ) }</th>
							<th scope="col">{ __( 'Points', 'store-posture' ) }</th>
							<th scope="col">{ __( 'Missing', 'store-posture' ) }</th>
							<th scope="col">{ __( 'Why', 'store-posture' ) }</th>
						</tr>
					</thead>
					<tbody>
						{ score.explained.map( ( row ) => (
							<tr key={ row.check }>
								<th scope="row">
									<a href={ href( { check: row.check } ) }>
										{ topics.get( row.check ) ?? row.check }
									</a>
								</th>
								<td>{ points( row.won ) }</td>
								<td>{ points( row.lost ) }</td>
								<td>{ [ whyWords( row ), effectWords( row ) ].filter( Boolean ).join( ' ' ) }</td>
							</tr>
						) ) }
					</tbody>
				</table>
			</div>
		</details>
	);
}

function Views( { score: { views } }: { score: Score } ) {
	const rows: [ string, number | null ][] = [
		[ __( 'Now', 'store-posture' ), views.now ],
		[ __( 'Once all that is planned is done', 'store-posture' ), views.planned ],
		[ __( 'Once all is done, but for what you live with', 'store-posture' ), views.best ],
	];
	return (
		<dl className="sp-evidence">
			{ rows.map(
				( [ label, value ] ) =>
					value !== null && (
						<div key={ label }>
							<dt>{ label }</dt>
							<dd>
								{
									/* translators: %d: the score */
									sprintf( __( '%d of 100', 'store-posture' ), value )
								}
							</dd>
						</div>
					)
			) }
		</dl>
	);
}

function Parts( { score: { parts, false_positives: beside } }: { score: Score } ) {
	const words = [
		sprintf(
			/* translators: 1: points in order, 2: points in all */
			__( 'What we saw: %1$s of %2$s points.', 'store-posture' ),
			points( parts.seen_won ),
			points( parts.seen_of )
		),
		sprintf(
			/* translators: 1: points in order, 2: points in all */
			__( 'What you told us: %1$s of %2$s points, a fifth at most.', 'store-posture' ),
			points( parts.told_won ),
			points( parts.told_of )
		),
		parts.handled > 0 &&
			sprintf(
				/* translators: %s: points */
				__(
					'Hatched in the ring: %s points of what somebody else takes care of, until its day.',
					'store-posture'
				),
				points( parts.handled )
			),
		beside > 0 &&
			sprintf(
				/* translators: %d: number of checks */
				_n(
					'%d check is no problem here, you said. It stands beside the score.',
					'%d checks are no problem here, you said. They stand beside the score.',
					beside,
					'store-posture'
				),
				beside
			),
	].filter( ( word ) => typeof word === 'string' );
	return <p>{ words.join( ' ' ) }</p>;
}

function points( number: number ): string {
	return new Intl.NumberFormat( environment().locale, { maximumFractionDigits: 1 } ).format( number );
}

function whyWords( { why, from }: Explained ): string {
	switch ( why ) {
		case 'fine':
			return __( 'Fine.', 'store-posture' );
		case 'open':
			return __( 'To do.', 'store-posture' );
		case 'planned':
			return __( 'Planned; no points before it is done.', 'store-posture' );
		case 'accepted':
			return __( 'You live with it; that gives no points.', 'store-posture' );
		case 'handled_elsewhere':
			return __( 'Handled by somebody else; all points until its day.', 'store-posture' );
		case 'false_positive':
			return __( 'No problem here, you said; it stands beside the score.', 'store-posture' );
		case 'unanswered':
			return __( 'A question waits; it is left out.', 'store-posture' );
		case 'unseen':
			return __( 'Could not be checked; it is left out.', 'store-posture' );
		case 'new_rule':
			return sprintf(
				/* translators: %s: date */
				__( 'A new rule of this plugin; it counts from %s.', 'store-posture' ),
				day( from ?? '' )
			);
	}
}
