import { speak } from '@wordpress/a11y';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FindingDetail } from '../../api/types.gen';
import { BackLink } from '../../components/back-link';
import { knownFor, moment } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { Evidence, leafText } from '../../components/evidence';
import { StateWords } from '../../components/finding-row';
import { OutcomeLabel } from '../../components/outcome-label';
import { focusHeading, Page } from '../../components/page';
import { SeverityBadge } from '../../components/severity-badge';
import { Steps } from '../../components/steps';
import { minutesWord, seenFromWord, whoWord } from '../../components/words';
import { ASKED, store } from '../../data';
import { environment } from '../../environment';
import { href } from '../../route';
import { Loading } from '../loading';
import { QuestionForm } from '../questions/question-form';
import { Actions } from './actions';
import { CheckedAgain } from './checked-again';
import { useCheckOnReturn } from './check-on-return';
import { FixBlock } from './fix-block';
import { Moves } from './moves';
import { Decide } from './decide';
import { Decided } from './decided';

/** One finding: why it matters, what we saw, what to do, and the buttons. */
export function Finding( { id, takesFocus }: { id: string; takesFocus: boolean } ) {
	const { refreshFinding } = useDispatch( store );
	const { detail, error, known } = useSelect(
		( select ) => {
			const s = select( store );
			return {
				detail: s.getFinding( id ),
				error: s.getFindingError( id ),
				// The list is there before the finding in full, and has its title.
				known: s.getReport()?.findings.find( ( finding ) => finding.id === id )?.title,
			};
		},
		[ id ]
	);
	const title = detail?.finding.title ?? known;
	useSpokenOnceKnown( title );
	useCheckOnReturn( id, detail?.finding.outcome === 'fail' && environment().mayRespond );
	const back = <BackLink href={ href( { tab: 'to-do' } ) }>{ __( 'To do', 'store-posture' ) }</BackLink>;
	if ( ! detail ) {
		const placeholder = error
			? __( 'This check cannot be shown', 'store-posture' )
			: __( 'Reading the check', 'store-posture' );
		return (
			<Page title={ title ?? placeholder } above={ back } takesFocus={ takesFocus }>
				<Loading error={ error } onRetry={ () => void refreshFinding( id ) } />
			</Page>
		);
	}
	return (
		<Page title={ detail.finding.title } above={ back } takesFocus={ takesFocus }>
			<Facts detail={ detail } />
			<CheckedAgain id={ id } />
			<ErrorNotice error={ error } />
			{ environment().mayRespond && <Actions detail={ detail } /> }
			{ environment().mayManage && <Decide finding={ detail.finding } /> }
			<Decided finding={ detail.finding } />
			{ environment().mayManage && <FixBlock detail={ detail } /> }
			<Moves detail={ detail } />
			<Body detail={ detail } />
		</Page>
	);
}

/** A heading that changes under the focus is not read out by itself. */
function useSpokenOnceKnown( title: string | undefined ): void {
	const wasKnown = useRef( title !== undefined );
	useEffect( () => {
		if ( ! wasKnown.current && title !== undefined ) {
			wasKnown.current = true;
			speak( title );
		}
	}, [ title ] );
}

/** How urgent, who, how long. */
function Facts( { detail: { finding } }: { detail: FindingDetail } ) {
	const isToDo = finding.outcome === 'fail';
	const about = isToDo
		? [ whoWord( finding.who ), minutesWord( finding.minutes ), knownFor( finding.known_since ) ]
		: [];
	return (
		<div className="sp-facts">
			{ isToDo ? <SeverityBadge severity={ finding.severity } /> : <OutcomeLabel outcome={ finding.outcome } /> }
			{ finding.origin !== '' && <span>{ finding.origin }</span> }
			{ about.length > 0 && <span>{ about.filter( Boolean ).join( ' · ' ) }</span> }
			{ finding.state && <StateWords state={ finding.state } isAsked={ finding.state.note === ASKED } /> }
		</div>
	);
}

function Body( { detail }: { detail: FindingDetail } ) {
	const { finding, why, saw, steps, references, questions } = detail;
	// Where facts decide, no answer would change anything.
	const isOpen = finding.outcome === 'needs_answer' || finding.outcome === 'unknown';
	const open = isOpen ? questions.filter( ( { answer } ) => answer === null || answer.expired ) : [];
	const needsSteps = finding.outcome !== 'pass' && finding.outcome !== 'not_applicable' && steps.length > 0;
	return (
		<div className="sp-body">
			{ finding.reason !== '' && (
				<section className="sp-card">
					<h2>
						{ finding.outcome === 'not_applicable'
							? __( 'Why it does not apply', 'store-posture' )
							: __( 'Why we could not check', 'store-posture' ) }
					</h2>
					<p>{ finding.reason }</p>
				</section>
			) }
			{ open.map( ( question ) => (
				<QuestionForm key={ question.id } question={ question } onAnswered={ focusHeading } />
			) ) }
			<section className="sp-card">
				<h2>{ __( 'Why it matters', 'store-posture' ) }</h2>
				<p>{ why }</p>
			</section>
			{ saw.length > 0 && (
				<section className="sp-card">
					<h2>{ __( 'What we saw', 'store-posture' ) }</h2>
					{ finding.seen_at && (
						<p className="sp-row__about">
							{ [ capital( moment( finding.seen_at ) ), seenFromWord( finding.vantage ) ]
								.filter( Boolean )
								.join( ', ' ) }
						</p>
					) }
					<Evidence rows={ saw } />
				</section>
			) }
			{ needsSteps && (
				<section className="sp-card">
					<h2>{ __( 'What to do', 'store-posture' ) }</h2>
					<Steps steps={ steps } />
				</section>
			) }
			{ detail.evidence.length > 0 && <Deciding evidence={ detail.evidence } /> }
			{ references.length > 0 && (
				<section className="sp-card">
					<h2>{ __( 'Where this comes from', 'store-posture' ) }</h2>
					<ul className="sp-plain-list">
						{ references.map( ( { id, label, url } ) => (
							<li key={ id }>{ url === '' ? label : <a href={ url }>{ label }</a> }</li>
						) ) }
					</ul>
				</section>
			) }
		</div>
	);
}

/** For those who want to know exactly: the values that decided. */
function Deciding( { evidence }: Pick< FindingDetail, 'evidence' > ) {
	return (
		<details className="sp-fold">
			<summary>
				<h2>{ __( 'What decided, in detail', 'store-posture' ) }</h2>
			</summary>
			<ul className="sp-plain-list">
				{ evidence.map( ( { path, label, value, reason } ) => (
					<li key={ path }>
						{ label === '' ? <code>{ path }</code> : label }
						{ ': ' }
						{ leafText( value ) }
						{ reason !== '' && ` (${ reason })` }
						{ label !== '' && (
							<>
								{ ' ' }
								<code>{ path }</code>
							</>
						) }
					</li>
				) ) }
			</ul>
		</details>
	);
}

function capital( words: string ): string {
	return words.charAt( 0 ).toLocaleUpperCase( environment().locale ) + words.slice( 1 );
}
