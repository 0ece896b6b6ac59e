import { Icon } from '@wordpress/components';
import type { ReactNode } from 'react';
import { chevronLeft } from './icons';

/** Above the heading of a screen: where it hangs. */
export function BackLink( { href, children }: { href: string; children: ReactNode } ) {
	return (
		<a className="sp-back" href={ href }>
			<Icon icon={ chevronLeft } size={ 20 } />
			{ children }
		</a>
	);
}
