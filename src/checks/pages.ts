import type { PageContentFact } from '../judge/facts.gen';

/** Entries of page_headers and page_content to begin a case with. */

/** The checkout as careful shops have it. */
export const aPage = {
	page: 'checkout',
	private: true,
	framing: 'same',
	csp: 'limits',
	nosniff: true,
	referrer: 'absent',
	permissions: '',
	coop: '',
	coep: '',
	corp: '',
} as const;

/** A page without anything over http or from elsewhere. */
export const aReading: NonNullable< PageContentFact[ 'pages' ] >[ number ] = {
	page: 'checkout',
	plain_scripts: 0,
	plain_images: 0,
	plain_forms: 0,
	upgraded: false,
	first: [],
	foreign_scripts: 0,
	pinned_scripts: 0,
	script_hosts: [],
};
