import assert from 'node:assert/strict';
import type { FixPreview, Receipt } from '../../../src/api/types.gen';
import type { Site } from '../../lab/native';
import { reportFor, scanToTheEnd } from './scans';
import { valid } from './schemas';
import type { Visitor } from './visitor';

/** All that a fix may touch: options, WooCommerce's rows, pages, files with their modes. What moves by itself is left out. */
const STATE = `
	global $wpdb;
	$state = array();
	foreach ( $wpdb->get_results( "SELECT option_name AS name, option_value AS value, autoload FROM {$wpdb->options} ORDER BY option_name" ) as $row ) {
		if ( ! preg_match( '/^(_site)?_transient_|^cron$|^store_posture_(?!switches)|^action_scheduler|rewrite_rules/', $row->name ) ) {
			$state["option $row->name"] = md5( $row->value . $row->autoload );
		}
	}
	foreach ( array( 'woocommerce_api_keys', 'wc_webhooks', 'posts', 'postmeta' ) as $table ) {
		$order = 'posts' === $table ? 'ID' : '1';
		$state["table $table"] = md5( serialize( $wpdb->get_results( "SELECT * FROM {$wpdb->prefix}$table ORDER BY $order", ARRAY_N ) ) );
	}
	$top = dirname( ABSPATH );
	$all = new RecursiveIteratorIterator( new RecursiveCallbackFilterIterator( new RecursiveDirectoryIterator( $top, FilesystemIterator::SKIP_DOTS ), fn ( $file ) => ! preg_match( '#/(wp-admin|wp-includes|plugins|themes|database|mail)$|\\\\.log$#', $file->getPathname() ) ), RecursiveIteratorIterator::SELF_FIRST );
	foreach ( $all as $file ) {
		$state[ 'file ' . substr( $file->getPathname(), strlen( $top ) ) ] = $file->isFile() ? md5_file( $file->getPathname() ) . decoct( $file->getPerms() ) : 'folder';
	}
	ksort( $state );
	echo json_encode( $state );
`;

export async function touchable( site: Site ): Promise< unknown > {
	return JSON.parse( await site.eval( STATE ) );
}

export async function previewFix( visitor: Visitor, id: string, choices?: string[] ): Promise< FixPreview > {
	const query = Object.fromEntries( ( choices ?? [] ).map( ( choice, i ) => [ `choices[${ i }]`, choice ] ) );
	const reply = await visitor.ask( 'GET', `/fixes/${ id }`, { query } );
	assert.equal( reply.status, 200, reply.text.slice( 0, 500 ) );
	return valid( 'fix_preview', reply.json );
}

export async function applyFix( visitor: Visitor, id: string, { fingerprint }: FixPreview, more: object = {} ): Promise< Receipt > {
	const reply = await visitor.ask( 'POST', `/fixes/${ id }/applications`, { body: { fingerprint, ...more } } );
	assert.equal( reply.status, 201, reply.text.slice( 0, 500 ) );
	return valid( 'receipt', reply.json );
}

export async function undoFix( visitor: Visitor, { id }: Receipt ): Promise< Receipt > {
	const reply = await visitor.ask( 'POST', `/receipts/${ id }/undo`, { body: {} } );
	assert.equal( reply.status, 200, reply.text.slice( 0, 500 ) );
	return valid( 'receipt', reply.json );
}

/** Of a check, looked at now; an unknown one with its reason. */
export async function outcomeNow( visitor: Visitor, check: string ): Promise< string > {
	await scanToTheEnd( visitor, [ check ] );
	const found = ( await reportFor( visitor ) ).findings.find( ( { id } ) => id === check );
	return `${ found?.outcome }${ found?.outcome === 'unknown' ? `: ${ found.reason }` : '' }`;
}
