import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapes } from './shapes';

test( 'the screen tells what the tests of the site hold true, no more and no less', () => {
	const page =
		readFileSync( join( __dirname, '../../../docs/STRANGER-TEST.md' ), 'utf8' ).split( '## Shapes' )[ 1 ] ?? '';
	const rows = [
		...page.matchAll( /^\| .*\(([a-z-]+)\) \|.*\| (yes|no)[^|]* \| (yes|no)[^|]* \| (yes|no)[^|]* \|$/gm ),
	];
	expect( rows.length ).toBeGreaterThan( 30 );
	expect( rows.map( ( [ , name, server ] ) => [ name, server ] ) ).toEqual(
		shapes().map( ( { name } ) => [ name, 'yes' ] )
	);
	const told = ( reason: string ) => ( reason === '' ? 'yes' : 'no' );
	expect( rows.map( ( [ , name, , browser, outside ] ) => [ name, browser, outside ] ) ).toEqual(
		shapes().map( ( { name, browser, outside } ) => [ name, told( browser ), told( outside ) ] )
	);
} );
