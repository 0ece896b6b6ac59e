/** Compiles src/checks into build/checks.json, their words into build/words.php, and their table into docs/CHECKS.md. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check as CompiledCheck } from '../src/api/types.gen';
import type { Case } from '../src/judge/cases';
import type { Check } from '../src/judge/check';
import { compileCheck } from '../src/judge/compile';
import { compileCase } from '../src/judge/run-case';
import { writeTable } from './checks-table';
import { writeFacts } from './facts-table';
import { ROOT } from './paths';
import { readTables } from './tables';

/** Cases of all checks, for PHPUnit. */
export const CASES = 'tests/golden/cases.json';
const CHECKS = join( ROOT, 'src/checks' );

/** Ids of all checks, in order. */
export function checkIds(): string[] {
	return readdirSync( CHECKS, { recursive: true, encoding: 'utf8' } )
		.filter( ( file ) => /^[^/]+\/[^/.]+\.ts$/.test( file ) )
		.map( ( file ) => file.replace( /\.ts$/, '' ) )
		.sort();
}

async function load< T >( file: string ): Promise< T > {
	const module = ( await import( pathToFileURL( join( CHECKS, file ) ).href ) ) as { default: T };
	return module.default;
}

export async function compileAll(): Promise< CompiledCheck[] > {
	return Promise.all( checkIds().map( async ( id ) => compileCheck( id, await load< Check >( `${ id }.ts` ) ) ) );
}

/** A check without cases is no check: said before a loader says it worse. */
function requireCases(): void {
	for ( const id of checkIds() ) {
		if ( ! existsSync( join( CHECKS, `${ id }.cases.ts` ) ) ) {
			process.stderr.write( `${ id } has no cases: write src/checks/${ id }.cases.ts (docs/ADDING-A-CHECK.md).\n` );
			process.exit( 1 );
		}
	}
}

/** The cases of all checks by id, for the other evaluator. */
export async function allCases(): Promise< { [ id: string ]: Case[] } > {
	requireCases();
	const entries = checkIds().map( async ( id ) => [ id, await load< Case[] >( `${ id }.cases.ts` ) ] as const );
	return Object.fromEntries( await Promise.all( entries ) );
}

/** Strings of dated data that people read, by table. */
const WORDS_IN_DATA: { [ table: string ]: string[] } = {
	questions: [ 'text', 'help', 'how_to_find_out', 'label' ],
	emergency: [ '*' ],
	professionals: [ '*' ],
	capabilities: [ 'label' ],
	contacts: [ 'label', 'why' ],
	references: [ 'label' ],
	regimes: [ '*' ],
	pillars: [ 'title' ],
	policy_limits: [ 'label' ],
};

function wordsOfData(): string[] {
	return Object.entries( WORDS_IN_DATA ).flatMap( ( [ table, keys ] ) => {
		const words: string[] = [];
		const visit = ( value: unknown, key: string ) => {
			if ( typeof value === 'string' ) {
				if ( value.includes( ' ' ) && ( keys.includes( key ) || keys.includes( '*' ) ) ) {
					words.push( value );
				}
			} else if ( value && typeof value === 'object' ) {
				Object.entries( value ).forEach( ( [ k, v ] ) => visit( v, Array.isArray( value ) ? key : k ) );
			}
		};
		const { rows, values } = JSON.parse( readFileSync( join( ROOT, 'data', `${ table }.json` ), 'utf8' ) ) as {
			rows?: unknown;
			values?: unknown;
		};
		visit( rows ?? values, '' );
		return words;
	} );
}

function wordsOf( check: CompiledCheck ): string[] {
	return [
		check.title.fail,
		check.title.pass,
		check.title.topic,
		check.why,
		check.does_not_apply,
		...check.show.map( ( { label } ) => label ),
		...check.steps.map( ( { text } ) => text ),
	].filter( ( text ) => text !== '' );
}

const STRING = "'((?:[^'\\\\]|\\\\.)*)'";

