/**
 * WooCommerce's own parts in place of the plain ones, with the same props. A second entry, because its
 * script handle is there only with WooCommerce: the page prints this one only then, before the panel.
 */
import { EllipsisMenu, MenuItem, Pill, SectionHeader, Stepper } from '@woocommerce/components';
import { addFilter } from '@wordpress/hooks';
import type { Parts } from './components/parts';

const WOO: Parts = {
	SectionHeader: ( { title, children } ) => <SectionHeader title={ title }>{ children }</SectionHeader>,
	Pill: ( { children } ) => <Pill>{ children }</Pill>,
	Stepper: ( { stations, current, isPending } ) => (
		<Stepper
			steps={ stations.map( ( { key, label } ) => ( {
				key,
				label,
				description: '',
				content: null,
			} ) ) }
			currentStep={ current }
			isPending={ isPending }
		/>
	),
	EllipsisMenu: ( { label, items } ) => (
		<EllipsisMenu
			label={ label }
			renderContent={ ( { onToggle } ) =>
				items.map( ( { label: name, onClick } ) => (
					<MenuItem
						key={ name }
						isClickable
						onInvoke={ () => {
							// Focus goes back to the button before the click changes the screen.
							onToggle();
							onClick();
						} }
					>
						{ name }
					</MenuItem>
				) )
			}
		/>
	),
};

addFilter( 'store_posture.components', 'store-posture/woo', () => WOO );
