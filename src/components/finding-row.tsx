import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from '../api/types.gen';
import { day, knownFor } from './dates';
import { OutcomeLabel } from './outcome-label';
import { SeverityBadge } from './severity-badge';
import { minutesWord, whoWord } from './words';

interface Props {
	finding: Finding;
	/** Address of its page. */
	href: string;
	/** True for a plan that began with a copied message. */
	isAsked: boolean;
	/** Says why it could not be checked or does not apply. */
	withReason?: boolean;
}

/** One finding in a list. */
export function FindingRow( { finding, href, isAsked, withReason = false }: Props ) {
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
				{ withReason && finding.reason !== '' && <p className="sp-row__about">{ finding.reason }</p> }
				{ finding.state && (
					<p className="sp-row__about">
						<PlanWords plan={ finding.state } isAsked={ isAsked } />
					</p>
				) }
			</div>
		</li>
	);
}

/** Who takes care of it, until when. */
export function PlanWords( { plan, isAsked }: { plan: NonNullable< Finding[ 'state' ] >; isAsked: boolean } ) {
	const words = isAsked
		? /* translators: 1: who, 2: date */
			__( 'Asked: %1$s. We look again on %2$s.', 'store-posture' )
		: /* translators: 1: who, 2: date */
			__( 'Planned: %1$s, until %2$s.', 'store-posture' );
	return <span className="sp-plan">{ sprintf( words, plan.by, day( plan.until ) ) }</span>;
}
