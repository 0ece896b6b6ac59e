/** Stands for the script handle wc-components in tests: each part says its name and shows what it was given. */
import type { ReactNode } from 'react';

const Stub =
	( name: string ) =>
	( { children, title }: { children?: ReactNode; title?: string } ) => (
		<div data-woo={ name }>
			{ title }
			{ children }
		</div>
	);

export const SectionHeader = Stub( 'SectionHeader' );
export const Pill = Stub( 'Pill' );
export const Stepper = Stub( 'Stepper' );
export const MenuItem = ( { children, onInvoke }: { children: ReactNode; onInvoke: () => void } ) => (
	<button onClick={ onInvoke }>{ children }</button>
);
export const EllipsisMenu = ( {
	renderContent,
	label,
}: {
	renderContent: ( props: { onToggle: () => void } ) => ReactNode;
	label: string;
} ) => (
	<div data-woo="EllipsisMenu" aria-label={ label } role="group">
		{ renderContent( { onToggle: () => undefined } ) }
	</div>
);
