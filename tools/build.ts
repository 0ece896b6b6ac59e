/** `npm run build`: the panel by wp-scripts, then the checks; into build/ or another folder. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeCases, writeChecks } from './compile-checks';
import { ROOT } from './paths';

export async function build( folder: string ): Promise< void > {
	const { status, stdout, stderr } = spawnSync(
		'npx',
		[ '--no-install', 'wp-scripts', 'build', 'src/index.tsx', 'src/woo.tsx', `--output-path=${ folder }` ],
		{ cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } }
	);
	if ( status !== 0 ) {
		throw new Error( `${ stdout }${ stderr }` );
	}
	await writeChecks( folder );
}

if ( process.argv[ 1 ] && import.meta.url === pathToFileURL( process.argv[ 1 ] ).href ) {
	await build( join( ROOT, 'build' ) );
	await writeCases();
}
