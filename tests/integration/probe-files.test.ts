/**
 * A scan puts test files into folders of the shop. Killed at any step, it leaves none for long; and it never removes what is not its own.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { addCode, armed, driveThrough, killInSlice, letTheLockRunOut, removeCode, restart, standStill } from './support/faults';
import { scanToTheEnd, startScan } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';

let scene: Scene;

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

/** Files and folders with our names, anywhere in the site. */
async function onDisk(): Promise< string[] > {
	const all = await readdir( scene.site.root, { recursive: true } );
	return all.filter( ( path ) => /(^|\/)store-posture-[0-9a-f]{32}/.test( path ) );
}

async function trails(): Promise< string[] > {
	const names = await scene.site.eval( "global $wpdb; echo implode( ',', $wpdb->get_col( \"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'store\\\\_posture\\\\_file\\\\_%'\" ) );" );
	return names === '' ? [] : names.split( ',' );
}

async function nothingIsLeft( when: string ): Promise< void > {
	assert.deepEqual( await onDisk(), [], `files ${ when }` );
	assert.deepEqual( await trails(), [], `trails ${ when }` );
}

interface Step {
	step: string;
	/** Code that stands still there. */
	at: ( stop: string ) => string;
	/** What a worker that is killed there leaves behind. */
	leaves: { file: boolean; trail: boolean };
}

const STEPS: Step[] = [
	{
		step: 'after its name was noted, before it is there',
		at: ( stop ) => `add_action( 'added_option', static function ( $name ) { if ( str_starts_with( $name, 'store_posture_file_' ) && ${ stop } } );`,
		leaves: { file: false, trail: true },
	},
	{
		step: 'while the site is asked for it',
		at: ( stop ) => `add_filter( 'pre_http_request', static function ( $answer, $args, $url ) { if ( preg_match( '~/store-posture-[0-9a-f]{32}\\.(pdf|log|txt)~', $url ) && is_file( WP_CONTENT_DIR . substr( $url, strlen( content_url() ) ) ) && ${ stop } return $answer; }, 10, 3 );`,
		leaves: { file: true, trail: true },
	},
	{
		step: 'while the site is asked for a folder of it',
		at: ( stop ) => `add_filter( 'pre_http_request', static function ( $answer, $args, $url ) { if ( preg_match( '~/store-posture-[0-9a-f]{32}/$~', $url ) && ${ stop } return $answer; }, 10, 3 );`,
		leaves: { file: true, trail: true },
	},
	{
		step: 'after the first of several was removed, before its name is forgotten',
		at: ( stop ) => `add_action( 'delete_option', static function ( $name ) { if ( str_starts_with( $name, 'store_posture_file_' ) && glob( WP_CONTENT_DIR . '/uploads/{,*/}store-posture-*', GLOB_BRACE ) && ${ stop } } );`,
		leaves: { file: true, trail: true },
	},
];

/** What takes it away again, each by itself. */
const CLEANERS: Record< string, ( scan: number ) => Promise< void > > = {
	'the rest of the scan': async ( scan ) => {
		assert.deepEqual( ( await driveThrough( scene.owner, scan ) ).dead, [] );
		// It may have been killed in a later round of it.
		const { id } = await valid( 'scan', ( await scene.owner.ask( 'GET', '/scans/latest' ) ).json );
		assert.deepEqual( ( await driveThrough( scene.owner, id ) ).dead, [] );
	},
	'the next scan': async ( scan ) => {
		await scene.owner.ask( 'DELETE', `/scans/${ scan }` );
		await scanToTheEnd( scene.owner );
	},
	'the next page in wp-admin': async ( scan ) => {
		await scene.owner.ask( 'DELETE', `/scans/${ scan }` );
		assert.equal( ( await scene.owner.open( '/wp-admin/index.php' ) ).status, 200 );
	},
	'the daily sweep': async ( scan ) => {
		await scene.owner.ask( 'DELETE', `/scans/${ scan }` );
		await scene.site.eval( "do_action( 'store_posture_sweep' );" );
	},
};

test( 'a scan that is not disturbed leaves nothing', async () => {
	await scanToTheEnd( scene.owner );
	await nothingIsLeft( 'after the scan' );
} );

STEPS.forEach( ( { step, at, leaves }, index ) => {
	for ( const [ cleaner, clean ] of index === 1 ? Object.entries( CLEANERS ) : Object.entries( CLEANERS ).slice( index % 2, index % 2 + 1 ) ) {
		test( `killed ${ step }: ${ cleaner } takes it away`, async () => {
			const name = `stop-${ index }-${ cleaner.replaceAll( ' ', '-' ) }`;
			await addCode( scene.site, name, at( `${ armed( scene.site ) } ) { ${ standStill( scene.site ) } }` ) );
			try {
				const { id } = await startScan( scene.owner );
				await killInSlice( scene.site, scene.owner, id );
				assert.equal( ( await onDisk() ).length > 0, leaves.file, `on disk: ${ ( await onDisk() ).join() }` );
				assert.equal( ( await trails() ).length > 0, leaves.trail );
				await letTheLockRunOut( scene.site );
				await restart( scene.site );
				await clean( id );
			} finally {
				await removeCode( scene.site, name );
			}
			await nothingIsLeft( `after ${ cleaner }` );
		} );
	}
} );

test( 'a trail that leads elsewhere removes nothing', async () => {
	const uploads = join( scene.site.places.content, 'uploads' );
	const victims = [ join( uploads, 'important.txt' ), join( uploads, 'store-posture-notes.txt' ), join( uploads, 'store-posture-0123456789abcdef0123456789abcdef.d', 'important.txt' ), join( uploads, 'store-posture-0123456789abcdef0123456789abcdef', 'important.txt' ) ];
	for ( const path of victims ) {
		await mkdir( join( path, '..' ), { recursive: true } );
		await writeFile( path, 'precious' );
	}
	const trail = [ ...victims, join( uploads, 'store-posture-0123456789abcdef0123456789abcdef' ), join( uploads, 'store-posture-0123456789abcdef0123456789abcdef.d' ), join( scene.site.places.content, '../wp-config.php' ), '' ];
	await scene.site.eval( trail.map( ( path, i ) => `add_option( 'store_posture_file_${ i }', '${ path }', '', false );` ).join( '\n' ) + "do_action( 'store_posture_sweep' );" );
	for ( const path of victims ) {
		assert.ok( existsSync( path ), path );
	}
	assert.ok( existsSync( join( scene.site.root, 'wp-config.php' ) ) );
} );
