import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WHAT_RUNS } from '../../../tools/what-runs';

export const REPOSITORY = fileURLToPath( new URL( '../../..', import.meta.url ) );

/**
 * What of the repository runs on a site. The lab shows a site no more than that: the rest (node_modules, .git, tests) would make
 * every look at the plugin's folder slow and would itself be a finding.
 */
export function pluginFiles(): string[] {
	return WHAT_RUNS.filter( ( name ) => existsSync( join( REPOSITORY, name ) ) );
}

export async function copyPlugin( folder: string ): Promise<void> {
	for ( const name of pluginFiles() ) {
		await cp( join( REPOSITORY, name ), join( folder, name ), { recursive: true } );
	}
}
