import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../cli/port';
import type { Site } from '../native';
import { moveSite } from '../site/prepare';
import { run } from '../sources/run';
import { removeAtTheEnd, startChild, stopChild } from './children';
import { startFpm } from './fpm';
import { server, shopLines, startNginx } from './nginx';
import { onPath } from './on-path';
import { ask, tellTheSite, type Ask } from './public-site';
import { waitFor } from './wait';

export type Kind = 'apache' | 'nginx';

/** Apache or nginx as hosts leave them: folders are listed, and whatever lies there is handed out. */
export interface WebServer {
	/** http://, and the public name. */
	url: string;
	request: Ask;
	/** Starts anew with these lines in the server's own settings; throws where the server finds them wrong. */
	use: ( rules: string ) => Promise<void>;
	stop: () => Promise<void>;
}

const MODULES = [ 'mpm_event', 'authz_core', 'authz_host', 'access_compat', 'alias', 'autoindex', 'dir', 'headers', 'mime', 'proxy', 'proxy_fcgi', 'rewrite', 'setenvif' ];

/** Puts a web server and php-fpm in front of a site, and gives the site a made-up public name. Its own server need not run. */
export async function serve( site: Site, kind: Kind, host: string ): Promise<WebServer> {
	const folder = await mkdtemp( join( tmpdir(), `store-posture-${ kind }-` ) );
	removeAtTheEnd( folder );
	if ( userInfo().username === 'root' ) {
		// Apache works as another user then.
		await Promise.all( [ folder, site.folder ].map( ( path ) => chmod( path, 0o755 ) ) );
	}
	const url = `http://${ host }`;
	const port = await freePort();
	await tellTheSite( site, host, port, null, null );
	await moveSite( site.php, { url, replace: { [ site.url ]: url }, home: url, siteurl: url, permalinks: '/%postname%/' } );

	const fpm = await startFpm( site, folder );
	const request: Ask = ( address, sent = {} ) => ask( new URL( address, url ), { ...sent, httpPort: port, httpsPort: null, authority: undefined } );
	const open = async ( rules: string ) => {
		const child = await ( kind === 'nginx' ? startNginx( folder, nginxServers( site, folder, port, rules ), true ) : startApache( site, folder, port, rules ) );
		await waitFor( kind, async () => ( await request( '/wp-includes/css/buttons.css' ) ).status === 200, join( folder, `${ kind }.log` ) );
		return child;
	};
	let child = await open( '' ).catch( async ( error: unknown ) => {
		// What still runs would keep the whole test from ending.
		await stopChild( fpm );
		throw error;
	} );
	return {
		url,
		request,
		async use( rules ) {
			await stopChild( child );
			child = await open( rules );
		},
		async stop() {
			await stopChild( child );
			await stopChild( fpm );
			await rm( folder, { recursive: true, force: true } );
		},
	};
}

function nginxServers( site: Site, folder: string, port: number, rules: string ): string[] {
	return [
		'map $server_port $public_port { default 80; }',
		server( [ `listen 127.0.0.1:${ port };`, ...shopLines( site, folder, { careless: true, rules } ) ] ),
	];
}

async function startApache( site: Site, folder: string, port: number, rules: string ) {
	const file = join( folder, 'apache.conf' );
	await writeFile( file, [
		...MODULES.map( ( name ) => `LoadModule ${ name }_module /usr/lib/apache2/modules/mod_${ name }.so` ),
		`ServerRoot ${ folder }`,
		`DefaultRuntimeDir ${ folder }`,
		`PidFile ${ join( folder, 'apache.pid' ) }`,
		`Mutex file:${ folder } default`,
		`ErrorLog ${ join( folder, 'apache.log' ) }`,
		...( userInfo().username === 'root' ? [ 'User www-data', 'Group www-data' ] : [] ),
		'ServerName 127.0.0.1',
		`Listen 127.0.0.1:${ port }`,
		'StartServers 1',
		'TypesConfig /dev/null',
		'AddType text/html .html',
		'AddType text/css .css',
		'AddType text/javascript .js',
		'AddType text/plain .txt .log .sql',
		'AddType image/png .png',
		`DocumentRoot ${ site.root }`,
		'DirectoryIndex index.php index.html',
		`<Directory ${ site.root }>`,
		'Options Indexes FollowSymLinks',
		'AllowOverride All',
		'Require all granted',
		'</Directory>',
		'<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>',
		`<FilesMatch "\\.ph(ar|p|tml)$">\nSetHandler "proxy:unix:${ join( folder, 'fpm.sock' ) }|fcgi://localhost"\n</FilesMatch>`,
		// Programs log in to the data interface by it.
		'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
		rules,
		'',
	].join( '\n' ) );
	const args = [ '-f', file ];
	const tested = await run( onPath( 'apache2' ), [ '-t', ...args ] );
	if ( tested.code !== 0 ) {
		throw new Error( `apache2 -t: ${ tested.stderr.trim() }` );
	}
	return startChild( onPath( 'apache2' ), [ '-DFOREGROUND', ...args ], { log: join( folder, 'apache.log' ) } );
}
