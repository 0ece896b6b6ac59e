import { runCLI } from '@wp-playground/cli';
import type { Php } from '../site/php';
import { listenOnLoopbackOnly } from './loopback-only';
import type { PhpVersion } from './php-versions';

/** Paths inside Playground's PHP. */
export const INSIDE = {
	wordpress: '/wordpress',
	database: '/store-posture-lab/database',
	lab: '/store-posture-lab',
} as const;

export interface Mount {
	hostPath: string;
	vfsPath: string;
}

export interface Playground {
	url: string;
	php: Php;
	stop: () => Promise<void>;
}

/**
 * Starts WordPress Playground over a folder that holds a WordPress with its wp-config.php. Nothing is installed and nobody is logged in.
 *
 * Six workers, because a request that asks its own site (loopback) holds one while another answers.
 */
export async function startPlayground( mounts: Mount[], php: PhpVersion, port: number ): Promise<Playground> {
	listenOnLoopbackOnly();
	const server = await runCLI( {
		command: 'server',
		php,
		port,
		workers: 6,
		login: false,
		verbosity: 'quiet',
		wordpressInstallMode: 'do-not-attempt-installing',
		'mount-before-install': mounts,
	} );
	// Playground answers its very first request by a redirect that clears a cookie of its own, whatever was asked.
	await fetch( server.serverUrl, { redirect: 'manual' } );
	return {
		url: server.serverUrl,
		php: {
			wordpress: INSIDE.wordpress,
			lab: INSIDE.lab,
			async run( code: string ): Promise<string> {
				const response = await server.playground.run( { code } );
				if ( response.exitCode !== 0 ) {
					throw new Error( `PHP ended with ${ response.exitCode }: ${ response.errors || response.text.slice( -2000 ) }` );
				}
				return response.text;
			},
		},
		stop: () => server[ Symbol.asyncDispose ](),
	};
}
