import { screen, waitFor } from '@testing-library/react';
import { speak } from '@wordpress/a11y';
import type { Fix, FixPreview, Receipt } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { scan, sent } from '../../testing/site';

jest.mock( '@wordpress/a11y', () => ( { speak: jest.fn() } ) );
beforeEach( () => jest.mocked( speak ).mockClear() );

const fix = ( id: string, more: Partial< Fix > = {} ): Fix => ( {
	id,
	kind: 'reversible',
	title: `Mend ${ id }`,
	checks: [ `store/${ id }` ],
	needed: true,
	obstacle: '',
	...more,
} );
const preview = ( id: string, more: Partial< FixPreview > = {} ): FixPreview => ( {
	id,
	kind: 'reversible',
	title: `Mend ${ id }`,
	checks: [ `store/${ id }` ],
	undo: 'This can be undone.',
	changes: [ { place: id, before: 'open', after: 'closed' } ],
	effects: [ `Somebody notices ${ id }.` ],
	choices: [],
	obstacle: '',
	by_hand: '',
	fingerprint: `seen-${ id }`,
	...more,
} );
const receipt = ( id: number, of: string ): Receipt => ( {
	id,
	fix: of,
	title: `Mend ${ of }`,
	kind: 'reversible',
	status: 'applied',
	changes: [],
	checks: [ `store/${ of }` ],
	at: '2026-11-22T10:41:00Z',
	by: 'Olga',
	ended_at: null,
	ended_by: '',
	note: '',
	undo: { possible: true, reason: '', until: '', differences: [], reopens: [] },
} );

const fixes = [
	fix( 'one' ),
	fix( 'two' ),
	fix( 'three' ),
	fix( 'idle', { needed: false } ),
	fix( 'salts', { kind: 'final' } ),
	fix( 'sessions', { kind: 'final', checks: [] } ),
	fix( 'host', { obstacle: 'Your host decides.' } ),
];
const site = ( more: Parameters< typeof openPanel >[ 1 ] = {} ) => ( {
	'GET fixes': () => fixes,
	'GET fixes/one': () => preview( 'one' ),
	'GET fixes/two': () => preview( 'two' ),
	'GET fixes/three': () => preview( 'three', { obstacle: 'The site does not reach itself.' } ),
	'GET fixes/sessions': () => preview( 'sessions', { kind: 'final' } ),
	'POST fixes/one/applications': () => receipt( 1, 'one' ),
	'POST fixes/two/applications': () => {
		throw { code: 'conflict', message: 'Somebody changed this in the meantime.', data: { status: 409 } };
	},
	...more,
} );
const box = ( id: string ) => screen.findByRole( 'checkbox', { name: `Mend ${ id }` } );
const press = () => screen.getByRole( 'button', { name: 'Make the chosen repairs' } );

test( 'chosen ones are shown first, made in turn, and each says what came of it', async () => {
	const { user } = openPanel( '&tab=repairs', site() );
	expect( await box( 'one' ) ).not.toBeChecked();
	expect( press() ).toHaveAttribute( 'aria-disabled', 'true' );
	await user.click( await box( 'one' ) );
	await user.click( await box( 'two' ) );
	await screen.findByText( 'Somebody notices two.' );
	await user.click( press() );
	await screen.findByText( '1 of 2 repairs made.' );
	expect( screen.getByText( 'Somebody changed this in the meantime.' ) ).toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Undo' } ) ).toBeInTheDocument();
	expect( sent( 'POST fixes/one/applications' )[ 0 ]?.data ).toMatchObject( {
		fingerprint: 'seen-one',
		confirm: false,
	} );
	expect( sent( 'POST fixes/two/applications' ) ).toHaveLength( 1 );
	expect( sent( 'POST scans' )[ 0 ]?.data ).toEqual( { checks: [ 'store/one' ] } );
} );

test.each( [
	[ 'where too many checks wait already, nobody is told that it was checked', true ],
	[ 'where the site looks again, that is told', false ],
] )( '%s; what was made stays made', async ( _, isFull ) => {
	const { user } = openPanel(
		'&tab=repairs',
		site( {
			'POST scans': () => {
				if ( isFull ) {
					throw { code: 'conflict', message: 'Several checks are waiting already.', data: { status: 409 } };
				}
				return { ...scan, status: 'done' };
			},
			'GET scans/8': () => ( { ...scan, status: 'done' } ),
		} )
	);
	await user.click( await box( 'one' ) );
	await screen.findByText( 'Somebody notices one.' );
	await user.click( press() );
	expect( await screen.findByText( '1 of 1 repair made.' ) ).toBeInTheDocument();
	const said = () => ( {
		told: jest.mocked( speak ).mock.calls.flat().includes( 'Checked again' ),
		shown: screen.queryAllByText( /could not look at the result just now/ ).length === 1,
	} );
	await waitFor( () => expect( said() ).toEqual( { told: ! isFull, shown: isFull } ), { timeout: 5000 } );
} );

test( 'one that broke the site was taken back, and does not count as made', async () => {
	const { user } = openPanel(
		'&tab=repairs',
		site( {
			'POST fixes/one/applications': () => ( {
				...receipt( 1, 'one' ),
				status: 'rolled_back',
				note: 'The home page broke.',
			} ),
			'POST fixes/two/applications': () => receipt( 2, 'two' ),
		} )
	);
	await user.click( await box( 'one' ) );
	await user.click( await box( 'two' ) );
	await screen.findByText( 'Somebody notices two.' );
	await user.click( press() );
	expect( await screen.findByText( '1 of 2 repairs made.' ) ).toBeInTheDocument();
	expect( screen.getByText( 'The home page broke.' ) ).toBeInTheDocument();
} );

test( 'what turns out to be in the way keeps the button from everything', async () => {
	const { user } = openPanel( '&tab=repairs', site() );
	await user.click( await box( 'three' ) );
	await screen.findByText( 'The site does not reach itself.' );
	expect( press() ).toHaveAttribute( 'aria-disabled', 'true' );
} );

test( 'what cannot be undone or needs the host stands apart, with its own page', async () => {
	const { user } = openPanel( '&tab=repairs', site() );
	expect( await screen.findByRole( 'link', { name: 'Mend salts' } ) ).toHaveAttribute(
		'href',
		expect.stringContaining( 'check=store%2Fsalts' )
	);
	expect( screen.getByText( 'Your host decides.' ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'checkbox', { name: 'Mend salts' } ) ).not.toBeInTheDocument();
	expect( screen.queryByText( 'Mend idle' ) ).not.toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'See what would change' } ) );
	expect( await screen.findByText( 'Somebody notices sessions.' ) ).toBeInTheDocument();
} );

test( 'nothing to repair is said', async () => {
	openPanel( '&tab=repairs', { 'GET fixes': () => [ fix( 'idle', { needed: false } ) ] } );
	expect( await screen.findByText( 'There is nothing that we could repair for you now.' ) ).toBeInTheDocument();
} );
