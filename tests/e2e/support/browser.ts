import AxeBuilder from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATHS = [ '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome' ];

/** A Chromium of this machine that asks nobody but the pages it is given. */
export async function launch(): Promise< Browser > {
	const executablePath = process.env.CHROMIUM ?? PATHS.find( ( path ) => existsSync( path ) );
	if ( ! executablePath ) {
		throw new Error( 'No Chromium found; set CHROMIUM to its path.' );
	}
	return chromium.launch( {
		executablePath,
		args: [
			'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
			'--disable-component-update', '--disable-sync',
		],
	} );
}

export interface Visitor {
	user: string;
	password: string;
}

/** A page of somebody who is logged in. What its console complains of is collected in `complaints`. */
export async function logIn(
	browser: Browser,
	url: string,
	{ user, password }: Visitor,
	options: { width?: number; height?: number; javaScriptEnabled?: boolean } = {}
): Promise< { page: Page; complaints: string[] } > {
	const context = await browser.newContext( {
		viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
		javaScriptEnabled: options.javaScriptEnabled ?? true,
		timezoneId: 'Europe/London',
	} );
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on( 'pageerror', ( error ) => complaints.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			complaints.push( message.text() );
		}
	} );
	await page.goto( `${ url }/wp-login.php` );
	await page.fill( '#user_login', user );
	await page.fill( '#user_pass', password );
	await Promise.all( [ page.waitForURL( /wp-admin/ ), page.click( '#wp-submit' ) ] );
	return { page, complaints };
}

/** What axe finds wrong with our part of the page; WordPress's own frame is not ours to judge. */
export async function axeProblems( page: Page, part = '.store-posture' ): Promise< string[] > {
	const { violations } = await new AxeBuilder( { page } ).include( part ).withTags( [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa' ] ).analyze();
	return violations.map( ( { id, nodes } ) => `${ id }: ${ nodes.map( ( node ) => node.html.slice( 0, 160 ) ).join( ' | ' ) }` );
}

/** Whether the page can be read without scrolling sideways. */
export async function overflow( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}
