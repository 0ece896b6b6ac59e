import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { History } from '../../api/types.gen';
import { BackLink } from '../../components/back-link';
import { moment } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { OutcomeLabel } from '../../components/outcome-label';
import { Page } from '../../components/page';
import { outcomeWord } from '../../components/words';
import { store } from '../../data';
import { href } from '../../route';
import { Loading } from '../loading';
import { Paper } from '../paper';
import { Trend } from './trend';

/** What became of the store over time: the number, what changed and why, and what waits. */
export function HistoryScreen( { takesFocus }: { takesFocus: boolean } ) {
	const { refreshHistory } = useDispatch( store );
	const { history, error } = useSelect( ( select ) => {
		const s = select( store );
		return { history: s.getHistory(), error: s.getHistoryError() };
	}, [] );
	// Another scan may have ended meanwhile.
	useEffect( () => {
		void refreshHistory();
	}, [ refreshHistory ] );
	const back = <BackLink href={ href() }>{ __( 'Home', 'store-posture' ) }</BackLink>;
	return (
		<Page title={ __( 'History', 'store-posture' ) } above={ back } takesFocus={ takesFocus }>
			{ ! history && <Loading error={ error } onRetry={ () => void refreshHistory() } /> }
			{ history && (
				<>
					<ErrorNotice error={ error } />
					<Paper />
					{ history.scans.length === 0 ? (
						<p>{ __( 'Nothing was checked yet.', 'store-posture' ) }</p>
					) : (
						<Trend scans={ history.scans } />
					) }
					<Changes changes={ history.changes } />
					<Waiting updates={ history.waiting_updates ?? [] } />
				</>
			) }
		</Page>
	);
}

function Changes( { changes }: { changes: History[ 'changes' ] } ) {
	return (
		<section>
			<h2>{ __( 'What changed', 'store-posture' ) }</h2>
			{ changes.length === 0 ? (
				<p>{ __( 'Nothing changed between two checks so far.', 'store-posture' ) }</p>
			) : (
				<div className="sp-card">
					<ol className="sp-rows">
						{ changes.map( ( change ) => (
							<li key={ `${ change.at } ${ change.check }` } className="sp-row">
								<div className="sp-row__badge">
									{ change.to && <OutcomeLabel outcome={ change.to } /> }
								</div>
								<div className="sp-row__text">
									{ change.severity ? (
										<a href={ href( { check: change.check } ) }>{ change.topic }</a>
									) : (
										<strong>{ change.topic }</strong>
									) }
									<p className="sp-row__about">
										{ [ moment( change.at ), before( change ), change.why ]
											.filter( Boolean )
											.join( ' · ' ) }
									</p>
								</div>
							</li>
						) ) }
					</ol>
				</div>
			) }
		</section>
	);
}

function before( { from }: History[ 'changes' ][ number ] ): string {
	/* translators: %s: what a check said, such as Fine */
	return from ? sprintf( __( 'before: %s', 'store-posture' ), outcomeWord( from ) ) : '';
}

function waits( days: number ): string {
	if ( days < 1 ) {
		return __( 'waits since today', 'store-posture' );
	}
	/* translators: %d: days */
	return sprintf( _n( 'waits for %d day', 'waits for %d days', days, 'store-posture' ), days );
}

function Waiting( { updates }: { updates: NonNullable< History[ 'waiting_updates' ] > } ) {
	if ( updates.length === 0 ) {
		return null;
	}
	return (
		<section>
			<h2>{ __( 'Updates that wait', 'store-posture' ) }</h2>
			<div className="sp-card">
				<ul className="sp-rows">
					{ updates.map( ( { name, from, to, days } ) => (
						<li key={ `${ name } ${ to }` } className="sp-row">
							<div className="sp-row__text">
								<strong>{ name }</strong>
								<p className="sp-row__about">
									{
										/* translators: 1: version that is there, 2: version that is offered */
										sprintf( __( 'from %1$s to %2$s', 'store-posture' ), from, to )
									}
									{ ', ' }
									{ waits( days ) }
								</p>
							</div>
						</li>
					) ) }
				</ul>
			</div>
		</section>
	);
}
