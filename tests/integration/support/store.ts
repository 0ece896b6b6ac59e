import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../../lab/native';

export interface Weakness {
	id: string;
	/** The check that should say so. */
	check: string;
}

/** What is wrong with the sample store on purpose. */
export async function seeded( site: Site ): Promise< Weakness[] > {
	const described: unknown = JSON.parse( await site.eval( `${ seed( site ) } echo json_encode( sample_store_weaknesses() );` ) );
	return Object.entries( described ?? {} ).map( ( [ id, weakness ] ) => ( { id, check: String( Object( weakness ).check ) } ) );
}

/** All of them, or all but these. */
export async function undoWeaknesses( site: Site, but: string[] = [] ): Promise< void > {
	await site.eval( `${ seed( site ) } sample_store_undo( array_diff( array_keys( sample_store_weaknesses() ), json_decode( '${ JSON.stringify( but ) }' ) ) );` );
}

/** What happens at night: the passwords of staff are tested. */
export async function testPasswords( site: Site ): Promise< void > {
	const left = await site.eval( `
		$data = new StorePosture\\Contract\\Data( WP_PLUGIN_DIR . '/store-posture/data', gmdate( 'Y-m-d\\TH:i:s\\Z' ) );
		var_export( ( new StorePosture\\Probes\\Support\\Passwords\\Guessing( $data ) )->go_on( 300.0, gmdate( 'Y-m-d\\TH:i:s\\Z' ) ) );` );
	assert.equal( left, 'false', 'all were tested' );
}

/** Ids of all checks that the site's plugin brings along. */
export async function catalogue( site: Site ): Promise< string[] > {
	const checks: unknown = JSON.parse( await readFile( join( site.places.content, 'plugins/store-posture/build/checks.json' ), 'utf8' ) );
	return Object.values( Object( checks ) ).map( ( check ) => String( Object( check ).id ) );
}

function seed( site: Site ): string {
	return `require_once '${ site.php.lab }/sample-store/seed.php';`;
}
