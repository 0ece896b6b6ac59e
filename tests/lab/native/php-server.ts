import { join } from 'node:path';
import { startChild, stopChild } from './children';
import { LAB } from './native-php';
import { waitFor } from './wait';

interface ServerOptions {
	php: string;
	ini: string;
	/** Folder that is shown to the web. */
	root: string;
	port: number;
	log: string;
	/** Whether unknown paths go to WordPress, as a server with rewrite rules does it. */
	rewrites: boolean;
	/** Whether /second/wp-admin/ is the wp-admin of a second site. */
	network: boolean;
	env?: NodeJS.ProcessEnv;
}

/** PHP's own web server with six workers, so that a request can ask its own site. Answers with what ends it. */
export async function startPhpServer( options: ServerOptions ): Promise<() => Promise<void>> {
	const child = startChild( options.php, [ '-c', options.ini, '-S', `127.0.0.1:${ options.port }`, '-t', options.root, join( LAB, 'native/router.php' ) ], {
		log: options.log,
		cwd: options.root,
		env: { ...process.env, ...options.env, PHP_CLI_SERVER_WORKERS: '6', STORE_POSTURE_LAB_REWRITES: options.rewrites ? '1' : '0', STORE_POSTURE_LAB_MULTISITE: options.network ? '1' : '0' },
	} );
	await waitFor( 'PHP', async () => {
		if ( child.exitCode !== null ) {
			throw new Error( 'ended' );
		}
		// Answered by the router: asks nothing of WordPress itself.
		await fetch( `http://127.0.0.1:${ options.port }/.store-posture-lab-is-up`, { redirect: 'manual' } );
		return true;
	}, options.log );
	return () => stopChild( child );
}
