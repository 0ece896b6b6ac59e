import type { ElementHandle, Page } from 'playwright-core';
import { settle } from './look';

/** Everything in our part that Tab should reach, in the order of the page. Of radio buttons one of each group. */
async function reachable( page: Page ): Promise< string[] > {
	return page.evaluate( () => {
		const ours = [ ...document.querySelectorAll< HTMLElement >( '.sp a[href], .sp button, .sp input, .sp select, .sp textarea, .sp summary, .sp [tabindex="0"]' ) ];
		const groups = new Set< string >();
		return ours
			.filter( ( element ) => element.tabIndex >= 0 && element.checkVisibility( { visibilityProperty: true } ) && ! element.matches( ':disabled' ) )
			.filter( ( element ) => {
				if ( ! ( element instanceof HTMLInputElement ) || element.type !== 'radio' ) {
					return true;
				}
				const isFirst = ! groups.has( element.name );
				groups.add( element.name );
				return isFirst;
			} )
			.map( ( element ) => `${ element.tagName } ${ element.getAttribute( 'aria-label' ) ?? ( element.textContent || element.id ) }`.trim() );
	} );
}

/** How the focused element looks, and whether something lies over it. */
interface Stop {
	name: string;
	look: string;
	isCovered: boolean;
}

async function stopAt( focused: ElementHandle< HTMLElement | SVGElement > ): Promise< Stop > {
	return focused.evaluate( ( element ) => {
		// WordPress's search field draws its edge on an element beside it.
		const look = [ ...element.parentElement?.children ?? [] ]
			.map( ( part ) => {
				const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, color } = getComputedStyle( part );
				return [ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, color ].join();
			} )
			.join( ';' );
		const { left, top, width, height } = element.getBoundingClientRect();
		const there = document.elementFromPoint( left + ( Math.min( width, window.innerWidth ) / 2 ), top + ( height / 2 ) );
		return {
			name: `${ element.tagName } ${ element.getAttribute( 'aria-label' ) ?? ( element.textContent || element.id ) }`.trim(),
			look,
			isCovered: ! there || ! ( element.contains( there ) || there.contains( element ) ),
		};
	} );
}

/**
 * Walks over the screen with Tab alone, from its first control to its last.
 *
 * @param page
 * @return What is wrong: stops left out or out of order, a focus that cannot be seen, a focus under a bar.
 */
export async function keyboardFaults( page: Page ): Promise< string[] > {
	const expected = await reachable( page );
	const faults: string[] = [];
	const seen: string[] = [];
	await page.locator( '.sp a[href]' ).first().focus();
	// A focus that a script sets may look different from one that a key sets.
	await page.keyboard.press( 'Shift+Tab' );
	await page.keyboard.press( 'Tab' );
	for ( let tabs = 0; tabs <= expected.length; tabs++ ) {
		const element = await page.$( '.sp *:focus' );
		if ( ! element ) {
			break;
		}
		await settle( page );
		const stop = await stopAt( element );
		seen.push( stop.name );
		if ( stop.isCovered ) {
			faults.push( `${ stop.name }: covered while it has the focus` );
		}
		await page.keyboard.press( 'Tab' );
		await settle( page );
		if ( ( await stopAt( element ) ).look === stop.look ) {
			faults.push( `${ stop.name }: looks the same with and without the focus` );
		}
	}
	if ( seen.join( '\n' ) !== expected.join( '\n' ) ) {
		faults.push( `Tab goes:\n${ seen.join( '\n' ) }\ninstead of:\n${ expected.join( '\n' ) }` );
	}
	return faults;
}
