import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Value } from '../src/judge/expression';
import type { Tables } from '../src/judge/run-case';

/** All dated data of a repository. */
export function readTables( root: string ): Tables {
	const data: Tables[ 'data' ] = {};
	for ( const file of readdirSync( join( root, 'data' ) ) ) {
		const { rows, values } = JSON.parse( readFileSync( join( root, 'data', file ), 'utf8' ) ) as {
			rows?: Value;
			values?: Value;
		};
		data[ basename( file, '.json' ) ] = rows ?? values ?? null;
	}
	const questions = ( data.questions ?? [] ) as unknown as { id: string; choices: { id: string }[] }[];
	const choices = Object.fromEntries( questions.map( ( q ) => [ q.id, q.choices.map( ( choice ) => choice.id ) ] ) );
	return { data, choices };
}
