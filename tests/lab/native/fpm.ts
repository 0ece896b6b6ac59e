import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../native';
import { run } from '../sources/run';
import { startChild } from './children';
import { onPath } from './on-path';
import { waitFor } from './wait';

/** PHP for a web server in front of it; listens at fpm.sock in the folder. */
export async function startFpm( site: Site, folder: string ) {
	const version = ( await run( 'php', [ '-n', '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] ) ).stdout;
	const program = [ `php-fpm${ version }`, 'php-fpm' ].map( onPath ).find( ( path ) => path.startsWith( '/' ) );
	if ( program === undefined ) {
		throw new Error( `php-fpm is missing: install php${ version }-fpm.` );
	}
	const user = userInfo().username;
	await writeFile( join( folder, 'fpm.conf' ), [
		'[global]',
		`pid = ${ join( folder, 'fpm.pid' ) }`,
		`error_log = ${ join( folder, 'fpm.log' ) }`,
		'[www]',
		// Taken only when php-fpm runs as root; then the files are root's as well.
		...( user === 'root' ? [ 'user = root', 'group = root' ] : [] ),
		`listen = ${ join( folder, 'fpm.sock' ) }`,
		// Apache never works as root.
		'listen.mode = 0666',
		'pm = static',
		'pm.max_children = 6',
		'clear_env = no',
	].join( '\n' ) + '\n' );
	const log = join( folder, 'fpm.log' );
	const args = [ '-c', site.ini, '-y', join( folder, 'fpm.conf' ), '-F', ...( user === 'root' ? [ '-R' ] : [] ) ];
	const child = startChild( program, args, { log, env: { ...process.env, ...site.env } } );
	await waitFor( 'php-fpm', () => Promise.resolve( existsSync( join( folder, 'fpm.sock' ) ) ), log );
	return child;
}
