import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

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

/** Somebody at a browser of their own. */
export interface Person {
	page: Page;
	/** What the browser complained of on pages and files of the site; pictures from elsewhere are not ours. */
	complaints: string[];
}

/** How wide a screen is, in CSS pixels. */
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

/** Logs in as a person does; `patience` is in milliseconds a step. */
export async function logIn(
	browser: Browser,
	url: string,
	account: { login: string; password: string },
	options: BrowserContextOptions = {},
	patience = 60_000
): Promise< Person > {
	const context = await browser.newContext( {
		viewport: WIDE,
		timezoneId: 'Europe/London',
		permissions: [ 'clipboard-read', 'clipboard-write' ],
		...options,
	} );
	context.setDefaultTimeout( patience );
	// tsx marks functions with their names; those that are sent into the page need the mark there, too.
	await context.addInitScript( 'globalThis.__name = ( thing ) => thing;' );
	const page = await context.newPage();
	const complaints = listen( page, url );
	for ( let tries = 1; ; tries++ ) {
		await page.goto( `${ url }/wp-login.php` );
		await page.getByLabel( 'Username or Email Address' ).fill( account.login );
		await page.getByLabel( 'Password', { exact: true } ).fill( account.password );
		try {
			await Promise.all( [
				page.waitForURL( /wp-admin/, { waitUntil: 'domcontentloaded', timeout: patience / 3 } ),
				page.getByRole( 'button', { name: 'Log In' } ).click( { timeout: patience / 3 } ),
			] );
			break;
		} catch ( stuck ) {
			// On a machine with too much to do PHP's own server sometimes keeps the form. WordPress's log-in is not what is tried here.
			if ( tries === 3 ) {
				throw new Error( `No log-in at ${ page.url() }: ${ await page.locator( 'body' ).innerText() }`, { cause: stuck } );
			}
		}
	}
	return { page, complaints };
}

/** What the browser complains of from now on, on this site. */
export function listen( page: Page, url: string ): string[] {
	const complaints: string[] = [];
	page.on( 'pageerror', ( error ) => complaints.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		const from = message.location().url;
		if ( message.type() === 'error' && ( from === '' || from.startsWith( url ) ) ) {
			complaints.push( `${ message.text() } (${ from })` );
		}
	} );
	return complaints;
}
