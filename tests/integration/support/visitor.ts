import type { Account } from '../../lab/site/prepare';
import type { Site } from '../../lab/native';

export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	/** Null when the body is no JSON. */
	json: unknown;
}

export interface Sent {
	/** Sent as JSON. */
	body?: unknown;
	query?: Record< string, string >;
	/** Beside the visitor's own; '' leaves one of those out. */
	headers?: Record< string, string >;
}

/** Somebody who asks the site over HTTP, with the cookies and the nonce that a browser would send. */
export interface Visitor {
	name: string;
	/** Asks one of our own routes: a path as '/checks'. */
	ask: ( method: string, path: string, sent?: Sent ) => Promise< Reply >;
	/** Asks any REST route: '/batch/v1'. */
	rest: ( method: string, route: string, sent?: Sent ) => Promise< Reply >;
	/** Opens a page, by its path from the host or its whole address; follows nothing. */
	open: ( path: string, form?: Record< string, string > ) => Promise< Reply >;
	/** Sends a form with a file in it. */
	upload: ( path: string, form: Record< string, string >, field: string, name: string, file: Uint8Array< ArrayBuffer > ) => Promise< Reply >;
}

/** Where a site answers. */
export interface Place {
	url: string;
	/** Address of the folder that holds wp-login.php. */
	wordpress: string;
	/** Without rewrite rules there is no /wp-json/. */
	plain: boolean;
	/** Where a name leads to a server of the lab alone. */
	fetch?: typeof fetch;
}

const OURS = '/store-posture/v1';

export function placeOf( site: Site, permalinks: 'pretty' | 'plain' = 'pretty' ): Place {
	return { url: site.url, wordpress: `${ site.url }${ site.places.wordpressAddress }`, plain: permalinks === 'plain' };
}

export function stranger( place: Place ): Visitor {
	return visitor( place, 'a stranger', '', '' );
}

/** Logs in as a person does: through wp-login.php, then takes the REST nonce that WordPress hands out to scripts. */
export async function logIn( place: Place, account: Account ): Promise< Visitor > {
	const answer = await ( place.fetch ?? fetch )( `${ place.wordpress }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams( { log: account.login, pwd: account.password } ),
	} );
	const cookies = answer.headers.getSetCookie().map( ( line ) => line.split( ';' )[ 0 ] ?? '' ).filter( ( pair ) => ! pair.endsWith( '=+' ) && ! pair.endsWith( '=%20' ) );
	if ( ! cookies.some( ( pair ) => pair.startsWith( 'wordpress_logged_in_' ) ) ) {
		throw new Error( `${ account.login } cannot log in: ${ answer.status }` );
	}
	const cookie = cookies.join( '; ' );
	const nonce = await visitor( place, account.login, cookie, '' ).open( `${ place.wordpress }/wp-admin/admin-ajax.php?action=rest-nonce` );
	if ( ! /^[0-9a-f]{10}$/.test( nonce.text ) ) {
		throw new Error( `${ account.login } got no nonce: ${ nonce.status } ${ nonce.text.slice( 0, 200 ) }` );
	}
	return visitor( place, account.login, cookie, nonce.text );
}

function visitor( place: Place, name: string, cookie: string, nonce: string ): Visitor {
	const own: Record< string, string > = cookie === '' ? {} : { cookie };
	const rest = ( method: string, route: string, sent: Sent = {} ) => send( place, address( place, route, sent.query ?? {} ), {
		method,
		headers: Object.entries( { ...own, 'x-wp-nonce': nonce, 'content-type': sent.body === undefined ? '' : 'application/json', ...sent.headers } ).filter( ( [ , value ] ) => value !== '' ),
		body: sent.body === undefined ? undefined : JSON.stringify( sent.body ),
	} );
	return {
		name,
		rest,
		ask: ( method, path, sent ) => rest( method, `${ OURS }${ path }`, sent ),
		open: ( path, form ) => send( place, new URL( path, `${ place.url }/` ).href, form ? { method: 'POST', headers: own, body: new URLSearchParams( form ) } : { headers: own } ),
		upload( path, form, field, fileName, file ) {
			const body = new FormData();
			Object.entries( form ).forEach( ( [ key, value ] ) => body.set( key, value ) );
			body.set( field, new Blob( [ file ] ), fileName );
			return send( place, new URL( path, `${ place.url }/` ).href, { method: 'POST', headers: own, body } );
		},
	};
}

function address( place: Place, route: string, query: Record< string, string > ): string {
	const url = new URL( place.plain ? `${ place.url }/` : `${ place.url }/wp-json${ route }` );
	if ( place.plain ) {
		url.searchParams.set( 'rest_route', route );
	}
	Object.entries( query ).forEach( ( [ key, value ] ) => url.searchParams.set( key, value ) );
	return url.href;
}

async function send( place: Place, url: string, request: NonNullable< Parameters< typeof fetch >[ 1 ] > ): Promise< Reply > {
	const answer = await ( place.fetch ?? fetch )( url, { redirect: 'manual', ...request } );
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, text, json: parsed( text ) };
}

function parsed( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return null;
	}
}
