import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** Screens by the query that leads to them. */
export const SCREENS = {
	home: '',
	toDo: '&tab=to-do',
	customerData: '&tab=customer-data',
	questions: '&tab=questions',
	settings: '&tab=settings',
	journal: '&tab=journal',
	receipts: '&tab=receipts',
	repairs: '&tab=repairs',
	emergency: '&tab=emergency',
} as const;

export const finding = ( id: string ): string => `&tab=to-do&check=${ id }`;

/**
 * Opens a screen of the checklist by its address and waits until it stands.
 *
 * @param page
 * @param url   Address of the site.
 * @param query One of SCREENS, or finding( id ).
 */
export async function open( page: Page, url: string, query: string ): Promise< void > {
	await page.goto( `${ url }/wp-admin/admin.php?page=store-posture${ query }` );
	await stands( page );
}

/** The panel is painted and has what it needs; Emergency is plain HTML and always stands. */
export async function stands( page: Page ): Promise< void > {
	await page.getByRole( 'heading', { level: 1 } ).first().waitFor();
	if ( ! page.url().includes( 'tab=emergency' ) ) {
		await tabs( page ).waitFor();
		await page.getByText( 'Reading the checklist' ).waitFor( { state: 'hidden' } );
	}
}

export const tabs = ( page: Page ): Locator => page.getByRole( 'navigation', { name: 'Security checklist' } );

/** Ours: WooCommerce's header has one of its own, while it shows. */
export const heading = ( page: Page ): Promise< string > => page.locator( '.store-posture' ).getByRole( 'heading', { level: 1 } ).innerText();

/** Waits for a screen by its heading. */
export const headed = ( page: Page, name: string | RegExp ): Promise< void > => page.getByRole( 'heading', { level: 1, name, exact: true } ).waitFor();

/** Waits for words on the screen itself; what is spoken to screen readers stands elsewhere. */
export const says = ( page: Page, words: string | RegExp ): Promise< void > => page.locator( '#wpbody-content' ).getByText( words ).first().waitFor();

export const button = ( page: Page, name: string ): Locator => page.getByRole( 'button', { name, exact: true } );

export const link = ( page: Page, name: string ): Locator => page.getByRole( 'link', { name, exact: true } );

/** A number of results: the verdict sentence while or after a scan. */
export const VERDICT = /^(Nothing|\d+ things?) to fix today\. \d+ of \d+ things checked\.$/;

/** Waits for the end of a scan; Home must be open. However long it takes, it moves: so many milliseconds without are too many. */
export async function scanEnds( page: Page, still = 90_000 ): Promise< void > {
	let at = '';
	for ( let moved = Date.now(); await button( page, 'Stop the check' ).isVisible(); await page.waitForTimeout( 250 ) ) {
		const now = await page.getByText( /\d+ of \d+ looked at\./ ).first().textContent( { timeout: 1000 } ).catch( () => at );
		if ( now !== at ) {
			at = now ?? '';
			moved = Date.now();
		}
		assert.ok( Date.now() - moved < still, `the check stands still: ${ at }` );
	}
	await button( page, 'Check everything now' ).waitFor();
}

/** From the start page to the end of the first check. */
export async function firstCheck( page: Page, url: string ): Promise< void > {
	await open( page, url, SCREENS.home );
	await button( page, 'Start the first check' ).click();
	await headed( page, VERDICT );
	await scanEnds( page );
}

/**
 * Goes to another tab and comes back after a while. Chromium without a window shows every tab at once, so the page is told what
 * a browser on a desk would tell it.
 *
 * @param page
 * @param meanwhile What is done in the other tab.
 */
export async function leaveAndReturn( page: Page, meanwhile: () => Promise< void > ): Promise< void > {
	const tell = ( state: string ) => page.evaluate( ( now ) => {
		Object.defineProperty( document, 'visibilityState', { configurable: true, value: now } );
		document.dispatchEvent( new Event( 'visibilitychange' ) );
	}, state );
	await tell( 'hidden' );
	await meanwhile();
	await page.bringToFront();
	await tell( 'visible' );
}
