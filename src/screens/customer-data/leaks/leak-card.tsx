import { __, sprintf } from '@wordpress/i18n';
import { dayAndTime } from '../../../components/dates';
import { Snippet } from '../../../components/snippet';
import { environment } from '../../../environment';
import { DecisionForm } from './decision-form';
import { choiceWord, openSinceWord, shieldWord, standingWord, type Leak } from './words';

/** One record: what is known of it, what the host is asked for, and whom the owner tells. */
export function LeakCard( { leak }: { leak: Leak } ) {
	const { decision } = leak;
	const rows: [ string, string ][] = [
		[ __( 'Known since', 'store-posture' ), dayAndTime( leak.known_since ) ],
		[ __( 'Open since', 'store-posture' ), openSinceWord( leak ) ],
		[ __( 'Last seen', 'store-posture' ), dayAndTime( leak.seen_at ) ],
		[ __( 'Kinds of data', 'store-posture' ), leak.kinds.join( ', ' ) ],
		[ __( 'Whose code', 'store-posture' ), [ leak.owner_name, leak.file ].filter( Boolean ).join( ', ' ) ],
		[ __( 'Shield', 'store-posture' ), shieldWord( leak.is_shielded ) ],
		[ __( 'Tell the regulator', 'store-posture' ), choiceWord( decision.regulator ) ],
		[ __( 'Tell the customers', 'store-posture' ), choiceWord( decision.customers ) ],
		[ __( 'Why', 'store-posture' ), decision.reason ],
		[
			__( 'Decided', 'store-posture' ),
			decision.at ? [ decision.by, dayAndTime( decision.at ) ].filter( Boolean ).join( ', ' ) : '',
		],
	];
	return (
		<article aria-label={ leak.surface }>
			<h3>{ standingWord( leak ) }</h3>
			<p>
				<code dir="ltr">{ leak.surface }</code>
			</p>
			<dl className="sp-evidence">
				{ rows
					.filter( ( [ , value ] ) => value !== '' )
					.map( ( [ label, value ] ) => (
						<div key={ label }>
							<dt>{ label }</dt>
							<dd>{ value }</dd>
						</div>
					) ) }
			</dl>
			{ leak.past.length > 0 && (
				<ul className="sp-plain-list">
					{ leak.past.map( ( { known_since: from, closed_at: until } ) => (
						<li key={ from }>
							{ sprintf(
								/* translators: 1: date and time, 2: date and time */
								__( 'It was open before: known since %1$s, closed %2$s.', 'store-posture' ),
								dayAndTime( from ),
								dayAndTime( until )
							) }
						</li>
					) ) }
				</ul>
			) }
			<details className="sp-fold">
				<summary>{ __( 'Did anyone use it? Ask for the logs', 'store-posture' ) }</summary>
				<p>{ __( 'These would show it:', 'store-posture' ) }</p>
				<ul className="sp-plain-list">
					{ leak.logs.map( ( log ) => (
						<li key={ log }>{ log }</li>
					) ) }
				</ul>
				<Snippet text={ leak.host_text } label={ __( 'Text for your host', 'store-posture' ) } />
			</details>
			{ environment().mayManage && <DecisionForm key={ decision.at ?? '' } leak={ leak } /> }
		</article>
	);
}
