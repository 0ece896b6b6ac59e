/**
 * A PHP that can run a site's WordPress: WebAssembly in Playground, the machine's own on native sites.
 * Paths are as that PHP sees them.
 */
export interface Php {
	/** Folder of wp-load.php. */
	wordpress: string;
	/** This folder, tests/lab. */
	lab: string;
	/** Runs a program that starts with `<?php`; answers with what it prints; rejects when it fails. */
	run: ( code: string ) => Promise<string>;
}

/** The site as a request would see it: WordPress reads these even on the command line. */
export interface Address {
	url: string;
}

const DONE = 'store-posture-lab: done';

/**
 * Runs one of the scripts in tests/lab/site.
 *
 * @param php    Which PHP.
 * @param script File name in tests/lab/site.
 * @param input  What the script finds in `$lab`, beside `wordpress` and `lab`.
 */
export async function runScript( php: Php, script: string, input: Record<string, unknown> & Address ): Promise<void> {
	const printed = await php.run( [
		prelude( input.url ),
		`$lab = ${ fromJson( { ...input, wordpress: php.wordpress, lab: php.lab } ) };`,
		`require ${ literal( `${ php.lab }/site/${ script }` ) };`,
		`echo ${ literal( DONE ) };`,
	].join( '\n' ) );
	if ( ! printed.endsWith( DONE ) ) {
		// WordPress ends with code 0 when it dies in words.
		throw new Error( `${ script } did not run to its end: ${ printed.slice( -2000 ) }` );
	}
}

/** Runs code inside the booted WordPress of a site and answers with what it prints. */
export async function evalInWordpress( php: Php, url: string, code: string ): Promise<string> {
	return php.run( `${ prelude( url ) }\nrequire ${ literal( `${ php.wordpress }/wp-load.php` ) };\n${ code }` );
}

function prelude( url: string ): string {
	const { host, hostname, port, protocol, pathname } = new URL( url );
	const server = {
		HTTP_HOST: host,
		SERVER_NAME: hostname,
		SERVER_PORT: port || ( protocol === 'https:' ? '443' : '80' ),
		REQUEST_URI: pathname,
		REQUEST_METHOD: 'GET',
		SERVER_PROTOCOL: 'HTTP/1.1',
		REMOTE_ADDR: '127.0.0.1',
		...( protocol === 'https:' ? { HTTPS: 'on' } : {} ),
	};
	return `<?php\ndefine( 'STORE_POSTURE_LAB_RUN', true );\n$_SERVER = ${ fromJson( server ) } + $_SERVER;`;
}

/** A PHP expression with the value; in base64, so that no character of it is ever read as PHP. */
function fromJson( value: unknown ): string {
	return `json_decode( base64_decode( '${ Buffer.from( JSON.stringify( value ) ).toString( 'base64' ) }' ), true )`;
}

/** A PHP string literal. */
export function literal( text: string ): string {
	return `'${ text.replace( /[\\']/g, '\\$&' ) }'`;
}
