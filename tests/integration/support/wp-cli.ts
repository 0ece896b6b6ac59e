import { join } from 'node:path';
import { ROOT } from '../../../tools/paths';
import type { Site } from '../../lab/native';
import { run } from '../../lab/sources/run';

export interface Ran {
	code: number;
	stdout: string;
	stderr: string;
}

/** `wp posture ...` on a site, by WP-CLI itself. Its own code is older than this PHP: what it deprecates is not ours to tell. */
export async function posture( site: Site, args: string[], { user }: { user?: string } = {} ): Promise< Ran > {
	const ran = await run( 'php', [
		'-c', site.ini, '-d', 'max_execution_time=0', '-d', 'error_reporting=8191', '-d', 'display_errors=stderr',
		join( ROOT, 'tools/php/vendor/wp-cli/wp-cli/php/boot-fs.php' ), '--allow-root', '--no-color', `--path=${ site.places.wordpress }`,
		`--require=${ join( ROOT, 'tests/integration/support/wp-cli-packages.php' ) }`,
		...( user === undefined ? [] : [ `--user=${ user }` ] ),
		'posture', ...args,
	], { cwd: ROOT, seconds: 600 } );
	return { code: ran.code ?? -1, stdout: ran.stdout, stderr: ran.stderr };
}
