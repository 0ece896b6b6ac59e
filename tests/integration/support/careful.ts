/** What a careful agency does that no fix does for it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../tools/paths';
import type { Site } from '../../lab/native';
import { reportFor } from './scans';
import type { Visitor } from './visitor';

/** What they answer, where the first choice is not the good one. */
const ANSWERS: Record< string, string > = { gateway_card_route: 'redirect' };

/** Checks whose lines are for what is not there: a CDN, a second server block; and the header that the fix sends. */
const NO_LINES_OF = [ 'configuration/client-address', 'transport/http-redirect', 'transport/hsts' ];

/** The lines for nginx out of the steps of all checks, as the panel shows them. */
export async function linesForNginx(): Promise< string > {
	const checks = Object.values( Object( await json( 'build/checks.json' ) ) ).map( ( check ) => Object( check ) );
	const steps = checks.filter( ( { id } ) => ! NO_LINES_OF.includes( id ) ).flatMap( ( check ): object[] => check.steps );
	const lines = steps.map( ( step ) => Object( step ) ).filter( ( { snippet, when } ) => snippet && JSON.stringify( when ).includes( '"nginx"' ) );
	assert.ok( lines.length > 15, 'the steps hold lines for nginx' );
	return [ ...new Set( lines.map( ( { snippet } ) => String( snippet ) ) ) ].join( '\n' );
}

/** The lab's store is older than the newest fix we know of. Theirs has it. */
export async function updateStore( site: Site ): Promise< void > {
	const fixed = [ ...JSON.stringify( [ await json( 'data/woocommerce_fixes.json' ), await json( 'data/woocommerce_leaks.json' ) ] ).matchAll( /"fixed":"([\d.]+)"/g ) ].map( ( [ , version ] ) => version ?? '' );
	const newest = fixed.sort( ( one, other ) => one.localeCompare( other, 'en', { numeric: true } ) ).at( -1 ) ?? '';
	const plugin = join( site.places.content, 'plugins/woocommerce' );
	for ( const file of [ 'woocommerce.php', 'includes/class-woocommerce.php' ] ) {
		const text = await readFile( join( plugin, file ), 'utf8' ).catch( () => '' );
		if ( text !== '' ) {
			await site.write( `wp-content/plugins/woocommerce/${ file }`, text.replaceAll( /(Version: |WC_VERSION', '|version = ')[\d.]+/g, `$1${ newest }` ) );
		}
	}
}

/** Staff with a second step, fresh word of updates, mail that was seen to arrive. */
export async function keepHouse( site: Site ): Promise< void > {
	await site.write( 'wp-content/plugins/two-factor/two-factor.php', '<?php\n/* Plugin Name: Two Factor (made up: it asks for nothing) */\n' );
	await site.eval( `
		update_option( 'active_plugins', array_merge( get_option( 'active_plugins' ), array( 'two-factor/two-factor.php' ) ) );
		foreach ( get_users( array( 'capability' => 'edit_posts' ) ) as $user ) {
			update_user_meta( $user->ID, '_two_factor_enabled_providers', array( 'Two_Factor_Totp' ) );
		}
		$now = array( 'last_checked' => time() );
		$core = array( 'response' => 'latest', 'current' => wp_get_wp_version(), 'version' => wp_get_wp_version(), 'locale' => 'en_US' );
		set_site_transient( 'update_core', (object) ( $now + array( 'updates' => array( (object) $core ), 'version_checked' => wp_get_wp_version() ) ) );
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		// As WordPress keeps them: with what it asked about.
		foreach ( array( 'update_plugins' => array_keys( get_plugins() ), 'update_themes' => array_keys( wp_get_themes() ) ) as $record => $asked ) {
			set_site_transient( $record, (object) ( $now + array( 'response' => array(), 'no_update' => array(), 'checked' => array_fill_keys( $asked, '1.0' ) ) ) );
		}
		update_option( 'store_posture_mail_confirmed_at', gmdate( 'Y-m-d\\TH:i:s\\Z' ) );
	` );
}

/** All that waits is answered; an answer may lead to another question. */
export async function answerAll( visitor: Visitor ): Promise< void > {
	for ( let rounds = 0; rounds < 5; rounds++ ) {
		for ( const { id, choices } of ( await reportFor( visitor ) ).questions ) {
			const told = await visitor.ask( 'PUT', `/answers/${ id }`, { body: { value: ANSWERS[ id ] ?? choices[ 0 ]?.id } } );
			assert.equal( told.status, 200, `${ id }: ${ told.text }` );
		}
	}
	assert.deepEqual( ( await reportFor( visitor ) ).questions, [] );
}

async function json( path: string ): Promise< unknown > {
	return JSON.parse( await readFile( join( ROOT, path ), 'utf8' ) );
}
