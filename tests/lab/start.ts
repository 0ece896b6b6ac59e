import { provideBuild } from './cli/build';
import { EXIT, LabFailure } from './cli/failure';
import { HELP, readOptions, type Options } from './cli/options';
import { requireFreePort } from './cli/port';
import { seenByStrangers } from './anonymous';
import { closeSite, keepSite, mountsOf, openSite, type KeptSite } from './playground/kept-site';
import type { Playground } from './playground/playground';
import { activate, installSite, moveSite } from './site/prepare';
import { findStore, type Store } from './sources/woocommerce';
import { findWordpress, type Source } from './sources/wordpress';

const say = ( line: string ): void => void process.stdout.write( `${ line }\n` );
const complain = ( line: string ): void => void process.stderr.write( `bin/start: ${ line }\n` );

let site: KeptSite | null = null;
let playground: Playground | null = null;
let stopping = false;

/** Ends everything that was started. A second Ctrl-C does not wait. */
async function stop( exitCode: number ): Promise<never> {
	if ( stopping ) {
		process.exit( 130 );
	}
	stopping = true;
	await playground?.stop().catch( () => undefined );
	if ( site !== null ) {
		await closeSite( site );
	}
	process.exit( exitCode );
}

async function start( options: Options ): Promise<void> {
	await requireFreePort( options.port );
	await provideBuild( options.build );
	const wordpress = await findWordpress( options.wp, say );
	const store = await findStore( options.woocommerce, say );

	site = await openSite( wordpress, store, options.fresh );
	say( site.lastUrl === null ? 'Making a new site (a minute or so) ...' : 'Starting the kept site ...' );
	// Loaded only now: a wrong flag or a taken port must not wait for WebAssembly.
	const { startPlayground } = await import( './playground/playground' );
	playground = await startPlayground( mountsOf( site ), options.php, options.port );
	await bringUp( site, playground, store );

	const wrong = await seenByStrangers( playground.url );
	if ( wrong.length > 0 ) {
		throw new Error( `A visitor without cookies is not nobody here: ${ wrong.join( '; ' ) }.` );
	}
	print( options, wordpress, store, site, playground.url );
}

/** Installs a new site, or lets a kept one know its address when the port is another one than last time. */
async function bringUp( kept: KeptSite, { url, php }: Playground, store: Store ): Promise<void> {
	if ( kept.lastUrl === null ) {
		await installSite( php, { url, store: store.kind, seed: true, accounts: kept.accounts } );
	} else if ( kept.lastUrl !== url ) {
		await moveSite( php, { url, replace: { [ kept.lastUrl ]: url }, home: url, siteurl: url, permalinks: '/%postname%/' } );
	}
	await activate( php, url, [ 'store-posture/plugin.php' ] );
	await keepSite( kept, url );
}

function print( options: Options, wordpress: Source, store: Store, kept: KeptSite, url: string ): void {
	const { owner, manager } = kept.accounts;
	const page = store.kind === 'none' ? 'tools.php' : 'admin.php';
	say( '' );
	say( `WordPress    ${ wordpress.version }, from ${ wordpress.origin }; PHP ${ options.php } (WebAssembly), SQLite` );
	say( `Store        ${ inWords( store ) }` );
	say( `Panel        ${ url }/wp-admin/${ page }?page=store-posture` );
	say( `Log in       ${ owner.login } / ${ owner.password }   (shop manager: ${ manager.login } / ${ manager.password })` );
	say( `Site's files ${ kept.folder }   (kept; --fresh makes a new one)` );
	say( 'Ctrl-C ends it.' );
}

function inWords( store: Store ): string {
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
	const options = readOptions( process.argv.slice( 2 ), process.env.STORE_POSTURE_LAB_FROM || process.cwd() );
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
	if ( error instanceof LabFailure ) {
		complain( error.message );
	} else {
		complain( `the site did not start. ${ error instanceof Error ? error.stack : String( error ) }` );
	}
	await stop( error instanceof LabFailure ? error.exitCode : EXIT.unexpected );
} );
