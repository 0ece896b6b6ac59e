import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { PHP_VERSIONS, type PhpVersion } from '../playground/php-versions';
import { DEFAULT_BRANCH, WORDPRESS_BRANCHES } from '../sources/wordpress';
import { EXIT, LabFailure, messageOf } from './failure';

export interface Options {
	/** A branch or an absolute directory. */
	wp: string;
	/** 'auto', 'sample', 'none' or an absolute directory. */
	woocommerce: string;
	php: PhpVersion;
	port: number;
	fresh: boolean;
	build: boolean;
	help: boolean;
}

export const HELP = `bin/start: a WordPress with a store and this plugin in it, on this machine only.

  --wp=7.1|6.8|DIR                   which WordPress (7.1)
  --woocommerce=auto|sample|none|DIR which store (auto: WooCommerce when it can be had, else the sample store)
  --php=8.1|8.2|8.3|8.4              which PHP (8.3)
  --port=N                           where it listens, 127.0.0.1 only (9400)
  --fresh                            throw the kept site away and make a new one
  --build                            rebuild build/ first (npm ci and npm run build in the repository)
  --help                             this text

Exit codes: tests/lab/README.md.`;

/**
 * @param args What stands behind bin/start.
 * @param from The folder in which it was called; directories are relative to it.
 */
export function readOptions( args: string[], from: string ): Options {
	const values = parse( args );
	const wp = values.wp ?? DEFAULT_BRANCH;
	if ( /^[\d.]+$/.test( wp ) && ! WORDPRESS_BRANCHES.some( ( branch ) => branch === wp ) ) {
		throw usage( `--wp is one of ${ WORDPRESS_BRANCHES.join( ', ' ) } or a directory, not "${ wp }"` );
	}
	const woocommerce = values.woocommerce ?? 'auto';
	const php = PHP_VERSIONS.find( ( version ) => version === ( values.php ?? '8.3' ) );
	if ( php === undefined ) {
		throw usage( `--php is one of ${ PHP_VERSIONS.join( ', ' ) }, not "${ values.php ?? '' }"` );
	}
	const port = Number( values.port ?? '9400' );
	if ( ! Number.isInteger( port ) || port < 1 || port > 65535 ) {
		throw usage( `--port is a number from 1 to 65535, not "${ values.port ?? '' }"` );
	}
	return {
		wp: /^[\d.]+$/.test( wp ) ? wp : resolve( from, wp ),
		woocommerce: [ 'auto', 'sample', 'none' ].includes( woocommerce ) ? woocommerce : resolve( from, woocommerce ),
		php,
		port,
		fresh: values.fresh ?? false,
		build: values.build ?? false,
		help: values.help ?? false,
	};
}

function parse( args: string[] ) {
	try {
		return parseArgs( {
			args,
			options: {
				wp: { type: 'string' },
				woocommerce: { type: 'string' },
				php: { type: 'string' },
				port: { type: 'string' },
				fresh: { type: 'boolean' },
				build: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		} ).values;
	} catch ( error ) {
		throw usage( messageOf( error ) );
	}
}

function usage( message: string ): LabFailure {
	return new LabFailure( EXIT.usage, `${ message }. See bin/start --help` );
}
