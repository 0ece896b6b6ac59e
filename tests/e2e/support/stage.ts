import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createSite, TEST_STORE, stopLab, type Site, type SiteOptions } from '../../lab/native';
import { launch, logIn, type Person } from './browser';

/** A site that runs, and a browser to look at it. */
export interface Stage {
	site: Site;
	/** Somebody of the site's people logs in, in a browser window of their own. */
	enter: ( who: 'owner' | 'manager', options?: Parameters< typeof logIn >[ 3 ] ) => Promise< Person >;
	browser: Browser;
	/** Code that every request of the site runs (no `<?php`); what it gives back takes it away again. */
	withCode: ( code: string ) => Promise< () => Promise< void > >;
	close: () => Promise< void >;
}

/**
 * Nothing runs by itself and nothing is asked of the internet: what a test does not do does not happen, and what can only be
 * learned from wordpress.org stays unknown on every machine.
 */
export const STILL = { DISABLE_WP_CRON: true, WP_HTTP_BLOCK_EXTERNAL: true };

export async function openStage( options: Partial< SiteOptions > = {} ): Promise< Stage > {
	const site = await createSite( { wp: '7.1', db: 'mariadb', woocommerce: TEST_STORE, ...options } );
	await site.start();
	const browser = await launch();
	return {
		site,
		browser,
		enter: ( who, more ) => logIn( browser, site.url, site.accounts[ who ], more ),
		async withCode( code ) {
			await site.write( 'wp-content/mu-plugins/of-a-test.php', `<?php\n${ code }\n` );
			return () => rm( join( site.places.content, 'mu-plugins/of-a-test.php' ) );
		},
		async close() {
			await browser.close();
			await site.remove();
			await stopLab();
		},
	};
}
