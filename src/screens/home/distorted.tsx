import { __ } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { FindingRow } from '../../components/finding-row';
import { parts } from '../../components/parts';
import { ASKED } from '../../data';
import { href } from '../../route';

/** What hides or bends other results comes before them, however urgent it is by itself. */
export function Distorted( { report }: { report: Report } ) {
	const findings = report.findings.filter( ( { id } ) => report.distorted_by.includes( id ) );
	if ( findings.length === 0 ) {
		return null;
	}
	const { SectionHeader } = parts();
	return (
		<section className="sp-card">
			<SectionHeader title={ __( 'First: this stands between us and the store', 'store-posture' ) } />
			<p>{ __( 'While it lasts, other results may be missing or wrong.', 'store-posture' ) }</p>
			<ul className="sp-rows">
				{ findings.map( ( finding ) => (
					<FindingRow
						key={ finding.id }
						finding={ finding }
						href={ href( { check: finding.id } ) }
						isAsked={ finding.state?.note === ASKED }
					/>
				) ) }
			</ul>
		</section>
	);
}
