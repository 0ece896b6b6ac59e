import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as http_request } from 'node:http';
import { request as https_request } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { free_port } from '../cli/port';
import type { Site } from '../native';
import { move_site } from '../site/prepare';
import { run } from '../sources/run';
import { make_certificates } from './certificates';
import { remove_at_the_end, start_child, stop_child } from './children';
import { LAB } from './native-php';
import { wait_for } from './wait';

export interface Nginx_Options {
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
export interface Public_Site {
	/** Address without a port: https://shop... */
	url: string;
	http_port: number;
	/** Null without TLS. */
	https_port: number | null;
	/** The test authority's certificate (PEM file), null without TLS. */
	authority: string | null;
	/** Arguments with which Chromium finds the site. Certificate errors must be ignored there: it does not know the authority. */
	chromium_args: string[];
	/** Asks the site under its public name, following nothing. Takes a path or a whole address of it. */
	request( address: string, options?: { method?: string; headers?: Record<string, string>; body?: string } ): Promise<Answer>;
	stop(): Promise<void>;
}

/** Puts nginx and php-fpm in front of a site and gives the site a public name as its address. The site's own server need not run. */
export async function withNginx( site: Site, options: Nginx_Options ): Promise<Public_Site> {
	const folder = await mkdtemp( join( tmpdir(), 'store-posture-nginx-' ) );
	remove_at_the_end( folder );
	const url = `${ options.tls ? 'https' : 'http' }://${ options.host }`;
	const http_port = await free_port();
	const https_port = options.tls ? await free_port() : null;
	const certificates = options.tls ? await make_certificates( folder, options.host ) : null;

	await tell_the_site( site, options.host, http_port, https_port, certificates?.authority ?? null );
	await move_site( site.php, {
		url,
		replace: { [ site.url ]: url },
		home: url,
		siteurl: `${ url }${ site.places.wordpress_address }`,
		permalinks: ( await site.eval( "echo get_option( 'permalink_structure' );" ) ).trim(),
	} );

	const fpm = await start_fpm( site, folder );
	await writeFile( join( folder, 'nginx.conf' ), configuration( { site, options, folder, http_port, https_port } ) );
	const log = join( folder, 'nginx.log' );
	const nginx = start_child( on_path( 'nginx' ), [ '-p', folder, '-c', join( folder, 'nginx.conf' ), '-e', log ], { log } );

	const authority = certificates === null ? undefined : await readFile( certificates.authority, 'utf8' );
	const request: Public_Site[ 'request' ] = ( address, sent = {} ) => ask( new URL( address, url ), { ...sent, http_port, https_port, authority } );
	await wait_for( 'nginx', async () => ( await request( `http://${ options.host }/.store-posture-lab-is-up` ) ).status > 0, log );

	return {
		url,
		http_port,
		https_port,
		authority: certificates?.authority ?? null,
		chromium_args: [
			`--host-resolver-rules=MAP ${ options.host }:80 127.0.0.1:${ http_port }${ https_port === null ? '' : `, MAP ${ options.host }:443 127.0.0.1:${ https_port }` }`,
		],
		request,
		async stop() {
			await stop_child( nginx );
			await stop_child( fpm );
			await rm( folder, { recursive: true, force: true } );
		},
	};
}

async function tell_the_site( site: Site, host: string, http_port: number, https_port: number | null, authority: string | null ): Promise<void> {
	const folder = join( site.places.content, 'mu-plugins' );
	await mkdir( folder, { recursive: true } );
	await copyFile( join( LAB, 'native/local-network.php' ), join( folder, 'store-posture-lab-network.php' ) );
	const connect_to = [ `${ host }:80:127.0.0.1:${ http_port }`, ...( https_port === null ? [] : [ `${ host }:443:127.0.0.1:${ https_port }` ] ) ];
	await writeFile( join( folder, 'store-posture-lab-network.json' ), JSON.stringify( { host, connect_to, authority } ) );
}

async function start_fpm( site: Site, folder: string ) {
	const version = ( await run( 'php', [ '-n', '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] ) ).stdout;
	const program = [ `php-fpm${ version }`, 'php-fpm' ].map( on_path ).find( ( path ) => path.startsWith( '/' ) );
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
	const child = start_child( program, args, { log, env: { ...process.env, ...site.env } } );
	await wait_for( 'php-fpm', () => Promise.resolve( existsSync( join( folder, 'fpm.sock' ) ) ), log );
	return child;
}

interface Configuration {
	site: Site;
	options: Nginx_Options;
	folder: string;
	http_port: number;
	https_port: number | null;
}

function configuration( { site, options, folder, http_port, https_port }: Configuration ): string {
	const headers = Object.entries( options.headers ?? {} ).map( ( [ name, value ] ) => `add_header ${ name } "${ value.replace( /["\\]/g, '\\$&' ) }" always;` );
	const shop = [
		`root ${ site.root };`,
		'index index.php index.html;',
		`autoindex ${ options.listing ? 'on' : 'off' };`,
		...headers,
		'location / { try_files $uri $uri/ /index.php?$args; }',
		...( options.careless ? [] : [ 'location ~ /\\. { deny all; }', 'location ~ \\.(log|bak)$ { deny all; }' ] ),
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
		`map $server_port $public_port { ${ http_port } 80; default 443; }`,
		server( [
			`listen 127.0.0.1:${ http_port };`,
			`server_name ${ options.host };`,
			...( https_port !== null && options.http !== 'serve' ? redirect : shop ),
		] ),
		...( https_port === null ? [] : [ server( [
			`listen 127.0.0.1:${ https_port } ssl;`,
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
	http_port: number;
	https_port: number | null;
	authority: string | undefined;
}

/** Connects to this machine's ports, and says and checks the public name. */
function ask( url: URL, sent: Sent ): Promise<Answer> {
	const secure = url.protocol === 'https:';
	const port = secure ? sent.https_port : sent.http_port;
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
			? https_request( { ...common, servername: url.hostname, ca: sent.authority } )
			: http_request( common );
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

function on_path( name: string ): string {
	const folders = [ '/usr/sbin', '/usr/local/sbin', ...( process.env.PATH ?? '' ).split( ':' ) ];
	return folders.map( ( folder ) => join( folder, name ) ).find( existsSync ) ?? name;
}
