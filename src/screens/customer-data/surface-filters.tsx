import { __ } from '@wordpress/i18n';
import { FilterBox, FilterSelect, type Choice } from '../../components/filters';
import type { SurfaceFilter, SurfaceFilters } from '../../route';
import { ownersOf } from './select';
import { CLASSES, classWord, NOT_ASKED, type Surface } from './words';

interface Props {
	surfaces: Surface[];
	filters: SurfaceFilters;
	onChange: ( filters: SurfaceFilters ) => void;
}

export function SurfaceFilterBar( { surfaces, filters, onChange }: Props ) {
	const set = ( name: SurfaceFilter ) => ( value: string ) => onChange( { ...filters, [ name ]: value } );
	const select = ( name: SurfaceFilter, label: string, any: string, choices: Choice[] ) => (
		<FilterSelect
			label={ label }
			any={ any }
			choices={ choices }
			value={ filters[ name ] }
			onChange={ set( name ) }
		/>
	);
	return (
		<FilterBox
			label={ __( 'Search addresses and plugins', 'store-posture' ) }
			search={ filters.search }
			onSearch={ set( 'search' ) }
			isMore={ Boolean( filters.class || filters.owner || filters.open ) }
			onClear={ () => onChange( {} ) }
		>
			{ select(
				'class',
				__( 'What came back', 'store-posture' ),
				__( 'All', 'store-posture' ),
				CLASSES.map( ( value ) => ( { value: value || NOT_ASKED, label: classWord( value ) } ) )
			) }
			{ select(
				'owner',
				__( 'Who registered it', 'store-posture' ),
				__( 'Anybody', 'store-posture' ),
				ownersOf( surfaces )
			) }
			{ select( 'open', __( 'Open to whom', 'store-posture' ), __( 'All', 'store-posture' ), [
				{ value: '1', label: __( 'What each plugin opens to the public', 'store-posture' ) },
			] ) }
		</FilterBox>
	);
}
