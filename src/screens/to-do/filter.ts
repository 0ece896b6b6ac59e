/** Which findings a set of filters leaves, and how they are grouped. Pure. */
import type { Finding, Report } from '../../api/types.gen';
import { OUTCOMES, SEVERITIES } from '../../components/words';
import type { Filters } from '../../route';

/** States of the filter: outcomes, and planned for a thing to do that somebody takes care of. */
export const PLANNED = 'planned';

export interface AreaGroup {
	id: string;
	title: string;
	/** To do, questions, what could not be checked; most urgent first. */
	open: Finding[];
	/** Fine, or does not apply. */
	settled: Finding[];
}

export function matches( finding: Finding, filters: Filters ): boolean {
	const { search, severity, state, who, minutes, reference, pillar } = filters;
	return (
		( ! search || contains( finding, search ) ) &&
		( ! severity || finding.severity === severity ) &&
		( ! state || ( state === PLANNED ? finding.state !== null : finding.outcome === state ) ) &&
		( ! who || finding.who === who ) &&
		( ! minutes || finding.minutes <= Number( minutes ) ) &&
		( ! reference || finding.references.includes( reference ) ) &&
		( ! pillar || finding.pillar === pillar )
	);
}

function contains( { title, topic, id }: Finding, search: string ): boolean {
	const text = `${ title } ${ topic } ${ id }`.toLocaleLowerCase();
	return search
		.toLocaleLowerCase()
		.split( /\s+/ )
		.every( ( word ) => text.includes( word ) );
}

/** In the order of the report's areas; areas without a finding are left out. */
export function byArea( areas: Report[ 'areas' ], findings: Finding[] ): AreaGroup[] {
	return areas
		.map( ( { id, title } ) => {
			const own = findings.filter( ( { area } ) => area === id ).sort( moreUrgentFirst );
			return {
				id,
				title,
				open: own.filter( ( finding ) => ! isSettled( finding ) ),
				settled: own.filter( isSettled ),
			};
		} )
		.filter( ( { open, settled } ) => open.length + settled.length > 0 );
}

function isSettled( { outcome }: Finding ): boolean {
	return outcome === 'pass' || outcome === 'not_applicable';
}

function moreUrgentFirst( a: Finding, b: Finding ): number {
	return (
		OUTCOMES.indexOf( a.outcome ) - OUTCOMES.indexOf( b.outcome ) ||
		SEVERITIES.indexOf( a.severity ) - SEVERITIES.indexOf( b.severity )
	);
}
