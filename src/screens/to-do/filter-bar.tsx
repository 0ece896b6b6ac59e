import { __ } from '@wordpress/i18n';
import type { Report } from '../../api/types.gen';
import { FilterBox, FilterSelect, type Choice } from '../../components/filters';
import {
	DECISIONS,
	decisionWord,
	minutesWord,
	OUTCOMES,
	outcomeWord,
	SEVERITIES,
	severityWord,
	whoWord,
} from '../../components/words';
import { FILTERS, type Filter, type Filters } from '../../route';

interface Props {
	report: Report;
	filters: Filters;
	onChange: ( filters: Filters ) => void;
}

const MINUTES = [ 5, 15, 60 ];

export function FilterBar( { report, filters, onChange }: Props ) {
	const set = ( name: Filter ) => ( value: string ) => onChange( { ...filters, [ name ]: value } );
	const select = ( name: Filter, label: string, any: string, choices: Choice[] ) => (
		<FilterSelect
			label={ label }
			any={ any }
			choices={ choices }
			value={ filters[ name ] }
			onChange={ set( name ) }
		/>
	);
	const more = FILTERS.some( ( name ) => name !== 'search' && Boolean( filters[ name ] ) );
	return (
		<FilterBox
			label={ __( 'Search the checklist', 'store-posture' ) }
			search={ filters.search }
			onSearch={ set( 'search' ) }
			isMore={ more }
			onClear={ () => onChange( {} ) }
		>
			{ select(
				'severity',
				__( 'How urgent', 'store-posture' ),
				__( 'All', 'store-posture' ),
				SEVERITIES.map( ( value ) => ( {
					value,
					label: severityWord( value ),
				} ) )
			) }
			{ select( 'state', __( 'State', 'store-posture' ), __( 'All', 'store-posture' ), [
				...OUTCOMES.map( ( value ) => ( {
					value,
					label: outcomeWord( value ),
				} ) ),
				...DECISIONS.map( ( value ) => ( {
					value,
					label: decisionWord( value ),
				} ) ),
			] ) }
			{ select(
				'who',
				__( 'Who does it', 'store-posture' ),
				__( 'Anybody', 'store-posture' ),
				( [ 'owner', 'developer', 'host' ] as const ).map( ( value ) => ( {
					value,
					label: whoWord( value ),
				} ) )
			) }
			{ select(
				'minutes',
				__( 'At most', 'store-posture' ),
				__( 'Any time', 'store-posture' ),
				MINUTES.map( ( value ) => ( {
					value: `${ value }`,
					label: minutesWord( value ),
				} ) )
			) }
			{ select(
				'pillar',
				__( 'Part', 'store-posture' ),
				__( 'All', 'store-posture' ),
				( report.score?.pillars ?? [] ).map( ( { pillar, title } ) => ( {
					value: pillar,
					label: title,
				} ) )
			) }
			{ select(
				'reference',
				__( 'Rule', 'store-posture' ),
				__( 'All', 'store-posture' ),
				report.references.map( ( { id, label } ) => ( { value: id, label } ) )
			) }
		</FilterBox>
	);
}
