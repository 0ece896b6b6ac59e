import { toApiError } from './errors';

test.each( [
	[
		'ours',
		{ code: 'not_found', message: 'No such check.', status: 404 },
		{ code: 'not_found', message: 'No such check.', status: 404 },
	],
	[
		'WordPress',
		{ code: 'rest_forbidden', message: 'Sorry.', data: { status: 403 } },
		{ code: 'rest_forbidden', message: 'Sorry.', status: 403 },
	],
] )( 'an error of %s keeps its words', ( _name, thrown, expected ) => {
	expect( toApiError( thrown ) ).toEqual( expected );
} );

test.each( [
	[ 'a dead network', { code: 'fetch_error', message: 'Failed to fetch' } ],
	[ 'a page instead of an answer', { code: 'invalid_json', message: 'x' } ],
	[ 'an offline computer', { code: 'offline_error', message: 'x' } ],
	[ 'an exception', new TypeError( 'undefined is not a function' ) ],
	[ 'a word', 'boom' ],
	[ 'nothing', undefined ],
] )( '%s becomes a sentence that says what to do', ( _name, thrown ) => {
	const { message, status } = toApiError( thrown );
	expect( status ).toBe( 0 );
	expect( message ).toMatch( /Nothing was lost\. Try again/ );
	expect( message ).not.toMatch( /fetch|undefined|boom/ );
} );
