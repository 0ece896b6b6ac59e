import { act, screen, within } from '@testing-library/react';
import { store } from '../../data';
import { openPanel } from '../../testing/panel';
import { stranger, surface } from '../../testing/stranger';
import { isPublic } from './select';

const SCREEN = '&tab=customer-data';
const listed = () =>
	[ ...document.querySelectorAll( '.sp-surface > .sp-row__text > code' ) ].map( ( one ) => one.textContent );

test.each( [
	[ '&class=proven', [ 'GET /leaky/v1/parcels/(?P<id>\\d+)' ] ],
	[ '&class=held_back', [ 'GET export_all' ] ],
	[ '&class=guarded', [ 'GET /wc/v3/orders', 'GET /wp/v2/users' ] ],
	[ '&owner=woocommerce', [ 'GET /wc/store/v1/products', 'GET /wc/v3/orders' ] ],
	[ '&owner=slow&class=unseen', [ 'GET /slow/v1/list' ] ],
	[ '&search=PARCELS%20api.php', [ 'GET /leaky/v1/parcels/(?P<id>\\d+)' ] ],
	[
		'&open=1',
		[
			'GET /leaky/v1/parcels/(?P<id>\\d+)',
			'GET /slow/v1/list',
			'GET export_all',
			'GET /wc/store/v1/products',
			'GET /wp/v2/types',
		],
	],
] )( 'the address %s filters, and what it leaves is not folded away', async ( query, expected ) => {
	openPanel( `${ SCREEN }${ query }` );
	await screen.findByText( new RegExp( ` of ${ expected.length } places?$` ) );
	expect( listed() ).toEqual( expected );
	expect( screen.getByText( 'Filters were set: only what fits them is listed.' ) ).toBeInTheDocument();
} );

test( 'open to the public is what answers, or what nothing known is in the way of', () => {
	expect( isPublic( surface( '/a', { class: 'guarded', guard: 'returns_true' } ) ) ).toBe( false );
	expect( isPublic( surface( '/a', { class: 'quiet' } ) ) ).toBe( true );
	expect( isPublic( surface( '/a', { class: 'errored' } ) ) ).toBe( false );
	expect( isPublic( surface( '/a', { class: 'errored', guard: 'absent' } ) ) ).toBe( true );
	expect( isPublic( surface( 'a', { class: '', kind: 'wc_ajax' } ) ) ).toBe( true );
} );

test( 'filters are chosen by words, stand in the address without filling the history, and can be taken back', async () => {
	const { user } = openPanel( `${ SCREEN }&class=guarded` );
	await screen.findByText( /of 2 places$/ );
	const before = window.history.length;
	await user.selectOptions( screen.getByRole( 'combobox', { name: 'Who registered it' } ), 'WordPress' );
	expect( window.location.search ).toContain( 'owner=core' );
	expect( listed() ).toEqual( [ 'GET /wp/v2/users' ] );
	await user.type( screen.getByRole( 'searchbox' ), 'zzz' );
	expect( screen.getByText( 'Nothing fits these filters.' ) ).toBeInTheDocument();
	expect( window.history.length ).toBe( before );
	await user.click( screen.getByRole( 'button', { name: 'Show everything' } ) );
	expect( window.location.search ).not.toMatch( /search|class|owner/ );
	expect( listed() ).toHaveLength( stranger.surfaces.length );
} );

test( 'what each plugin opens to the public is one choice', async () => {
	const { user } = openPanel( `${ SCREEN }&class=proven` );
	const choice = await screen.findByRole( 'combobox', { name: 'Open to whom' } );
	expect(
		within( choice )
			.getAllByRole( 'option' )
			.map( ( one ) => one.textContent )
	).toEqual( [ 'All', 'What each plugin opens to the public' ] );
	await user.selectOptions( choice, 'What each plugin opens to the public' );
	expect( window.location.search ).toContain( 'open=1' );
} );

test( 'the search box keeps the focus when the questions come to their end', async () => {
	let isDone = false;
	const { user, registry } = openPanel( SCREEN, {
		'GET stranger': () =>
			isDone ? stranger : { ...stranger, walk: { ...stranger.walk!, status: 'paused' as const } },
	} );
	await user.type( await screen.findByRole( 'searchbox' ), 'parcels' );
	isDone = true;
	await act( () => registry.dispatch( store ).refreshStranger() );
	expect( await screen.findByRole( 'heading', { name: /^We asked/ } ) ).toBeInTheDocument();
	expect( screen.getByRole( 'searchbox' ) ).toHaveFocus();
	expect( screen.getByRole( 'searchbox' ) ).toHaveValue( 'parcels' );
} );
