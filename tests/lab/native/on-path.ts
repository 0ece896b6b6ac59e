import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Servers lie where only root looks by itself. */
export function onPath( name: string ): string {
	const folders = [ '/usr/sbin', '/usr/local/sbin', ...( process.env.PATH ?? '' ).split( ':' ) ];
	return folders.map( ( folder ) => join( folder, name ) ).find( existsSync ) ?? name;
}
