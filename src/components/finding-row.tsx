import { __, _n, sprintf } from '@wordpress/i18n';
import type { Finding } from '../api/types.gen';
import { day, knownFor } from './dates';
import { OutcomeLabel } from './outcome-label';
import { SeverityBadge } from './severity-badge';
import { minutesWord, whoWord, type Decision } from './words';

interface Props {
	finding: Finding;
	/** Address of its page. */
	href: string;
	/** True for a plan that began with a copied message. */
	isAsked: boolean;
	/** Says why it could not be checked or does not apply. */
	withReason?: boolean;
	/** What putting it right does to the score. */
	effect?: string;
}

/** One finding in a list. */
export function FindingRow( { finding, href, isAsked, withReason = false, effect = '' }: Props ) {
	const isToDo = finding.outcome === 'fail';
	const about = isToDo
		? [ whoWord( finding.who ), minutesWord( finding.minutes ), knownFor( finding.known_since ) ]
		: [];
	return (
		<li className="sp-row">
			<div className="sp-row__badge">
				{ isToDo ? (
					<SeverityBadge severity={ finding.severity } />
				) : (
					<OutcomeLabel outcome={ finding.outcome } />
				) }
			</div>
			<div className="sp-row__text">
				<a href={ href }>{ finding.title }</a>
				{ isToDo && <p className="sp-row__about">{ about.filter( Boolean ).join( ' · ' ) }</p> }
				{ isToDo && finding.overdue && finding.fix_days !== null && (
					<p className="sp-row__about sp-row__overdue">{ overdueWord( finding.fix_days ) }</p>
				) }
				{ finding.origin !== '' && <p className="sp-row__about">{ finding.origin }</p> }
				{ effect !== '' && <p className="sp-row__about">{ effect }</p> }
				{ withReason && finding.reason !== '' && <p className="sp-row__about">{ finding.reason }</p> }
				{ finding.state && (
					<p className="sp-row__about">
						<StateWords state={ finding.state } isAsked={ isAsked } />
					</p>
				) }
			</div>
		</li>
	);
}

const overdueWord = ( days: number ) =>
	sprintf(
		/* translators: %d: days */
		_n(
			'Overdue: it should have been put right within %d day.',
			'Overdue: it should have been put right within %d days.',
			days,
			'store-posture'
		),
		days
	);

/** What was decided about it, until when. */
export function StateWords( { state, isAsked }: { state: Decision; isAsked: boolean } ) {
	return <span className="sp-plan">{ sentence( state, isAsked ) }</span>;
}

function sentence( { state, by, until }: Decision, isAsked: boolean ): string {
	switch ( state ) {
		case 'planned':
			return isAsked
				? /* translators: 1: who, 2: date */
					sprintf( __( 'Asked: %1$s. We look again on %2$s.', 'store-posture' ), by, day( until ) )
				: /* translators: 1: who, 2: date */
					sprintf( __( 'Planned: %1$s, until %2$s.', 'store-posture' ), by, day( until ) );
		case 'accepted':
			return sprintf(
				/* translators: 1: date, 2: who */
				__( 'You live with it until %1$s. %2$s answers for it.', 'store-posture' ),
				day( until ),
				by
			);
		case 'handled_elsewhere':
			/* translators: 1: who, 2: date */
			return sprintf( __( 'Handled by %1$s, until %2$s.', 'store-posture' ), by, day( until ) );
		case 'false_positive':
			/* translators: %s: date */
			return sprintf( __( 'No problem here, you said. Open again on %s.', 'store-posture' ), day( until ) );
	}
}
