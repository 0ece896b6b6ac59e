import { __, _n, sprintf } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { FindingRow } from '../../components/finding-row';
import { parts } from '../../components/parts';
import { isToDo } from '../../components/words';
import { ASKED } from '../../data';
import { href } from '../../route';
import { effectWords } from './effect';

/** The three things to do next, with who and minutes. */
export function NextThings( { report }: { report: Report } ) {
	const next = report.next_things.flatMap( ( id ) => report.findings.filter( ( finding ) => finding.id === id ) );
	if ( next.length === 0 ) {
		return null;
	}
	const { SectionHeader } = parts();
	const toDo = report.findings.filter( isToDo ).length;
	return (
		<section className="sp-card">
			<SectionHeader title={ __( 'Do these next', 'store-posture' ) }>
				<a href={ href( { tab: 'to-do' } ) }>
					{ sprintf(
						/* translators: %d: number of things */
						_n( 'See the %d thing to do', 'See all %d things to do', toDo, 'store-posture' ),
						toDo
					) }
				</a>
			</SectionHeader>
			<ol className="sp-rows">
				{ next.map( ( finding ) => (
					<FindingRow
						key={ finding.id }
						finding={ finding }
						href={ href( { check: finding.id } ) }
						isAsked={ finding.state?.note === ASKED }
						effect={ effectWords( report.score?.explained.find( ( { check } ) => check === finding.id ) ) }
					/>
				) ) }
			</ol>
		</section>
	);
}
