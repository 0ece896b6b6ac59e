import { createSite, TEST_STORE, type Site, type SiteOptions } from '../../lab/native';
import { logIn, placeOf, stranger, type Place, type Visitor } from './visitor';

/** A running site and everybody who comes to it. */
export interface Scene {
	site: Site;
	place: Place;
	stranger: Visitor;
	owner: Visitor;
	manager: Visitor;
	customer: Visitor;
}

/** Cron does nothing by itself: what a test does not ask for does not happen. */
export const QUIET = { DISABLE_WP_CRON: true };

export async function openSite( options: Partial< SiteOptions > = {}, before?: ( site: Site ) => Promise< void > ): Promise< Scene > {
	const site = await createSite( { wp: '7.1', db: 'sqlite', woocommerce: TEST_STORE, env: {}, ...options, constants: { ...QUIET, ...options.constants } } );
	await before?.( site );
	await site.start();
	return { site, ...await visitorsOf( site, options.permalinks ) };
}

export async function visitorsOf( site: Site, permalinks: 'pretty' | 'plain' = 'pretty' ): Promise< Omit< Scene, 'site' > > {
	return visitorsAt( site, placeOf( site, permalinks ) );
}

/** The same people, where the site is to be found under a public name. */
export async function visitorsAt( site: Site, place: Place ): Promise< Omit< Scene, 'site' > > {
	return {
		place,
		stranger: stranger( place ),
		owner: await logIn( place, site.accounts.owner ),
		manager: await logIn( place, site.accounts.manager ),
		customer: await logIn( place, site.accounts.customer ),
	};
}
