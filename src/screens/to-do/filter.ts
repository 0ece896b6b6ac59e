/** Which findings a set of filters leaves, and how they are grouped. Pure. */
import type { Finding, Report } from '../../api/types.gen';
import { DECISIONS, isClosed, isToDo, OUTCOMES, SEVERITIES } from '../../components/words';
import type { Filters } from '../../route';

export interface AreaGroup {
	id: string;
	title: string;
	/** To do, questions, what could not be checked; most urgent first. */
	open: Finding[];
	/** Fine, does not apply, or closed by a decision. */
	settled: Finding[];
}

export function matches( finding: Finding, filters: Filters ): boolean {
	const { search, severity, state, who, minutes, reference, pillar } = filters;
	return (
		( ! search || contains( finding, search ) ) &&
		( ! severity || finding.severity === severity ) &&
		( ! state || isIn( finding, state ) ) &&
		( ! who || finding.who === who ) &&
		( ! minutes || finding.minutes <= Number( minutes ) ) &&
		( ! reference || finding.references.includes( reference ) ) &&
		( ! pillar || finding.pillar === pillar )
	);
}

/** States of the filter: outcomes, and what people decided. */
function isIn( finding: Finding, state: string ): boolean {
	if ( DECISIONS.some( ( decision ) => decision === state ) ) {
		return finding.state?.state === state;
	}
	return state === 'fail' ? isToDo( finding ) : finding.outcome === state;
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

function isSettled( { outcome, state }: Finding ): boolean {
	return outcome === 'pass' || outcome === 'not_applicable' || isClosed( state );
}

function moreUrgentFirst( a: Finding, b: Finding ): number {
	return (
		OUTCOMES.indexOf( a.outcome ) - OUTCOMES.indexOf( b.outcome ) ||
		SEVERITIES.indexOf( a.severity ) - SEVERITIES.indexOf( b.severity )
	);
}
