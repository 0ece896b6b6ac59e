import { useDispatch, useSelect } from '@wordpress/data';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { ErrorNotice } from '../../components/error-notice';
import { FindingRow } from '../../components/finding-row';
import { Page } from '../../components/page';
import { parts } from '../../components/parts';
import { isClosed, isToDo } from '../../components/words';
import { ASKED, store } from '../../data';
import { environment } from '../../environment';
import { href, navigate, type Filters } from '../../route';
import { Loading } from '../loading';
import { Paper } from '../paper';
import { useSpokenAfterChange } from '../spoken-after-change';
import { byArea, matches, type AreaGroup } from './filter';
import { FilterBar } from './filter-bar';

/** Everything that was checked, by part and area. The filters stand in the address. */
export function ToDo( { filters, takesFocus }: { filters: Filters; takesFocus: boolean } ) {
	const { refreshReport } = useDispatch( store );
	const { report, error } = useSelect( ( select ) => {
		const s = select( store );
		return { report: s.getReport(), error: s.getReportError() };
	}, [] );
	return (
		<Page title={ __( 'To do', 'store-posture' ) } takesFocus={ takesFocus }>
			{ report ? (
				<>
					<ErrorNotice error={ error } onRetry={ () => void refreshReport() } />
					<List report={ report } filters={ filters } />
				</>
			) : (
				<Loading error={ error } onRetry={ () => void refreshReport() } />
			) }
		</Page>
	);
}

function List( { report, filters }: { report: Report; filters: Filters } ) {
	const { SectionHeader, Pill } = parts();
	const found = report.findings.filter( ( finding ) => matches( finding, filters ) );
	const toDo = found.filter( isToDo ).length;
	const count = sprintf(
		/* translators: 1: number of things to do, 2: number of checks */
		_n( '%1$d to do of %2$d check', '%1$d to do of %2$d checks', found.length, 'store-posture' ),
		toDo,
		found.length
	);
	useSpokenAfterChange( count );
	// An address may come from an old bookmark: an area whose part is unknown still has its findings.
	const pillars = [ ...new Set( report.areas.map( ( { pillar } ) => pillar ) ) ];
	const isFiltered = Object.keys( filters ).length > 0;
	return (
		<>
			<Paper
				note={ isFiltered ? __( 'Filters were set: only what fits them is listed.', 'store-posture' ) : '' }
			/>
			<FilterBar
				report={ report }
				filters={ filters }
				onChange={ ( changed ) =>
					navigate( href( { tab: 'to-do', filters: changed } ), {
						replace: true,
					} )
				}
			/>
			<p className="sp-count">{ count }</p>
			{ environment().mayManage && toDo > 0 && (
				<p className="store-posture-noprint">
					<a href={ href( { tab: 'repairs' } ) }>{ __( 'Repair several at once', 'store-posture' ) }</a>
				</p>
			) }
			{ found.length === 0 && <p>{ __( 'Nothing fits these filters.', 'store-posture' ) }</p> }
			{ pillars.map( ( pillar ) => {
				const groups = byArea(
					report.areas.filter( ( area ) => area.pillar === pillar ),
					found
				);
				const open = groups.reduce( ( sum, group ) => sum + group.open.length, 0 );
				const title = report.score?.pillars.find( ( { pillar: id } ) => id === pillar )?.title ?? pillar;
				return (
					groups.length > 0 && (
						<section key={ pillar } className="sp-card">
							<SectionHeader title={ title }>{ open > 0 && <Pill>{ open }</Pill> }</SectionHeader>
							{ groups.map(
								( group ) => group.open.length > 0 && <Area key={ group.id } group={ group } />
							) }
							<Settled groups={ groups } isOpen={ isFiltered && open === 0 } />
						</section>
					)
				);
			} ) }
		</>
	);
}

function Area( { group }: { group: AreaGroup } ) {
	return (
		<>
			<h3>{ group.title }</h3>
			<ul className="sp-rows">
				{ group.open.map( ( finding ) => (
					<FindingRow
						key={ finding.id }
						finding={ finding }
						href={ href( { check: finding.id } ) }
						isAsked={ finding.state?.note === ASKED }
						withReason
					/>
				) ) }
			</ul>
		</>
	);
}

/** What is fine, does not apply or was decided, folded under its count. */
function Settled( { groups, isOpen }: { groups: AreaGroup[]; isOpen: boolean } ) {
	const settled = groups.flatMap( ( group ) => group.settled );
	if ( settled.length === 0 ) {
		return null;
	}
	const fine = settled.filter( ( { outcome } ) => outcome === 'pass' ).length;
	const decided = settled.filter( ( { state } ) => isClosed( state ) ).length;
	const other = settled.length - fine - decided;
	const words = [
		/* translators: %d: number of checks */
		fine > 0 && sprintf( _n( '%d fine', '%d fine', fine, 'store-posture' ), fine ),
		/* translators: %d: number of checks */
		decided > 0 && sprintf( _n( '%d decided for now', '%d decided for now', decided, 'store-posture' ), decided ),
		/* translators: %d: number of checks */
		other > 0 && sprintf( _n( '%d does not apply', '%d do not apply', other, 'store-posture' ), other ),
	].filter( ( word ) => typeof word === 'string' );
	return (
		<details className="sp-settled" open={ isOpen }>
			<summary>{ words.join( ', ' ) }</summary>
			<ul className="sp-rows">
				{ settled.map( ( finding ) => (
					<FindingRow
						key={ finding.id }
						finding={ finding }
						href={ href( { check: finding.id } ) }
						isAsked={ false }
						withReason
					/>
				) ) }
			</ul>
		</details>
	);
}
