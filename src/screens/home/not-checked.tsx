import { __ } from '@wordpress/i18n';
import type { Finding, Report } from '../../api/types.gen';
import { parts } from '../../components/parts';
import { href } from '../../route';

/** What could not be checked, under its reason, because one cause often blinds many checks. */
export function NotChecked( { report }: { report: Report } ) {
	const { SectionHeader, Pill } = parts();
	const unseen = report.findings.filter( ( { outcome } ) => outcome === 'unknown' || outcome === 'error' );
	if ( unseen.length === 0 || report.last_scan_at === null ) {
		return null;
	}
	return (
		<section className="sp-card">
			<SectionHeader title={ __( 'What we could not check', 'store-posture' ) }>
				<Pill>{ unseen.length }</Pill>
			</SectionHeader>
			<ul className="sp-reasons">
				{ [ ...byReason( unseen ) ].map( ( [ reason, findings ] ) => (
					<li key={ reason }>
						<p>{ reason }</p>
						<ul>
							{ findings.map( ( { id, topic } ) => (
								<li key={ id }>
									<a href={ href( { check: id } ) }>{ topic }</a>
								</li>
							) ) }
						</ul>
					</li>
				) ) }
			</ul>
		</section>
	);
}

function byReason( findings: Finding[] ): Map< string, Finding[] > {
	const groups = new Map< string, Finding[] >();
	for ( const finding of findings ) {
		groups.set( finding.reason, [ ...( groups.get( finding.reason ) ?? [] ), finding ] );
	}
	return groups;
}
