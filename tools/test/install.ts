/** Installs what the wanted suites need and this machine lacks: Debian packages, Composer's libraries, the lab. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';
import type { Need, Suite } from './run-suite';

const PHP = [ 'php-cli', 'php-mbstring', 'php-xml', 'php-curl', 'php-gd', 'php-zip', 'php-sqlite3', 'php-mysql', 'php-intl', 'curl' ];

/** Debian packages by need, and how to tell that they are there. Of Apache only the program: tests start it themselves. */
const PACKAGES: { [ need in Need ]?: { packages: string[]; present: () => boolean } } = {
	php: { packages: PHP, present: () => hasModules( [ 'mbstring', 'dom', 'curl', 'gd', 'zip', 'sqlite3', 'mysqli', 'intl' ] ) && has( 'curl' ) },
	composer: { packages: [ 'composer', ...PHP ], present: () => has( 'composer' ) && hasModules( [ 'mbstring', 'dom', 'curl', 'zip' ] ) },
	servers: { packages: [ 'mariadb-server', 'nginx', 'apache2-bin', 'php-fpm', 'openssl' ], present: () => has( 'mariadbd' ) && has( 'nginx' ) && has( 'apache2' ) && fpm() },
	chromium: { packages: [ 'chromium' ], present: () => has( 'chromium' ) },
};

function has( command: string ): boolean {
	return spawnSync( 'sh', [ '-c', `PATH="$PATH:/usr/sbin:/sbin" command -v ${ command }` ] ).status === 0;
}

function fpm(): boolean {
	return spawnSync( 'sh', [ '-c', 'ls /usr/sbin/php-fpm* >/dev/null 2>&1' ] ).status === 0;
}

function hasModules( modules: string[] ): boolean {
	const { status, stdout } = spawnSync( 'php', [ '-m' ], { encoding: 'utf8' } );
	return status === 0 && modules.every( ( name ) => stdout.split( '\n' ).includes( name ) );
}

function run( what: string, file: string, args: string[], cwd = ROOT ): void {
	process.stdout.write( `${ what } ...\n` );
	const { status, stdout, stderr } = spawnSync( file, args, {
		cwd,
		encoding: 'utf8',
		maxBuffer: 256e6,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', COMPOSER_ALLOW_SUPERUSER: '1' },
	} );
	if ( status !== 0 ) {
		process.stderr.write( `${ stdout }${ stderr }\nFailed: ${ what }\n` );
		process.exit( 2 );
	}
}

export function install( suites: Suite[] ): void {
	const needs = new Set( suites.flatMap( ( suite ) => suite.needs ?? [] ) );
	installPackages( needs );
	if ( needs.has( 'composer' ) && ! existsSync( join( ROOT, 'tools/php/vendor/autoload.php' ) ) ) {
		// wp-cli 2.4.1 says PHP 7; it runs on 8 all the same.
		run( "Installing Composer's libraries", 'composer', [ 'install', '--no-interaction', '--ignore-platform-req=php' ], join( ROOT, 'tools/php' ) );
	}
	const lab = join( ROOT, 'tests/lab' );
	if ( needs.has( 'lab' ) && stale( lab ) ) {
		run( 'Installing the lab (about 600 MB)', 'npm', [ 'ci', '--no-audit', '--no-fund', '--loglevel=error' ], lab );
	}
}

function installPackages( needs: Set< Need > ): void {
	const missing = [ ...needs ].flatMap( ( need ) => {
		const entry = PACKAGES[ need ];
		return entry && ! entry.present() ? entry.packages : [];
	} );
	if ( missing.length === 0 ) {
		return;
	}
	const names = [ ...new Set( missing ) ];
	const apt = process.getuid?.() === 0 ? [ 'apt-get' ] : [ 'sudo', '-n', 'apt-get' ];
	if ( ! has( 'apt-get' ) || ( apt[ 0 ] === 'sudo' && ! has( 'sudo' ) ) ) {
		process.stderr.write( `Please install: ${ names.join( ' ' ) }\n` );
		process.exit( 2 );
	}
	const [ file = '', ...args ] = apt;
	run( 'Reading the package list', file, [ ...args, 'update' ] );
	run( `Installing ${ names.join( ' ' ) }`, file, [ ...args, 'install', '-y', '--no-install-recommends', ...names ] );
}

function stale( folder: string ): boolean {
	const done = join( folder, 'node_modules/.package-lock.json' );
	return ! existsSync( done ) || statSync( done ).mtimeMs < statSync( join( folder, 'package-lock.json' ) ).mtimeMs;
}
