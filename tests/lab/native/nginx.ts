import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../cli/port';
import type { Site } from '../native';
import { moveSite } from '../site/prepare';
import { run } from '../sources/run';
import { makeCertificates } from './certificates';
import { removeAtTheEnd, startChild, stopChild } from './children';
import { LAB } from './native-php';
import { waitFor } from './wait';

export interface NginxOptions {
	/** A made-up public name, for example shop.store-posture-test.example.com. */
	host: string;
	/** Whether there is an https side; the site's address is then https. */
	tls: boolean;
	/** What the http side does when there is an https side: lead over (default) or show the shop as well. */
	http?: 'redirect' | 'serve';
	/** Response headers on every page, for example Strict-Transport-Security. */
	headers?: Record<string, string>;
	/** Whether folders without an index file are listed. */
	listing?: boolean;
	/** Files that start with a dot, and logs, are refused unless told. */
	careless?: boolean;
}

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

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
	request: ( address: string, options?: { method?: string; headers?: Record<string, string>; body?: string } ) => Promise<Answer>;
	stop: () => Promise<void>;
}

/** Puts nginx and php-fpm in front of a site and gives the site a public name as its address. The site's own server need not run. */
export async function withNginx( site: Site, options: NginxOptions ): Promise<PublicSite> {
	const folder = await mkdtemp( join( tmpdir(), 'store-posture-nginx-' ) );
	removeAtTheEnd( folder );
	const url = `${ options.tls ? 'https' : 'http' }://${ options.host }`;
	const httpPort = await freePort();
	const httpsPort = options.tls ? await freePort() : null;
	const certificates = options.tls ? await makeCertificates( folder, options.host ) : null;

	await tellTheSite( site, options.host, httpPort, httpsPort, certificates?.authority ?? null );
	await moveSite( site.php, {
		url,
		replace: { [ site.url ]: url },
		home: url,
		siteurl: `${ url }${ site.places.wordpressAddress }`,
		permalinks: ( await site.eval( "echo get_option( 'permalink_structure' );" ) ).trim(),
	} );

	const fpm = await startFpm( site, folder );
	await writeFile( join( folder, 'nginx.conf' ), configuration( { site, options, folder, httpPort, httpsPort } ) );
	const log = join( folder, 'nginx.log' );
	const nginx = startChild( onPath( 'nginx' ), [ '-p', folder, '-c', join( folder, 'nginx.conf' ), '-e', log ], { log } );

	const authority = certificates === null ? undefined : await readFile( certificates.authority, 'utf8' );
	const request: PublicSite[ 'request' ] = ( address, sent = {} ) => ask( new URL( address, url ), { ...sent, httpPort, httpsPort, authority } );
	await waitFor( 'nginx', async () => ( await request( `http://${ options.host }/.store-posture-lab-is-up` ) ).status > 0, log );

	return {
		url,
		httpPort,
		httpsPort,
		authority: certificates?.authority ?? null,
		chromiumArgs: [
			`--host-resolver-rules=MAP ${ options.host }:80 127.0.0.1:${ httpPort }${ httpsPort === null ? '' : `, MAP ${ options.host }:443 127.0.0.1:${ httpsPort }` }`,
		],
		request,
		async stop() {
			await stopChild( nginx );
			await stopChild( fpm );
			await rm( folder, { recursive: true, force: true } );
		},
	};
}

