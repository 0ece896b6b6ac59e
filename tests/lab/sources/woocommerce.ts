import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, LabFailure } from '../cli/failure';
import { cacheAtomically, cachedVersions } from './cache';
import { BrokenDownload, Unreachable } from './download';
import { failureOf, type Say, type Source } from './wordpress';
import { downloadWoocommerce, latestWoocommerce } from './wordpress-org';

export const SAMPLE_STORE = fileURLToPath( new URL( '../sample-store', import.meta.url ) );

export type Store =
	| { kind: 'none' }
	| ( { kind: 'sample' | 'woocommerce' } & Source );

/**
 * Finds a store: given directory, cache folder, wordpress.org, else the project's own sample store.
 *
 * @param wanted 'auto', 'sample', 'none' or a directory.
 * @param say    Told before something is downloaded, and why it became the sample store.
 */
export async function findStore( wanted: string, say: Say ): Promise<Store> {
	if ( wanted === 'none' ) {
		return { kind: 'none' };
	}
	if ( wanted === 'sample' ) {
		return sampleStore();
	}
	if ( wanted !== 'auto' ) {
		const folder = resolve( wanted );
		return { kind: 'woocommerce', folder, version: await pluginVersion( folder ), origin: folder };
	}
	for ( const cached of await cachedVersions( 'woocommerce-' ) ) {
		const folder = existsSync( join( cached.folder, 'woocommerce.php' ) ) ? cached.folder : join( cached.folder, 'woocommerce' );
		if ( existsSync( join( folder, 'woocommerce.php' ) ) ) {
			return { kind: 'woocommerce', folder, version: await pluginVersion( folder ), origin: 'cache' };
		}
	}
	try {
		const version = await latestWoocommerce();
		say( `Downloading WooCommerce ${ version } from wordpress.org (about 30 MB)` );
		const folder = await cacheAtomically( async ( empty ) => {
			await downloadWoocommerce( version, empty );
			return `woocommerce-${ version }`;
		} );
		return { kind: 'woocommerce', folder: join( folder, 'woocommerce' ), version, origin: 'wordpress.org' };
	} catch ( error ) {
		if ( error instanceof BrokenDownload ) {
			throw failureOf( 'WooCommerce', [ error ] );
		}
		if ( ! ( error instanceof Unreachable ) ) {
			throw error;
		}
		say( `${ error.message }: using the sample store instead of WooCommerce` );
		return sampleStore();
	}
}

async function sampleStore(): Promise<Store> {
	return { kind: 'sample', folder: SAMPLE_STORE, version: await pluginVersion( SAMPLE_STORE ), origin: 'this repository' };
}

/** From the header of the plugin's main file. The sample store carries the name of the file whose place it takes. */
async function pluginVersion( folder: string ): Promise<string> {
	const header = await readFile( join( folder, 'woocommerce.php' ), 'utf8' ).catch( () => '' );
	const version = /^[ \t*]*Version:\s*(\S+)/m.exec( header )?.[ 1 ];
	if ( version === undefined ) {
		throw new LabFailure( EXIT.not_a_copy, `${ folder } holds no WooCommerce (woocommerce.php is missing).` );
	}
	return version;
}
