/**
 * The HTTP probes on live shops: nginx, php-fpm and a certificate under a made-up public name, once careful and once careless.
 * `tsx tests/integration/run-public.ts`
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools/paths';
import { createSite, TEST_STORE, stopLab } from '../lab/native';
import { withNginx } from '../lab/native/nginx';

function phpunit( ini: string, env: NodeJS.ProcessEnv ): Promise< number > {
	const args = [
		'-c',
		ini,
		join( ROOT, 'tools/php/vendor/bin/phpunit' ),
		'-c',
		join( ROOT, 'tests/integration/phpunit.xml' ),
		'--filter',
		'PublicSiteTest',
	];
	return new Promise( ( resolve ) => {
		spawn( 'php', args, { cwd: ROOT, env, stdio: 'inherit' } ).on( 'close', ( code ) => resolve( code ?? 1 ) );
	} );
}

let failed = false;
for ( const kind of [ 'careful', 'careless' ] ) {
	const careful = kind === 'careful';
	const site = await createSite( { wp: '7.1', db: 'sqlite', woocommerce: TEST_STORE, ownFiles: true } );
	const shop = await withNginx( site, {
		host: 'shop.store-posture-test.example.com',
		tls: true,
		http: careful ? 'redirect' : 'serve',
		listing: ! careful,
		careless: ! careful,
		headers: careful ? { 'Strict-Transport-Security': 'max-age=31536000' } : {},
	} );
	process.stdout.write( `\nBehind nginx, ${ kind }\n` );
	const code = await phpunit( site.ini, {
		...process.env,
		...site.env,
		STORE_POSTURE_SITE: site.places.wordpress,
		STORE_POSTURE_URL: shop.url,
		STORE_POSTURE_PUBLIC: kind,
	} );
	failed ||= code !== 0;
	await shop.stop();
	await site.remove();
}
await stopLab();
process.exit( failed ? 1 : 0 );