async function tellTheSite( site: Site, host: string, httpPort: number, httpsPort: number | null, authority: string | null ): Promise<void> {
	const folder = join( site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await copyFile( join( LAB, 'native/local-network.php' ), join( folder, 'store-posture-lab-network.php' ) );
	const connections = [ `${ host }:80:127.0.0.1:${ httpPort }`, ...( httpsPort === null ? [] : [ `${ host }:443:127.0.0.1:${ httpsPort }` ] ) ];
	await writeFile( join( folder, 'store-posture-lab-network.json' ), JSON.stringify( { host, connections, authority } ) );
}

async function startFpm( site: Site, folder: string ) {
	const version = ( await run( 'php', [ '-n', '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] ) ).stdout;
	const program = [ `php-fpm${ version }`, 'php-fpm' ].map( onPath ).find( ( path ) => path.startsWith( '/' ) );
	if ( program === undefined ) {
		throw new Error( `php-fpm is missing: install php${ version }-fpm.` );
	}
	const user = userInfo().username;
	await writeFile( join( folder, 'fpm.conf' ), [
		'[global]',
		`pid = ${ join( folder, 'fpm.pid' ) }`,
		`error_log = ${ join( folder, 'fpm.log' ) }`,
		'[www]',
		// Taken only when php-fpm runs as root; then the files are root's as well.
		...( user === 'root' ? [ 'user = root', 'group = root' ] : [] ),
		`listen = ${ join( folder, 'fpm.sock' ) }`,
		'pm = static',
		'pm.max_children = 6',
		'clear_env = no',
	].join( '\n' ) + '\n' );
	const log = join( folder, 'fpm.log' );
	const args = [ '-c', site.ini, '-y', join( folder, 'fpm.conf' ), '-F', ...( user === 'root' ? [ '-R' ] : [] ) ];
	const child = startChild( program, args, { log, env: { ...process.env, ...site.env } } );
	await waitFor( 'php-fpm', () => Promise.resolve( existsSync( join( folder, 'fpm.sock' ) ) ), log );
	return child;
}

interface Configuration {
	site: Site;
	options: NginxOptions;
	folder: string;
	httpPort: number;
	httpsPort: number | null;
}

function configuration( { site, options, folder, httpPort, httpsPort }: Configuration ): string {
	const headers = Object.entries( options.headers ?? {} ).map( ( [ name, value ] ) => `add_header ${ name } "${ value.replace( /["\\]/g, '\\$&' ) }" always;` );
	const shop = [
		`root ${ site.root };`,
		'index index.php index.html;',
		`autoindex ${ options.listing ? 'on' : 'off' };`,
		...headers,
		'location / { try_files $uri $uri/ /index.php?$args; }',
		...( options.careless ? [] : [ 'location ~ /\\. { deny all; }', 'location ~ \\.(log|bak|sql|gz|zip)$ { deny all; }', 'location ~* ^/wp-content/uploads/.*\\.php$ { deny all; }' ] ),
		'location ~ \\.php$ {',
		'	try_files $uri =404;',
		'	include /etc/nginx/fastcgi_params;',
		'	fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
		// The port that a visitor sees, not the one this machine happens to listen on.
		'	fastcgi_param SERVER_PORT $public_port;',
		'	fastcgi_param SERVER_NAME $host;',
		`	fastcgi_pass unix:${ join( folder, 'fpm.sock' ) };`,
		'}',
	];
	const redirect = [ `return 301 https://${ options.host }$request_uri;` ];
	const server = ( lines: string[] ): string => `server {\n${ lines.join( '\n' ) }\n}`;
	return [
		...( userInfo().username === 'root' ? [ 'user root;' ] : [] ),
		'daemon off;',
		'worker_processes 1;',
		`pid ${ join( folder, 'nginx.pid' ) };`,
		'events { worker_connections 128; }',
		'http {',
		'include /etc/nginx/mime.types;',
		'access_log off;',
		'client_max_body_size 32m;',
		...[ 'client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi' ].map( ( name ) => `${ name }_temp_path ${ join( folder, name ) };` ),
		`map $server_port $public_port { ${ httpPort } 80; default 443; }`,
		server( [
			`listen 127.0.0.1:${ httpPort };`,
			`server_name ${ options.host };`,
			...( httpsPort !== null && options.http !== 'serve' ? redirect : shop ),
		] ),
		...( httpsPort === null ? [] : [ server( [
			`listen 127.0.0.1:${ httpsPort } ssl;`,
			`server_name ${ options.host };`,
			`ssl_certificate ${ join( folder, 'host.pem' ) };`,
			`ssl_certificate_key ${ join( folder, 'host.key' ) };`,
			...shop,
		] ) ] ),
		'}',
		'',
	].join( '\n' );
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
function ask( url: URL, sent: Sent ): Promise<Answer> {
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
				resolve( { status: response.statusCode ?? 0, headers, body } );
			} );
		} );
		request.once( 'error', reject );
		request.end( sent.body );
	} );
}

function onPath( name: string ): string {
	const folders = [ '/usr/sbin', '/usr/local/sbin', ...( process.env.PATH ?? '' ).split( ':' ) ];
	return folders.map( ( folder ) => join( folder, name ) ).find( existsSync ) ?? name;
}
