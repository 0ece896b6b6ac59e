/**
 * The parts of @woocommerce/components that src/woo.tsx uses, as its 14.1.0 declares them (WooCommerce 9 to 11 have
 * the same props). The package itself is not installed: it is a script handle at run time, and for types alone it
 * would bring some fifty packages that have to be overridden, also below @wordpress/components, which breaks tests.
 */
declare module '@woocommerce/components' {
	import type { ComponentType, ReactNode } from 'react';

	export const SectionHeader: ComponentType< { title: ReactNode; className?: string; children?: ReactNode } >;
	export const Pill: ComponentType< { children: ReactNode; className?: string } >;
	export const Stepper: ComponentType< {
		currentStep: string;
		steps: {
			key: string;
			label: string;
			description: string | string[];
			content: ReactNode;
			isComplete?: boolean;
			onClick?: ( key: string ) => void;
		}[];
		isVertical?: boolean;
		isPending?: boolean;
		className?: string;
	} >;
	export const EllipsisMenu: ComponentType< {
		label: string;
		renderContent?: ( props: { isOpen?: boolean; onToggle: () => void; onClose?: () => void } ) => ReactNode;
		className?: string;
	} >;
	export const MenuItem: ComponentType< {
		children?: ReactNode;
		isClickable?: boolean;
		onInvoke: ( () => void ) | undefined;
	} >;
}
