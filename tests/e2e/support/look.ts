import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './browser';

/** What axe finds wrong with our part of the page; WordPress's own frame is not ours to judge. */
export async function axeProblems( page: Page, part = '.store-posture' ): Promise< string[] > {
	const { violations } = await new AxeBuilder( { page } )
		.include( part )
		.withTags( [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ] )
		.analyze();
	return violations.map( ( { id, nodes } ) => `${ id }: ${ nodes.map( ( node ) => node.html.slice( 0, 160 ) ).join( ' | ' ) }` );
}

/** By how many pixels the page is wider than the window. */
export async function overflow( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

/** Everything that is wrong with a screen at these widths: axe, scrolling sideways, headings, title. Its pictures get the name. */
export async function faults( page: Page, name: string, sizes = [ NARROW, WIDE ] ): Promise< string[] > {
	const found: string[] = [];
	for ( const size of sizes ) {
		await page.setViewportSize( size );
		await settle( page );
		const at = ( what: string ) => `${ name } at ${ size.width } px: ${ what }`;
		const sideways = await overflow( page );
		if ( sideways > 0 ) {
			found.push( at( `${ sideways } px wider than the window` ) );
		}
		found.push( ...( await axeProblems( page ) ).map( at ) );
		await picture( page, `${ name }-${ size.width }` );
	}
	const headings = await page.locator( '.store-posture' ).getByRole( 'heading', { level: 1 } ).count();
	if ( headings !== 1 ) {
		found.push( `${ name }: ${ headings } headings of level 1` );
	}
	if ( ! ( await page.title() ).includes( 'Security checklist' ) ) {
		found.push( `${ name }: its title is "${ await page.title() }"` );
	}
	return found;
}

/** Nothing moves and nothing fades any more: axe would measure colours halfway. */
export async function settle( page: Page ): Promise< void > {
	await page.evaluate( async () => {
		await document.fonts.ready;
		const ending = document.getAnimations().filter( ( { effect } ) => effect?.getComputedTiming().endTime !== Infinity );
		await Promise.allSettled( ending.map( ( { finished } ) => finished ) );
	} );
}

/** Pictures for people who want to look: into the folder E2E_PICTURES, where that is set. */
export async function picture( page: Page, name: string ): Promise< void > {
	const folder = process.env.E2E_PICTURES;
	if ( folder ) {
		mkdirSync( folder, { recursive: true } );
		await page.screenshot( { path: join( folder, `${ name }.png` ), fullPage: true } );
	}
}