/** Sentences that PHP says through Model\\Words, which no tool of translators knows: one, or one and many. */
function wordsOfPhp(): { single: string[]; plural: [ string, string ][] } {
	const single: string[] = [];
	const plural: [ string, string ][] = [];
	const unquote = ( text: string ) => text.replace( /\\(['\\])/g, '$1' );
	for ( const folder of [ 'includes/Report', 'includes/Scan', 'includes/Model', 'includes/Mail', 'includes/Policy', 'includes/Exposure/Walk', 'includes/Exposure/Leaks' ] ) {
		for ( const file of readdirSync( join( ROOT, folder ) ).filter( ( name ) => name.endsWith( '.php' ) ) ) {
			const code = readFileSync( join( ROOT, folder, file ), 'utf8' );
			for ( const [ , one = '', many = '' ] of code.matchAll( new RegExp( `many\\( ${ STRING }, ${ STRING }`, 'g' ) ) ) {
				plural.push( [ unquote( one ), unquote( many ) ] );
			}
			// What is said, sentences in constants and tables of them, and the messages of Problem.
			const said = [ ...code.matchAll( /(?:say|conflict|not_found|invalid|busy)\( [^;]*?;|const [A-Z_]+ *= array\([\s\S]*?\n\t\);|const [A-Z_]+ *= '[A-Z][^\n]* [^\n]*\.';|new self\([^;]*;/g ) ].map( ( match ) => match[ 0 ] );
			for ( const [ , text = '' ] of said.join( '\n' ).matchAll( new RegExp( STRING, 'g' ) ) ) {
				if ( text.startsWith( '/' ) ) {
					// A pattern.
					continue;
				}
				if ( text.includes( ' ' ) || /^[A-Z][a-z]+$/.test( text ) || [ 'yes', 'no', 'none' ].includes( text ) ) {
					single.push( unquote( text ) );
				}
			}
		}
	}
	return { single, plural };
}

function wordsPhp( words: string[], plurals: [ string, string ][] ): string {
	const quote = ( text: string ) => `'${ text.replace( /\\/g, '\\\\' ).replace( /'/g, "\\'" ) }'`;
	const lines = [
		...[ ...new Set( words ) ].sort().map( ( text ) => `__( ${ quote( text ) }, 'store-posture' );` ),
		...plurals.map( ( [ one, many ] ) => `_n( ${ quote( one ) }, ${ quote( many ) }, 1, 'store-posture' );` ),
	];
	return `<?php\n// Generated by \`npm run build\`: every sentence of the checks and of the dated data, for translators. Never run.\nexit;\n${ lines.join( '\n' ) }\n`;
}

/** What is made of the checks outside build/: their table, that of the facts, and their cases as PHPUnit runs them; one line a case, so that a diff can be read. */
export async function writeCases(): Promise< void > {
	const checks = await compileAll();
	writeTable( checks );
	writeFacts( checks );
	const tables = readTables( ROOT );
	const cases = await allCases();
	const lines = checks.flatMap( ( check ) =>
		( cases[ check.id ] ?? [] ).map( ( one ) =>
			JSON.stringify( { check: check.id, ...compileCase( check, one, tables ) } )
		)
	);
	writeFileSync( join( ROOT, CASES ), `[\n${ lines.join( ',\n' ) }\n]\n` );
}

/** Writes checks.json and words.php into a folder. */
export async function writeChecks( folder: string ): Promise< void > {
	const checks = await compileAll();
	mkdirSync( folder, { recursive: true } );
	writeFileSync( join( folder, 'checks.json' ), JSON.stringify( checks ) + '\n' );
	const php = wordsOfPhp();
	writeFileSync( join( folder, 'words.php' ), wordsPhp( [ ...checks.flatMap( wordsOf ), ...wordsOfData(), ...php.single ], php.plural ) );
}

if ( process.argv[ 1 ] && import.meta.url === pathToFileURL( process.argv[ 1 ] ).href ) {
	await writeChecks( join( ROOT, 'build' ) );
	await writeCases();
	process.stdout.write( `${ checkIds().length } checks compiled. Written: build/checks.json, build/words.php, docs/CHECKS.md, docs/FACTS.md, ${ CASES }.\n` );
}
