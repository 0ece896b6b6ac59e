import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose files no test and no WordPress of ours writes into: some 95 in 100 files of a site. */
const LINKED = [ 'wp-admin', 'wp-includes', 'wp-content/plugins/woocommerce' ];

/**
 * Copies a site's files. Those of WordPress and WooCommerce themselves become hard links, which takes a fifth of the time; whoever
 * changes one of them must put a new file in its place (`Site.write` does), or the template would change with it.
 */
export function copySite( from: string, to: string, inside = '' ): Promise<void> {
	return copy( join( from, inside ), join( to, inside ), inside );
}

async function copy( from: string, to: string, inside: string ): Promise<void> {
	const linked = LINKED.some( ( folder ) => inside === folder || inside.startsWith( `${ folder }/` ) );
	await mkdir( to, { recursive: true } );
	for ( const entry of await readdir( from, { withFileTypes: true } ) ) {
		const source = join( from, entry.name );
		const target = join( to, entry.name );
		if ( entry.isDirectory() ) {
			await copy( source, target, inside === '' ? entry.name : `${ inside }/${ entry.name }` );
		} else if ( linked ) {
			// Another disk can hold no hard link.
			await link( source, target ).catch( () => copyFile( source, target ) );
		} else {
			await copyFile( source, target );
		}
	}
}
