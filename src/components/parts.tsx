/**
 * Parts that WooCommerce has in its own look. Where it is active src/woo.tsx puts its versions in their
 * place through the filter `store_posture.components`; these plain ones have the same props.
 */
import { DropdownMenu } from '@wordpress/components';
import { applyFilters } from '@wordpress/hooks';
import type { ComponentType, ReactNode } from 'react';
import { moreVertical } from './icons';

export interface Parts {
	/** A heading of level 2 with room for a link or a menu. */
	SectionHeader: ComponentType< { title: string; children?: ReactNode } >;
	Pill: ComponentType< { children: ReactNode } >;
	/** Where somebody is on a way of few stations. */
	Stepper: ComponentType< {
		stations: Station[];
		current: string;
		isPending: boolean;
	} >;
	EllipsisMenu: ComponentType< { label: string; items: MenuEntry[] } >;
}
export interface Station {
	key: string;
	label: string;
}
export interface MenuEntry {
	label: string;
	onClick: () => void;
}

export const PLAIN: Parts = {
	SectionHeader: ( { title, children } ) => (
		<div className="sp-section-header">
			<h2>{ title }</h2>
			{ children }
		</div>
	),
	Pill: ( { children } ) => <span className="sp-pill">{ children }</span>,
	Stepper: ( { stations, current } ) => (
		<ol className="sp-stepper">
			{ stations.map( ( { key, label } ) => (
				<li key={ key } aria-current={ key === current ? 'step' : undefined }>
					{ label }
				</li>
			) ) }
		</ol>
	),
	EllipsisMenu: ( { label, items } ) => (
		<DropdownMenu
			icon={ moreVertical }
			label={ label }
			controls={ items.map( ( { label: title, onClick } ) => ( {
				title,
				onClick,
			} ) ) }
		/>
	),
};

export const FILTER = 'store_posture.components';

/** The parts to use on this site. Another plugin may answer the filter with anything: then the plain ones stay. */
export function parts(): Parts {
	const supplied: unknown = applyFilters( FILTER, PLAIN );
	return isParts( supplied ) ? supplied : PLAIN;
}

function isParts( supplied: unknown ): supplied is Parts {
	return (
		typeof supplied === 'object' &&
		supplied !== null &&
		Object.keys( PLAIN ).every( ( name ) =>
			[ 'function', 'object' ].includes( typeof Reflect.get( supplied, name ) )
		)
	);
}
