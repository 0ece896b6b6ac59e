import { Button, SearchControl, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

export interface Choice {
	value: string;
	label: string;
}

/** One filter of many choices, the first of which lets everything through. */
export function FilterSelect( props: {
	label: string;
	any: string;
	choices: Choice[];
	value: string | undefined;
	onChange: ( value: string ) => void;
} ) {
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ props.label }
			value={ props.value ?? '' }
			options={ [ { value: '', label: props.any }, ...props.choices ] }
			onChange={ props.onChange }
		/>
	);
}

/** Search, and filters folded away while none is set. */
export function FilterBox( props: {
	label: string;
	search: string | undefined;
	onSearch: ( value: string ) => void;
	/** Filters beside the search are set. */
	isMore: boolean;
	onClear: () => void;
	children: ReactNode;
} ) {
	return (
		<div className="sp-filters" role="search">
			<SearchControl
				__nextHasNoMarginBottom
				label={ props.label }
				placeholder={ props.label }
				value={ props.search ?? '' }
				onChange={ props.onSearch }
			/>
			<details open={ props.isMore }>
				<summary>{ __( 'Filters', 'store-posture' ) }</summary>
				<div className="sp-filters__more">{ props.children }</div>
			</details>
			{ ( props.isMore || props.search ) && (
				<Button variant="tertiary" size="compact" onClick={ props.onClear }>
					{ __( 'Show everything', 'store-posture' ) }
				</Button>
			) }
		</div>
	);
}
