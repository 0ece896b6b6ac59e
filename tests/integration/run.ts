/**
 * The integration suite: PHPUnit inside real WordPresses on this machine's PHP, each with its web server running,
 * so that a probe's own requests are answered. `tsx tests/integration/run.ts [filter]` passes a --filter on.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths';
import { createSite, stopLab, TEST_STORE, type SiteOptions } from '../lab/native';

/** Tests say by #[Group] what they need; nothing is skipped. Group public is run-public.ts's. */
const SITES: ( SiteOptions & { without: string } )[] = [
	{ wp: '7.1', db: 'mariadb', woocommerce: TEST_STORE, without: 'no-store' },
	{ wp: '7.1', db: 'sqlite', woocommerce: TEST_STORE, without: 'no-store' },
	{ wp: '6.8', db: 'sqlite', woocommerce: 'none', without: 'store' },
];

function phpunit( args: string[], env: NodeJS.ProcessEnv ): Promise< number > {
	return new Promise( ( resolve ) => {
		spawn( 'php', args, { cwd: ROOT, env, stdio: 'inherit' } ).on( 'close', ( code ) => resolve( code ?? 1 ) );
	} );
}

/** `tsx tests/integration/run.ts <filter> 1` takes the first site alone, for the one who is at it. */
const [ filter, sites ] = process.argv.slice( 2 );
let failed = false;
for ( const { without, ...options } of SITES.slice( 0, Number( sites ?? SITES.length ) ) ) {
	const site = await createSite( { ...options, ownFiles: true } );
	await site.start();
	process.stdout.write( `\nWordPress ${ options.wp }, ${ options.db }, store: ${ options.woocommerce }\n` );
	const code = await phpunit(
		[
			'-c', site.ini, join( ROOT, 'tools/php/vendor/bin/phpunit' ), '-c', join( ROOT, 'tests/integration/phpunit.xml' ),
			'--exclude-group', without, '--exclude-group', 'public',
			...( filter ? [ '--filter', filter ] : [] ),
		],
		{ ...process.env, ...site.env, STORE_POSTURE_SITE: site.places.wordpress, STORE_POSTURE_URL: site.url }
	);
	failed ||= code !== 0;
	await site.remove();
}
await stopLab();
process.exit( failed ? 1 : 0 );
