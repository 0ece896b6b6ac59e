import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inBranch, compareVersions } from './cache';
import { BrokenDownload, download, downloadJson, hashOf } from './download';
import { unzip } from './unzip';

const MEGABYTE = 1024 * 1024;

/** Tests point these at a server of their own. */
const api = (): string => process.env.STORE_POSTURE_LAB_API || 'https://api.wordpress.org';
const downloads = (): string => process.env.STORE_POSTURE_LAB_DOWNLOADS || 'https://downloads.wordpress.org';

/**
 * The newest release of a branch.
 * Source: api.wordpress.org/core/version-check/1.7 offers, for a given version, the latest release and each later patch of its own branch.
 */
export async function latestWordpress( branch: string ): Promise<string> {
	const answer = await downloadJson( `${ api() }/core/version-check/1.7/?version=${ encodeURIComponent( branch ) }`, MEGABYTE );
	const versions = listAt( answer, 'offers' )
		.map( ( offer ) => textAt( offer, 'version' ) )
		.filter( ( version ) => /^\d+(\.\d+)+$/.test( version ) && inBranch( version, branch ) )
		.sort( compareVersions );
	const newest = versions.at( -1 );
	if ( newest === undefined ) {
		// The branch's first release: an installation of it is offered nothing within its branch.
		return branch;
	}
	return newest;
}

/** Downloads a WordPress release, holds it against the SHA-1 published beside it, and unpacks it into the folder. */
export async function downloadWordpress( version: string, folder: string ): Promise<void> {
	const url = `${ downloads() }/release/wordpress-${ version }.zip`;
	const expected = ( await download( `${ url }.sha1`, 1024 ) ).toString( 'ascii' ).trim();
	if ( ! /^[0-9a-f]{40}$/.test( expected ) ) {
		throw new BrokenDownload( `${ url }.sha1 holds no checksum` );
	}
	const zip = await download( url, 100 * MEGABYTE );
	if ( hashOf( zip, 'sha1' ) !== expected ) {
		throw new BrokenDownload( `${ url } does not match its checksum` );
	}
	await unzip( zip, folder );
}

/** Source: api.wordpress.org/plugins/info/1.2. */
export async function latestWoocommerce(): Promise<string> {
	const answer = await downloadJson( `${ api() }/plugins/info/1.2/?action=plugin_information&request[slug]=woocommerce`, 4 * MEGABYTE );
	const version = textAt( answer, 'version' );
	if ( ! /^\d+(\.\d+)+$/.test( version ) ) {
		throw new BrokenDownload( 'the plugin directory names no version of WooCommerce' );
	}
	return version;
}

/** Downloads WooCommerce and holds every file against the SHA-256 list that wordpress.org publishes for each plugin release. */
export async function downloadWoocommerce( version: string, folder: string ): Promise<void> {
	const list = await downloadJson( `${ downloads() }/plugin-checksums/woocommerce/${ version }.json`, 20 * MEGABYTE );
	const files = Object.entries( recordAt( list, 'files' ) );
	if ( files.length === 0 ) {
		throw new BrokenDownload( `wordpress.org publishes no checksums for WooCommerce ${ version }` );
	}
	const zip = await download( `${ downloads() }/plugin/woocommerce.${ version }.zip`, 200 * MEGABYTE );
	await unzip( zip, folder );
	for ( const [ name, checksums ] of files ) {
		const content = await readFile( join( folder, 'woocommerce', name ) ).catch( () => null );
		const allowed = stringsAt( checksums, 'sha256' );
		if ( content === null || ! allowed.includes( createHash( 'sha256' ).update( content ).digest( 'hex' ) ) ) {
			throw new BrokenDownload( `WooCommerce ${ version }: ${ name } does not match its checksum` );
		}
	}
}

function recordAt( value: unknown, key: string ): Record<string, unknown> {
	const found = property( value, key );
	return typeof found === 'object' && found !== null ? Object.fromEntries( Object.entries( found ) ) : {};
}

function listAt( value: unknown, key: string ): unknown[] {
	const found = property( value, key );
	return Array.isArray( found ) ? found : [];
}

function textAt( value: unknown, key: string ): string {
	const found = property( value, key );
	return typeof found === 'string' ? found : '';
}

/** One text or a list of texts: the directory uses both. */
function stringsAt( value: unknown, key: string ): string[] {
	const found = property( value, key );
	return ( Array.isArray( found ) ? found : [ found ] ).filter( ( item ) => typeof item === 'string' );
}

function property( value: unknown, key: string ): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get( value, key ) : undefined;
}
