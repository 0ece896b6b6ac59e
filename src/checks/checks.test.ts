/** The cases of every check, judged by the TypeScript evaluator. PHPUnit judges the same ones. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../judge/cases';
import type { Check } from '../judge/check';
import { compileCheck } from '../judge/compile';
import { compileCase, runCase } from '../judge/run-case';
import { readTables } from '../../tools/tables';

const tables = readTables( process.cwd() );
const ids = readdirSync( __dirname, { recursive: true, encoding: 'utf8' } )
	.filter( ( file ) => /^[^/]+\/[^/.]+\.ts$/.test( file ) )
	.map( ( file ) => file.replace( /\.ts$/, '' ) )
	.sort();

function load< T >( file: string ): T {
	return ( require( join( __dirname, file ) ) as { default: T } ).default;
}

describe.each( ids )( '%s', ( id ) => {
	const check = compileCheck( id, load< Check >( id ) );
	const cases = load< Case[] >( `${ id }.cases` );
	it.each( cases.map( ( given ) => [ given.name, given ] as const ) )( '%s', ( _name, given ) => {
		expect( runCase( check, compileCase( check, given, tables ) ).outcome ).toBe( given.outcome );
	} );
} );
