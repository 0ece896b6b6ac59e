import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Database } from '../site/wp-config';
import { cacheAtomically, cacheFolder } from '../sources/cache';
import { run } from '../sources/run';
import { removeAtTheEnd, startChild, stopChild } from './children';
import { waitFor } from './wait';

/** A MariaDB of this process alone: own data folder, reached by its socket only. */
export interface Mariadb {
	socket: string;
	/** Makes an empty database with a user that may do everything in it and nothing else. */
	create: () => Promise<Extract<Database, { kind: 'mariadb' }>>;
	dump: ( name: string, file: string ) => Promise<void>;
	load: ( name: string, file: string ) => Promise<void>;
	/** Runs SQL as the server's administrator; answers with tab-separated rows. */
	sql: ( text: string ) => Promise<string>;
	stop: () => Promise<void>;
}

let running: Promise<Mariadb> | null = null;

/** The server of this process, started when it is first needed. */
export function mariadb(): Promise<Mariadb> {
	running ??= start();
	return running;
}

export async function stopMariadb(): Promise<void> {
	const server = running;
	running = null;
	await server?.then( ( found ) => found.stop() );
}

async function start(): Promise<Mariadb> {
	const template = await dataTemplate();
	// A socket's path may have 107 characters at most: the temporary folder, not the cache.
	const folder = await mkdtemp( join( tmpdir(), 'store-posture-mariadb-' ) );
	removeAtTheEnd( folder );
	await cp( join( template, 'data' ), join( folder, 'data' ), { recursive: true } );
	const socket = join( folder, 'socket' );
	const log = join( folder, 'log' );
	const child = startChild( program( 'mariadbd' ), [
		'--no-defaults',
		`--user=${ userInfo().username }`,
		`--datadir=${ join( folder, 'data' ) }`,
		`--socket=${ socket }`,
		`--pid-file=${ join( folder, 'pid' ) }`,
		'--skip-networking',
		'--skip-log-bin',
		'--innodb-flush-log-at-trx-commit=0',
		'--innodb-buffer-pool-size=64M',
		'--character-set-server=utf8mb4',
		'--max-connections=100',
	], { log } );
	await waitFor( 'MariaDB', () => answers( socket ), log );

	const client = async ( args: string[], input = '' ): Promise<string> => {
		const ran = await run( 'mariadb', [ '--no-defaults', `--socket=${ socket }`, '-u', 'root', '--batch', '--skip-column-names', ...args ], { input } );
		if ( ran.code !== 0 ) {
			throw new Error( `MariaDB: ${ ran.stderr.trim() }` );
		}
		return ran.stdout;
	};
	return {
		socket,
		async create() {
			const name = `shop_${ randomBytes( 4 ).toString( 'hex' ) }`;
			const password = randomBytes( 12 ).toString( 'hex' );
			await client( [], `CREATE DATABASE ${ name }; CREATE USER '${ name }'@'localhost' IDENTIFIED BY '${ password }'; GRANT ALL ON ${ name }.* TO '${ name }'@'localhost';` );
			return { kind: 'mariadb', name, user: name, password, host: `localhost:${ socket }` };
		},
		async dump( name, file ) {
			const ran = await run( 'mariadb-dump', [ '--no-defaults', `--socket=${ socket }`, '-u', 'root', '--result-file', file, name ] );
			if ( ran.code !== 0 ) {
				throw new Error( `mariadb-dump: ${ ran.stderr.trim() }` );
			}
		},
		load: async ( name, file ) => void ( await client( [ name, '-e', `source ${ file }` ] ) ),
		sql: ( text ) => client( [], text ),
		async stop() {
			await stopChild( child );
			await rm( folder, { recursive: true, force: true } );
		},
	};
}

/** mariadb-install-db takes seconds, a copy of what it made does not. */
async function dataTemplate(): Promise<string> {
	const version = /\d+\.\d+\.\d+/.exec( ( await run( program( 'mariadbd' ), [ '--no-defaults', '--version' ] ) ).stdout )?.[ 0 ];
	if ( version === undefined ) {
		throw new Error( 'mariadbd is missing: install mariadb-server.' );
	}
	const name = `mariadb-${ version }`;
	if ( existsSync( join( cacheFolder(), name ) ) ) {
		return join( cacheFolder(), name );
	}
	return cacheAtomically( async ( folder ) => {
		const made = await run( 'mariadb-install-db', [
			'--no-defaults',
			`--user=${ userInfo().username }`,
			`--datadir=${ join( folder, 'data' ) }`,
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
		] );
		if ( made.code !== 0 ) {
			throw new Error( `mariadb-install-db: ${ `${ made.stderr }${ made.stdout }`.slice( -1500 ) }` );
		}
		return name;
	} );
}

/** Debian keeps servers in /usr/sbin, which is not on an ordinary user's path. */
function program( name: string ): string {
	return existsSync( `/usr/sbin/${ name }` ) ? `/usr/sbin/${ name }` : name;
}

function answers( socket: string ): Promise<boolean> {
	return new Promise( ( resolve ) => {
		const connection = createConnection( socket );
		connection.once( 'data', () => resolve( true ) );
		connection.once( 'error', () => resolve( false ) );
		connection.once( 'data', () => connection.destroy() );
	} );
}
