import { randomBytes } from 'node:crypto';
import { literal } from './php';

export type Database =
	| { kind: 'sqlite'; folder: string }
	| { kind: 'mariadb'; name: string; user: string; password: string; host: string };

type Constant = string | number | boolean;

const SALTS = [ 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ];

/**
 * The text of a wp-config.php: a production site with salts of its own.
 *
 * @param database  Where the data lies, as that site's PHP sees it.
 * @param constants More constants; they win over the usual ones.
 * @param abspath   Folder of WordPress relative to the config file, '' when they are the same.
 */
export function wpConfig( database: Database, constants: Record<string, Constant> = {}, abspath = '' ): string {
	const all: Record<string, Constant> = {
		...databaseConstants( database ),
		...Object.fromEntries( SALTS.map( ( name ) => [ name, randomBytes( 32 ).toString( 'hex' ) ] ) ),
		WP_ENVIRONMENT_TYPE: 'production',
		WP_DEBUG: false,
		// Tells the plugin that a clone of its repository is at home here.
		STORE_POSTURE_LAB: true,
		// A release that came out today must not change the site while somebody looks at it.
		WP_AUTO_UPDATE_CORE: false,
		...constants,
	};
	const defines = Object.entries( all ).map( ( [ name, value ] ) => `defined( ${ literal( name ) } ) || define( ${ literal( name ) }, ${ phpValue( value ) } );` );
	return [
		'<?php',
		'// Written by tests/lab of Store Posture. A site for trying things out: nothing in it is anybody\'s data.',
		...defines,
		"$table_prefix = 'wp_';",
		`if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . ${ literal( abspath === '' ? '/' : `/${ abspath }/` ) } ); }`,
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
}

function databaseConstants( database: Database ): Record<string, Constant> {
	if ( database.kind === 'sqlite' ) {
		return { DB_NAME: 'wordpress', DB_USER: '', DB_PASSWORD: '', DB_HOST: '', DB_CHARSET: 'utf8mb4', DB_COLLATE: '', DB_DIR: database.folder, DB_FILE: 'store.sqlite' };
	}
	return { DB_NAME: database.name, DB_USER: database.user, DB_PASSWORD: database.password, DB_HOST: database.host, DB_CHARSET: 'utf8mb4', DB_COLLATE: '' };
}

function phpValue( value: Constant ): string {
	return typeof value === 'string' ? literal( value ) : String( value );
}
