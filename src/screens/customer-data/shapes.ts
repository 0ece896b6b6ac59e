/** The forms of a leak that are tested for, and who can see each: as docs/STRANGER-TEST.md has them, which the tests of the site keep true. */
import { __ } from '@wordpress/i18n';

export interface Shape {
	/** The plugin below tests/integration/Exposure/fixtures that has it. */
	name: string;
	says: string;
	/** Why a browser cannot see it; '' where it can. */
	browser: '' | 'redirect' | 'cookie' | 'customer';
	/** Why another machine cannot. */
	outside: '' | 'customer';
}

const all = ( name: string, says: string ): Shape => ( { name, says, browser: '', outside: '' } );
const customers = ( name: string, says: string ): Shape => ( { name, says, browser: 'customer', outside: 'customer' } );

export const shapes = (): Shape[] => [
	all( 'id-in-path', __( 'By a number in the path of an address', 'store-posture' ) ),
	all( 'id-in-query', __( 'By a number after the question mark', 'store-posture' ) ),
	all( 'cursor', __( 'By turning pages with a cursor', 'store-posture' ) ),
	all( 'email-look-up', __( 'By looking up an e-mail address', 'store-posture' ) ),
	all( 'undeclared-search', __( 'By a search word that the plugin does not declare', 'store-posture' ) ),
	all( 'nested-collection', __( 'By a list below a guarded record', 'store-posture' ) ),
	all( 'batch', __( 'By a list of numbers', 'store-posture' ) ),
	all( 'embed', __( 'In what comes along with a record (_embed)', 'store-posture' ) ),
	all( 'fields', __( 'In fields that are asked for by name (_fields)', 'store-posture' ) ),
	all( 'context-edit', __( 'By asking as if to edit (context=edit)', 'store-posture' ) ),
	all( 'csv', __( 'In a table (CSV)', 'store-posture' ) ),
	all( 'json-lines', __( 'In lines of JSON', 'store-posture' ) ),
	all( 'html-fragment', __( 'In a piece of a page inside JSON', 'store-posture' ) ),
	all( 'ajax', __( 'From a handler of admin-ajax, once you let it in', 'store-posture' ) ),
	all( 'head', __( 'By asking for the head of an answer alone', 'store-posture' ) ),
	{
		name: 'redirect',
		says: __( 'In the address that an answer leads to', 'store-posture' ),
		browser: 'redirect',
		outside: '',
	},
	all( 'header', __( 'In a header of the answer', 'store-posture' ) ),
	{ name: 'cookie', says: __( 'In a cookie', 'store-posture' ), browser: 'cookie', outside: '' },
	customers( 'page-cache', __( 'By a cache that shows one person’s page to another', 'store-posture' ) ),
	all( 'guest-order', __( 'Guest orders, taken for the visitor’s own', 'store-posture' ) ),
	customers( 'guest-order-to-customer', __( 'Guest orders, open to every customer', 'store-posture' ) ),
	all( 'order-with-key', __( 'An order, with the key of another one', 'store-posture' ) ),
	all( 'order-with-email', __( 'An order, with the e-mail address of another one', 'store-posture' ) ),
	customers( 'only-logged-in', __( 'Anybody’s data, for whoever has an account', 'store-posture' ) ),
	all( 'nonce-only', __( 'With the number that every page gives out (nonce)', 'store-posture' ) ),
	all( 'own-table', __( 'From a table of a plugin’s own', 'store-posture' ) ),
	all( 'post-type-id', __( 'By numbers of bookings, tickets and the like', 'store-posture' ) ),
	all( 'error-data', __( 'In an error that carries the record', 'store-posture' ) ),
	all( 'page-of-a-word', __( 'On a page, by a word of a plugin in the address', 'store-posture' ) ),
	all( 'any-page', __( 'On any page, by a word that WordPress does not know', 'store-posture' ) ),
	all( 'feed', __( 'In a feed', 'store-posture' ) ),
	all( 'post-type-page', __( 'On half-public pages, such as tickets', 'store-posture' ) ),
	all( 'avatar-digest', __( 'In digests of e-mail addresses, as pictures of people have them', 'store-posture' ) ),
];

export function whyNot( reason: Shape[ 'browser' ] ): string {
	switch ( reason ) {
		case 'redirect':
			return __( 'No: browsers do not tell where an answer leads to', 'store-posture' );
		case 'cookie':
			return __( 'No: browsers do not tell which cookies come', 'store-posture' );
		case 'customer':
			return __( 'No: it takes a customer, and only this server asks as one', 'store-posture' );
		case '':
			return __( 'Yes', 'store-posture' );
	}
}
