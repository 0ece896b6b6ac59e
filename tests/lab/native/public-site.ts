import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import type { Site } from '../native';
import { LAB } from './native-php';

export interface Answer {
	status: number;
	headers: Record<string, string>;
	/** Lines of Set-Cookie. */
	cookies: string[];
	body: string;
}

export type Ask = ( address: string, options?: { method?: string; headers?: Record<string, string>; body?: string } ) => Promise<Answer>;

/** A site behind nginx and php-fpm, under its public name. */
export interface PublicSite {
	/** Address without a port: https://shop... */
	url: string;
	httpPort: number;
	/** Null without TLS. */
	httpsPort: number | null;
	/** The test authority's certificate (PEM file), null without TLS. */
	authority: string | null;
	/** Arguments with which Chromium finds the site. Certificate errors must be ignored there: it does not know the authority. */
	chromiumArgs: string[];
	/** Asks the site under its public name, following nothing. Takes a path or a whole address of it. */
	request: Ask;
	stop: () => Promise<void>;
}

/** WordPress finds itself under the name, too. */
export async function tellTheSite( site: Site, host: string, httpPort: number, httpsPort: number | null, authority: string | null ): Promise<void> {
	const folder = join( site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await copyFile( join( LAB, 'native/local-network.php' ), join( folder, 'store-posture-lab-network.php' ) );
	const connections = [ `${ host }:80:127.0.0.1:${ httpPort }`, ...( httpsPort === null ? [] : [ `${ host }:443:127.0.0.1:${ httpsPort }` ] ) ];
	await writeFile( join( folder, 'store-posture-lab-network.json' ), JSON.stringify( { host, connections, authority } ) );
}

interface Sent {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
	httpPort: number;
	httpsPort: number | null;
	authority: string | undefined;
}

/** Connects to this machine's ports, and says and checks the public name. */
export function ask( url: URL, sent: Sent ): Promise<Answer> {
	const secure = url.protocol === 'https:';
	const port = secure ? sent.httpsPort : sent.httpPort;
	if ( port === null ) {
		return Promise.reject( new Error( `${ url.host } has no https side.` ) );
	}
	return new Promise( ( resolve, reject ) => {
		const common = {
			host: '127.0.0.1',
			port,
			path: `${ url.pathname }${ url.search }`,
			method: sent.method ?? 'GET',
			headers: { ...sent.headers, host: url.host },
		};
		const request = secure
			? httpsRequest( { ...common, servername: url.hostname, ca: sent.authority } )
			: httpRequest( common );
		request.once( 'response', ( response ) => {
			let body = '';
			response.setEncoding( 'utf8' ).on( 'data', ( text: string ) => ( body += text ) );
			response.once( 'end', () => {
				const headers = Object.fromEntries( Object.entries( response.headers ).map( ( [ name, value ] ) => [ name, String( value ) ] ) );
				resolve( { status: response.statusCode ?? 0, headers, cookies: response.headers[ 'set-cookie' ] ?? [], body } );
			} );
		} );
		request.once( 'error', reject );
		request.end( sent.body );
	} );
}

/** As `fetch`, for a site that only its own `request` finds; `more` are headers that a proxy on the way puts in. */
export function fetchBy( request: Ask, more: Record<string, string> = {} ): typeof fetch {
	return async ( address, init ) => {
		const sent = new Request( address, init );
		const headers = { ...Object.fromEntries( sent.headers ), ...more };
		const answer = await request( sent.url, { method: sent.method, headers, body: init?.body ? await sent.text() : undefined } );
		const received = new Headers( Object.entries( answer.headers ).filter( ( [ name ] ) => name !== 'set-cookie' ) );
		answer.cookies.forEach( ( line ) => received.append( 'set-cookie', line ) );
		return new Response( [ 204, 205, 304 ].includes( answer.status ) ? null : answer.body, { status: answer.status, headers: received } );
	};
}
