import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './cli/port';
import { removeAtTheEnd } from './native/children';
import { copySite } from './native/copy-site';
import { layOut, type Layout, type Places } from './native/layout';
import { mariadb, stopMariadb } from './native/mariadb';
import { nativePhp, writePhpIni } from './native/native-php';
import { startPhpServer } from './native/php-server';
import { template, TEMPLATE_URL } from './native/template';
import { evalInWordpress, runScript, type Php } from './site/php';
import { copyPlugin } from './site/plugin-files';
import { activate, moveSite, type Accounts } from './site/prepare';
import type { Database } from './site/wp-config';
import { findStore } from './sources/woocommerce';
import { findWordpress } from './sources/wordpress';

export interface SiteOptions {
	/** '7.1', '6.8' or a directory. */
	wp: string;
	db: 'sqlite' | 'mariadb';
	/** 'sample', 'none', 'auto' or a directory with a WooCommerce. */
	woocommerce: string;
	layout?: Layout;
	permalinks?: 'pretty' | 'plain';
	/** One network with a second site at /second/. */
	multisite?: boolean;
	/** Host name in the address; the port is added. Must resolve to this machine where it is asked for. */
	host?: string;
	/** Path of a PHP; the machine's own unless told. */
	php?: string;
	/** Whether made-up people, orders and weaknesses are put into the store; yes unless told. */
	seed?: boolean;
	/** Whether its files of WordPress and WooCommerce are its own, for tests that write into them; no unless told. */
	ownFiles?: boolean;
	/** Whether the plugin is there and active; yes unless told. */
	plugin?: boolean;
	/** Constants for wp-config.php, over the usual ones. */
	constants?: Record<string, string | number | boolean>;
	/** Environment variables of its web server. */
	env?: NodeJS.ProcessEnv;
}

export interface Site {
	/** The site's own temporary folder: web/, mail/, logs. */
	folder: string;
	/** What the web server shows. */
	root: string;
	places: Places;
	url: string;
	port: number;
	accounts: Accounts;
	adminUser: string;
	adminPassword: string;
	database: Database;
	php: Php;
	/** php.ini of the site. */
	ini: string;
	env: NodeJS.ProcessEnv;
	/** Runs code (no `<?php`) inside the booted WordPress; answers with what it prints. */
	eval: ( code: string ) => Promise<string>;
	/** Puts a file into the folder that the web server shows, in place of the one that may be there. */
	write: ( path: string, content: string ) => Promise<void>;
	/** Letters that the site has sent so far, oldest first. */
	mails: () => Promise<string[]>;
	start: () => Promise<void>;
	/** Ends the web server; the site stays and can be started again. */
	stop: () => Promise<void>;
	/** Ends it and removes every trace. */
	remove: () => Promise<void>;
}

/** The store that tests stand in: the sample store, or what STORE_POSTURE_LAB_STORE names ('auto', a directory with a WooCommerce). */
export const TEST_STORE = process.env.STORE_POSTURE_LAB_STORE || 'sample';

const say = ( line: string ): void => void process.stderr.write( `${ line }\n` );

