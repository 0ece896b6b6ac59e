import { provide_build } from './cli/build';
import { EXIT, Lab_Failure } from './cli/failure';
import { HELP, read_options, type Options } from './cli/options';
import { require_free_port } from './cli/port';
import { seen_by_strangers } from './anonymous';
import { close_site, keep_site, mounts_of, open_site, type Kept_Site } from './playground/kept-site';
import type { Playground } from './playground/playground';
import { activate, install_site, move_site } from './site/prepare';
import { find_store, type Store } from './sources/woocommerce';
import { find_wordpress, type Source } from './sources/wordpress';

const say = ( line: string ): void => console.log( line );

let site: Kept_Site | null = null;
let playground: Playground | null = null;
let stopping = false;

/** Ends everything that was started. A second Ctrl-C does not wait. */
async function stop( exit_code: number ): Promise<never> {
	if ( stopping ) {
		process.exit( 130 );
	}
	stopping = true;
	await playground?.stop().catch( () => undefined );
	if ( site !== null ) {
		await close_site( site );
	}
	process.exit( exit_code );
}

async function start( options: Options ): Promise<void> {
	await require_free_port( options.port );
	await provide_build( options.build );
	const wordpress = await find_wordpress( options.wp, say );
	const store = await find_store( options.woocommerce, say );

	site = await open_site( wordpress, store, options.fresh );
	say( site.last_url === null ? 'Making a new site (a minute or so) ...' : 'Starting the kept site ...' );
	// Loaded only now: a wrong flag or a taken port must not wait for WebAssembly.
	const { start_playground } = await import( './playground/playground' );
	playground = await start_playground( mounts_of( site ), options.php, options.port );
	await bring_up( site, playground, store );

	const wrong = await seen_by_strangers( playground.url );
	if ( wrong.length > 0 ) {
		throw new Error( `A visitor without cookies is not nobody here: ${ wrong.join( '; ' ) }.` );
	}
	print( options, wordpress, store, site, playground.url );
}

/** Installs a new site, or lets a kept one know its address when the port is another one than last time. */
async function bring_up( kept: Kept_Site, { url, php }: Playground, store: Store ): Promise<void> {
	if ( kept.last_url === null ) {
		await install_site( php, { url, store: store.kind, seed: true, accounts: kept.accounts } );
	} else if ( kept.last_url !== url ) {
		await move_site( php, { url, replace: { [ kept.last_url ]: url }, home: url, siteurl: url, permalinks: '/%postname%/' } );
	}
	await activate( php, url, [ 'store-posture/plugin.php' ] );
	await keep_site( kept, url );
}

function print( options: Options, wordpress: Source, store: Store, kept: Kept_Site, url: string ): void {
	const { owner, manager } = kept.accounts;
	const page = store.kind === 'none' ? 'tools.php' : 'admin.php';
	say( '' );
	say( `WordPress    ${ wordpress.version}, from ${ wordpress.origin }; PHP ${ options.php } (WebAssembly), SQLite` );
	say( `Store        ${ in_words( store ) }` );
	say( `Panel        ${ url }/wp-admin/${ page }?page=store-posture` );
	say( `Log in       ${ owner.login } / ${ owner.password }   (shop manager: ${ manager.login } / ${ manager.password })` );
	say( `Site's files ${ kept.folder }   (kept; --fresh makes a new one)` );
	say( 'Ctrl-C ends it.' );
}

function in_words( store: Store ): string {
	switch ( store.kind ) {
		case 'none':
			return 'none';
		case 'sample':
			return `sample store, not WooCommerce (it shows what WooCommerce ${ store.version } would show)`;
		case 'woocommerce':
			return `WooCommerce ${ store.version }, from ${ store.origin }`;
	}
}

async function main(): Promise<void> {
	const options = read_options( process.argv.slice( 2 ), process.env.STORE_POSTURE_LAB_FROM || process.cwd() );
	if ( options.help ) {
		say( HELP );
		return;
	}
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
		process.on( signal, () => void stop( 0 ) );
	}
	await start( options );
}

main().catch( async ( error: unknown ) => {
	if ( stopping ) {
		return; // What was under way broke because we end it.
	}
	if ( error instanceof Lab_Failure ) {
		console.error( `bin/start: ${ error.message }` );
	} else {
		console.error( `bin/start: the site did not start. ${ error instanceof Error ? error.stack : String( error ) }` );
	}
	await stop( error instanceof Lab_Failure ? error.exit_code : EXIT.unexpected );
} );
