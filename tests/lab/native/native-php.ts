import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Php } from '../site/php';
import { run } from '../sources/run';

export const LAB = fileURLToPath( new URL( '..', import.meta.url ) ).replace( /\/$/, '' );

/**
 * Writes a site's php.ini. Mail goes into files of the folder mail/, so that wp_mail() really runs and nobody gets a letter.
 *
 * @return Path of the ini file.
 */
export async function writePhpIni( folder: string ): Promise<string> {
	const path = join( folder, 'php.ini' );
	await mkdir( join( folder, 'mail' ), { recursive: true } );
	const settings: Record<string, string> = {
		memory_limit: '256M',
		max_execution_time: '60',
		upload_max_filesize: '16M',
		display_errors: '0',
		log_errors: '1',
		error_log: join( folder, 'php-errors.log' ),
		sendmail_path: `sh -c 'cat > "$0/$(date +%s%N)-$$.eml"' ${ join( folder, 'mail' ) }`,
		'opcache.enable_cli': '1',
		// Tests change files and ask again at once.
		'opcache.revalidate_freq': '0',
	};
	await writeFile( path, Object.entries( settings ).map( ( [ name, value ] ) => `${ name } = ${ iniValue( value ) }` ).join( '\n' ) + '\n' );
	return path;
}

/** The machine's PHP on the command line, over one site. */
export function nativePhp( program: string, ini: string, wordpress: string ): Php {
	return {
		wordpress,
		lab: LAB,
		async run( code: string ): Promise<string> {
			const ran = await run( program, [ '-c', ini, '-d', 'display_errors=stderr', '-d', 'max_execution_time=0' ], { input: code, cwd: wordpress } );
			if ( ran.code !== 0 ) {
				throw new Error( `PHP ended with ${ ran.code }: ${ `${ ran.stderr }${ ran.stdout }`.slice( -3000 ) }` );
			}
			return ran.stdout;
		},
	};
}

function iniValue( value: string ): string {
	return /^[\w./-]+$/.test( value ) ? value : `"${ value.replace( /["\\$]/g, '\\$&' ) }"`;
}