/** Makes a site of its own for a test, on the machine's PHP. Not yet started. */
export async function createSite( options: SiteOptions ): Promise<Site> {
	const program = options.php ?? 'php';
	const wordpress = await findWordpress( options.wp, say );
	const store = await findStore( options.woocommerce, say );
	const made = await template( { wordpress, store, db: options.db, seed: store.kind !== 'none' && ( options.seed ?? true ), php: program } );

	const folder = await mkdtemp( join( tmpdir(), 'store-posture-site-' ) );
	removeAtTheEnd( folder );
	await copySite( join( made.folder, 'web' ), join( folder, 'web' ), options.ownFiles );
	const database = await copyDatabase( options.db, made.folder, folder );

	const port = await freePort();
	const url = `http://${ options.host ?? '127.0.0.1' }:${ port }`;
	const constants = { ...options.constants };
	const places = await layOut( options.layout ?? 'plain', folder, database, url, constants );
	const ini = await writePhpIni( folder );
	const php = nativePhp( program, ini, places.wordpress );
	const pretty = options.permalinks !== 'plain';
	await moveSite( php, {
		url,
		replace: {
			[ `${ TEMPLATE_URL }/wp-content` ]: `${ url }${ places.contentAddress }`,
			[ TEMPLATE_URL ]: url,
			[ `${ made.installedIn }/web/wp-content` ]: places.content,
			[ `${ made.installedIn }/web` ]: places.wordpress,
		},
		home: url,
		siteurl: `${ url }${ places.wordpressAddress }`,
		permalinks: pretty ? '/%postname%/' : '',
	} );
	if ( options.multisite ) {
		await makeNetwork( php, folder, database, url, made.accounts, constants );
	}
	if ( options.plugin ?? true ) {
		await copyPlugin( join( places.content, 'plugins/store-posture' ) );
		await activate( php, url, [ 'store-posture/plugin.php' ], options.multisite );
	}

	let endServer: ( () => Promise<void> ) | null = null;
	const stop = async (): Promise<void> => {
		const end = endServer;
		endServer = null;
		await end?.();
	};
	return {
		folder,
		root: places.root,
		places,
		url,
		port,
		accounts: made.accounts,
		adminUser: made.accounts.owner.login,
		adminPassword: made.accounts.owner.password,
		database,
		php,
		ini,
		env: options.env ?? {},
		eval: ( code ) => evalInWordpress( php, url, code ),
		write: ( path, content ) => writeAnew( join( places.root, path ), content ),
		mails: () => readMails( folder ),
		async start() {
			endServer ??= await startPhpServer( { php: program, ini, root: places.root, port, log: join( folder, 'server.log' ), rewrites: pretty, network: options.multisite ?? false, env: options.env } );
		},
		stop,
		async remove() {
			await stop();
			if ( database.kind === 'mariadb' ) {
				await ( await mariadb() ).sql( `DROP DATABASE ${ database.name }; DROP USER '${ database.user }'@'localhost';` );
			}
			await tellOfBrokenPhp( folder );
			await rm( folder, { recursive: true, force: true } );
		},
	};
}

/**
 * Says so when PHP failed inside WordPress's own files: no test of ours brings that about, and whoever reads of an empty answer with
 * status 500 finds nothing else that tells why.
 */
async function tellOfBrokenPhp( folder: string ): Promise<void> {
	const log = await readFile( join( folder, 'php-errors.log' ), 'utf8' ).catch( () => '' );
	const broken = log.split( '\n' ).filter( ( line ) => /PHP (Fatal|Parse) error: .*(wp-settings|wp-load|wp-includes\/(load|functions|plugin)|router)\.php/.test( line ) );
	if ( broken.length > 0 ) {
		say( `A site of the lab failed ${ broken.length } times inside WordPress's own files. The first: ${ broken[ 0 ] }` );
	}
}

/** To be called when the last site of a test run is done with. (The end of the process does it too.) */
export async function stopLab(): Promise<void> {
	await stopMariadb();
}

async function copyDatabase( kind: 'sqlite' | 'mariadb', from: string, folder: string ): Promise<Database> {
	if ( kind === 'sqlite' ) {
		await cp( join( from, 'database' ), join( folder, 'database' ), { recursive: true } );
		return { kind, folder: join( folder, 'database' ) };
	}
	const server = await mariadb();
	const database = await server.create();
	await server.load( database.name, join( from, 'dump.sql' ) );
	return database;
}

async function makeNetwork( php: Php, folder: string, database: Database, url: string, accounts: Accounts, constants: Record<string, string | number | boolean> ): Promise<void> {
	const step = ( name: string ): Promise<void> => runScript( php, '../native/network.php', { url, step: name, email: accounts.owner.email } );
	await step( 'tables' );
	await layOut( 'plain', folder, database, url, Object.assign( constants, {
		MULTISITE: true,
		SUBDOMAIN_INSTALL: false,
		DOMAIN_CURRENT_SITE: url.replace( /^https?:\/\//, '' ),
		PATH_CURRENT_SITE: '/',
		SITE_ID_CURRENT_SITE: 1,
		BLOG_ID_CURRENT_SITE: 1,
	} ) );
	await step( 'second site' );
}

/** A new file, because the old one may be a hard link into the template. */
async function writeAnew( path: string, content: string ): Promise<void> {
	await mkdir( dirname( path ), { recursive: true } );
	await rm( path, { force: true } );
	await writeFile( path, content );
}

async function readMails( folder: string ): Promise<string[]> {
	const names = ( await readdir( join( folder, 'mail' ) ) ).sort();
	return Promise.all( names.map( ( name ) => readFile( join( folder, 'mail', name ), 'utf8' ) ) );
}
