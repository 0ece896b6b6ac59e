import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { moment } from '../../components/dates';
import { ErrorNotice } from '../../components/error-notice';
import { Page } from '../../components/page';
import { store } from '../../data';
import { environment } from '../../environment';
import { href } from '../../route';
import { Loading } from '../loading';
import { Distorted } from './distorted';
import { NextThings } from './next-things';
import { NotChecked } from './not-checked';
import { OpenLeaks } from './open-leaks';
import { Pillars } from './pillars';
import { Progress } from './progress';
import { ScoreExplained } from './score-explained';
import { ScoreLine } from './score-line';
import { WaitingQuestions } from './waiting-questions';
import { WhichSite } from './which-site';

/** What matters now, most urgent first. An empty box is not drawn. */
export function Home( { takesFocus }: { takesFocus: boolean } ) {
	const { refreshReport } = useDispatch( store );
	const { report, error, isScanning } = useSelect( ( select ) => {
		const s = select( store );
		// Asking for the scan makes a running one go on here.
		s.getScan();
		return {
			report: s.getReport(),
			error: s.getReportError(),
			isScanning: s.isScanning(),
		};
	}, [] );

	if ( ! report ) {
		return (
			<Page title={ __( 'Home', 'store-posture' ) } takesFocus={ takesFocus }>
				<Loading error={ error } onRetry={ () => void refreshReport() } />
			</Page>
		);
	}
	return (
		<Page title={ report.verdict } takesFocus={ takesFocus }>
			<ErrorNotice error={ error } onRetry={ () => void refreshReport() } />
			<WhichSite standing={ report.site.standing } />
			<SiteNote site={ report.site } />
			{ isScanning && <Progress /> }
			<OpenLeaks />
			<Distorted report={ report } />
			<NextThings report={ report } />
			<NotChecked report={ report } />
			<WaitingQuestions questions={ report.questions } />
			<NotLookedAt things={ report.not_looked_at } />
			<WhenWeLook report={ report } isScanning={ isScanning } />
			{ report.score && <ScoreLine score={ report.score } /> }
			{ report.score && <ScoreExplained report={ report } score={ report.score } /> }
			{ report.score && <Pillars pillars={ report.score.pillars } /> }
		</Page>
	);
}

/** A site that is no live store, or a copy of the plugin that is no release, says so before it is judged. */
function SiteNote( { site }: { site: Report[ 'site' ] } ) {
	const notes = [
		site.environment !== 'production' &&
			sprintf(
				/* translators: %s: kind of site, such as staging */
				__( 'This site is not live (%s). Checks about the live address do not apply.', 'store-posture' ),
				site.environment
			),
		site.development_copy &&
			__( 'This is a development copy of the plugin. Install the zip on a live site.', 'store-posture' ),
	].filter( ( note ) => typeof note === 'string' );
	return notes.length > 0 ? <p className="sp-aside">{ notes.join( ' ' ) }</p> : null;
}

function NotLookedAt( { things }: { things: string[] } ) {
	if ( things.length === 0 ) {
		return null;
	}
	return (
		<details className="sp-fold">
			<summary>
				<h2>{ __( 'What we do not look at', 'store-posture' ) }</h2>
			</summary>
			<ul className="sp-plain-list">
				{ things.map( ( thing ) => (
					<li key={ thing }>{ thing }</li>
				) ) }
			</ul>
		</details>
	);
}

function WhenWeLook( { report, isScanning }: { report: Report; isScanning: boolean } ) {
	const { startScan } = useDispatch( store );
	const error = useSelect( ( select ) => select( store ).getScanError(), [] );
	return (
		<section className="sp-when">
			<p>
				{ report.last_scan_at
					? /* translators: %s: date and time */
						sprintf( __( 'Last check: %s.', 'store-posture' ), moment( report.last_scan_at ) )
					: __( 'Nothing was checked yet.', 'store-posture' ) }{ ' ' }
				{ report.next_scan_at &&
					/* translators: %s: date and time */
					sprintf( __( 'Next check: %s.', 'store-posture' ), moment( report.next_scan_at ) ) }{ ' ' }
				{ report.last_scan_at && (
					<a href={ href( { tab: 'history' } ) }>{ __( 'What changed since', 'store-posture' ) }</a>
				) }
			</p>
			{ environment().mayRespond && ! isScanning && (
				<Button variant="secondary" size="compact" onClick={ () => void startScan() }>
					{ __( 'Check everything now', 'store-posture' ) }
				</Button>
			) }
			{ ! isScanning && <ErrorNotice error={ error } /> }
		</section>
	);
}
