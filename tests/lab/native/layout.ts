import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wpConfig, type Database } from '../site/wp-config';

export type Layout = 'plain' | 'subdirectory' | 'bedrock';

/** Where the parts of a site lie. Paths are absolute, addresses relative to the site's own. */
export interface Places {
	/** What the web server shows. */
	root: string;
	/** Folder of wp-load.php. */
	wordpress: string;
	content: string;
	/** '' or '/wp': where WordPress itself answers. */
	wordpressAddress: string;
	contentAddress: string;
}

export function placesOf( layout: Layout, folder: string ): Places {
	const root = join( folder, 'web' );
	switch ( layout ) {
		case 'plain':
			return { root, wordpress: root, content: join( root, 'wp-content' ), wordpressAddress: '', contentAddress: '/wp-content' };
		case 'subdirectory':
			return { root, wordpress: join( root, 'wp' ), content: join( root, 'wp/wp-content' ), wordpressAddress: '/wp', contentAddress: '/wp/wp-content' };
		case 'bedrock':
			return { root, wordpress: join( root, 'wp' ), content: join( root, 'app' ), wordpressAddress: '/wp', contentAddress: '/app' };
	}
}

/** Lays a WordPress that stands in `<folder>/web` out anew, and writes its configuration where this layout keeps it. */
export async function layOut( layout: Layout, folder: string, database: Database, url: string, constants: Record<string, string | number | boolean> ): Promise<Places> {
	const places = placesOf( layout, folder );
	if ( layout === 'plain' ) {
		await writeFile( join( places.root, 'wp-config.php' ), wpConfig( database, constants ) );
		return places;
	}
	await rename( places.root, join( folder, 'core' ) );
	await mkdir( places.root );
	await rename( join( folder, 'core' ), places.wordpress );
	await writeFile( join( places.root, 'index.php' ), "<?php\ndefine( 'WP_USE_THEMES', true );\nrequire __DIR__ . '/wp/wp-blog-header.php';\n" );
	if ( layout === 'bedrock' ) {
		await rename( join( places.wordpress, 'wp-content' ), places.content );
		Object.assign( constants, { WP_HOME: url, WP_SITEURL: `${ url }/wp`, WP_CONTENT_DIR: places.content, WP_CONTENT_URL: `${ url }/app` } );
	}
	// WordPress looks for its configuration one folder up as well.
	await writeFile( join( places.root, 'wp-config.php' ), wpConfig( database, constants, 'wp' ) );
	return places;
}
