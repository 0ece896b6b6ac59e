import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose files no test and no WordPress of ours writes into: some 95 in 100 files of a site. */
const LINKED = [ 'wp-admin', 'wp-includes', 'wp-content/plugins/woocommerce' ];

/**
 * Copies a site's files. Those of WordPress and WooCommerce themselves become hard links, which takes a fifth of the time; whoever
 * changes one of them must put a new file in its place (`Site.write` does), or the template would change with it, and with that every
 * other site on this machine.
 *
 * @param from Folder of the template.
 * @param to   Made where it is not there.
 * @param own  Whether each file is a copy that may be written into.
 */
export function copySite( from: string, to: string, own = false ): Promise<void> {
	return copy( from, to, own, '' );
}

async function copy( from: string, to: string, own: boolean, inside: string ): Promise<void> {
	const linked = ! own && LINKED.some( ( folder ) => inside === folder || inside.startsWith( `${ folder }/` ) );
	await mkdir( to, { recursive: true } );
	for ( const entry of await readdir( from, { withFileTypes: true } ) ) {
		const source = join( from, entry.name );
		const target = join( to, entry.name );
		if ( entry.isDirectory() ) {
			await copy( source, target, own, inside === '' ? entry.name : `${ inside }/${ entry.name }` );
		} else if ( linked ) {
			// Another disk can hold no hard link.
			await link( source, target ).catch( () => copyFile( source, target ) );
		} else {
			await copyFile( source, target );
		}
	}
}
