import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../cli/port';
import type { Site } from '../native';
import { moveSite } from '../site/prepare';
import { run } from '../sources/run';
import { makeCertificates } from './certificates';
import { removeAtTheEnd, startChild, stopChild } from './children';
import { startFpm } from './fpm';
import { onPath } from './on-path';
import { ask, tellTheSite, type PublicSite } from './public-site';
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
	/** Lines of the shop's own server block, before all others. */
	rules?: string;
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
	const nginx = await startNginx( folder, configuration( { site, options, folder, httpPort, httpsPort } ), options.listing );

	const authority = certificates === null ? undefined : await readFile( certificates.authority, 'utf8' );
	const request: PublicSite[ 'request' ] = ( address, sent = {} ) => ask( new URL( address, url ), { ...sent, httpPort, httpsPort, authority } );
	await waitFor( 'nginx', async () => ( await request( `http://${ options.host }/.store-posture-lab-is-up` ) ).status > 0, join( folder, 'nginx.log' ) );

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

/** What a server block of a shop holds: its folder, PHP, and what is refused. */
export function shopLines( site: Site, folder: string, options: Pick<NginxOptions, 'headers' | 'listing' | 'careless' | 'rules'> ): string[] {
	const headers = Object.entries( options.headers ?? {} ).map( ( [ name, value ] ) => `add_header ${ name } "${ value.replace( /["\\]/g, '\\$&' ) }" always;` );
	return [
		`root ${ site.root };`,
		'index index.php index.html;',
		...headers,
		// The first rule that fits an address is the one that counts.
		options.rules ?? '',
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
}

export const server = ( lines: string[] ): string => `server {\n${ lines.join( '\n' ) }\n}`;

/** Starts nginx with what stands between the braces of `http`, once its own test of the syntax went well. */
export async function startNginx( folder: string, http: string[], listing = false ): Promise<ChildProcess> {
	const file = join( folder, 'nginx.conf' );
	const log = join( folder, 'nginx.log' );
	await writeFile( file, [
		...( userInfo().username === 'root' ? [ 'user root;' ] : [] ),
		'daemon off;',
		'worker_processes 1;',
		`pid ${ join( folder, 'nginx.pid' ) };`,
		'events { worker_connections 128; }',
		'http {',
		'include /etc/nginx/mime.types;',
		'access_log off;',
		'client_max_body_size 32m;',
		// Above the shop's own block, so that a rule there may say otherwise.
		`autoindex ${ listing ? 'on' : 'off' };`,
		...[ 'client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi' ].map( ( name ) => `${ name }_temp_path ${ join( folder, name ) };` ),
		...http,
		'}',
		'',
	].join( '\n' ) );
	const args = [ '-p', folder, '-c', file, '-e', log ];
	const tested = await run( onPath( 'nginx' ), [ '-t', ...args ] );
	if ( tested.code !== 0 ) {
		throw new Error( `nginx -t: ${ tested.stderr.trim() }` );
	}
	return startChild( onPath( 'nginx' ), args, { log } );
}

interface Configuration {
	site: Site;
	options: NginxOptions;
	folder: string;
	httpPort: number;
	httpsPort: number | null;
}

function configuration( { site, options, folder, httpPort, httpsPort }: Configuration ): string[] {
	const shop = shopLines( site, folder, options );
	const redirect = [ `return 301 https://${ options.host }$request_uri;` ];
	return [
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
	];
}
