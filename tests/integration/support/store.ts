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

export async function undoWeaknesses( site: Site ): Promise< void > {
	await site.eval( `${ seed( site ) } sample_store_undo();` );
}

/** Ids of all checks that the site's plugin brings along. */
export async function catalogue( site: Site ): Promise< string[] > {
	const checks: unknown = JSON.parse( await readFile( join( site.places.content, 'plugins/store-posture/build/checks.json' ), 'utf8' ) );
	return Object.values( Object( checks ) ).map( ( check ) => String( Object( check ).id ) );
}

function seed( site: Site ): string {
	return `require_once '${ site.php.lab }/sample-store/seed.php';`;
}
