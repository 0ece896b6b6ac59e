import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../lab/native';

export interface Request {
	method: string;
	uri: string;
	agent: string;
	/** Whether it carried any. */
	cookie: boolean;
}

export interface RequestLog {
	all: () => Promise< Request[] >;
	/** Those that the plugin made. */
	ours: () => Promise< Request[] >;
	forget: () => Promise< void >;
}

/** What the web server of a site was asked, static files too. To be called before the site starts. */
export function watchRequests( site: Site ): RequestLog {
	const log = join( site.folder, 'requests.log' );
	site.env.STORE_POSTURE_LAB_REQUESTS = log;
	const all = async () => ( await readFile( log, 'utf8' ).catch( () => '' ) ).split( '\n' ).filter( ( line ) => line !== '' ).map( requestOf );
	return {
		all,
		ours: async () => ( await all() ).filter( ( { agent } ) => agent.startsWith( 'Store Posture' ) ),
		forget: () => rm( log, { force: true } ),
	};
}

function requestOf( line: string ): Request {
	const found: unknown = JSON.parse( line );
	if ( typeof found !== 'object' || found === null || ! ( 'method' in found ) || ! ( 'uri' in found ) || ! ( 'agent' in found ) || ! ( 'cookie' in found ) ) {
		throw new Error( `requests.log: ${ line }` );
	}
	return { method: String( found.method ), uri: String( found.uri ), agent: String( found.agent ), cookie: found.cookie === true };
}
