import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { literal } from '../site/php';
import { cacheAtomically, cacheFolder } from '../sources/cache';
import { unzip } from '../sources/unzip';

const FOLDER_IN_ZIP = 'plugin-sqlite-database-integration';

/** Lets a native WordPress keep its data in SQLite, by the integration that Playground brings along: unpacked into the cache, never committed. */
export async function putOnSqlite( content: string ): Promise<void> {
	const integration = join( await unpacked(), FOLDER_IN_ZIP );
	await writeFile( join( content, 'db.php' ), [
		'<?php',
		"defined( 'DB_ENGINE' ) || define( 'DB_ENGINE', 'sqlite' );",
		"defined( 'DATABASE_TYPE' ) || define( 'DATABASE_TYPE', 'sqlite' );",
		`require_once ${ literal( `${ integration }/wp-includes/sqlite/db.php` ) };`,
		'',
	].join( '\n' ) );
}

async function unpacked(): Promise<string> {
	const cli = dirname( createRequire( import.meta.url ).resolve( '@wp-playground/cli/package.json' ) );
	const zip = await readFile( join( cli, 'sqlite-database-integration.zip' ) );
	const name = `sqlite-${ createHash( 'sha256' ).update( zip ).digest( 'hex' ).slice( 0, 12 ) }`;
	if ( existsSync( join( cacheFolder(), name ) ) ) {
		return join( cacheFolder(), name );
	}
	return cacheAtomically( async ( folder ) => {
		await unzip( zip, folder );
		return name;
	} );
}
