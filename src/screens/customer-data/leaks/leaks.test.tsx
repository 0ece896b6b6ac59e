import { screen, waitFor, within } from '@testing-library/react';
import { store } from '../../../data';
import { closedLeak, leaks, noLeaks, openLeak } from '../../../testing/leaks';
import { openPanel } from '../../../testing/panel';
import { sent } from '../../../testing/site';

const SCREEN = '&tab=customer-data';
const card = async ( surface: string ) => within( await screen.findByRole( 'article', { name: surface } ) );

test( 'an open record: since when, whose, and what the host is asked for', async () => {
	openPanel( SCREEN, { 'GET stranger/leaks': () => leaks } );
	const open = await card( openLeak.surface );
	expect( open.getByRole( 'heading', { name: 'Open, known for 21 days' } ) ).toBeInTheDocument();
	expect(
		open.getByText( /^20 October 2026 at .*, when files of Leaky Plugin were last changed$/ )
	).toBeInTheDocument();
	expect( open.getByText( 'email address, name' ) ).toBeInTheDocument();
	expect( open.getByText( 'Not known' ) ).toBeInTheDocument();
	expect( open.getByText( openLeak.host_text ) ).toBeInTheDocument();
	expect( screen.getByText( 'This is not legal advice.' ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'button', { name: /delete|remove/i } ) ).not.toBeInTheDocument();
} );

test( 'a closed record stays, with what was decided and its past', async () => {
	openPanel( SCREEN, { 'GET stranger/leaks': () => leaks } );
	const closed = await card( closedLeak.surface );
	expect(
		closed.getByRole( 'heading', { name: /^Closed 4 November 2026 .*strangers get nothing$/ } )
	).toBeInTheDocument();
	expect( closed.getByText( /^Olga, 5 November 2026/ ) ).toBeInTheDocument();
	expect( closed.getByText( /It was open before: known since 1 September 2026/ ) ).toBeInTheDocument();
	expect( closed.getByText( /It may have been open before/ ) ).toBeInTheDocument();
} );

test( 'a decision is sent as it was made, and "no" wants a reason', async () => {
	const decided = {
		...leaks,
		leaks: [ { ...openLeak, decision: { ...closedLeak.decision, regulator: 'no' as const } } ],
	};
	const { user } = openPanel( SCREEN, {
		'GET stranger/leaks': () => leaks,
		'PUT stranger/leaks/2': () => decided,
	} );
	const open = await card( openLeak.surface );
	await user.selectOptions( open.getByLabelText( 'Do you tell the regulator?' ), 'no' );
	expect( open.getByLabelText( 'What you base this on' ) ).toBeRequired();
	await user.type( open.getByLabelText( 'What you base this on' ), ' Logs show nobody ' );
	await user.click( open.getByRole( 'button', { name: 'Write down' } ) );
	await waitFor( () =>
		expect( sent( 'PUT stranger/leaks/2' ).at( -1 )?.data ).toEqual( {
			regulator: 'no',
			customers: 'undecided',
			reason: 'Logs show nobody',
		} )
	);
	expect( await screen.findByText( /^Olga, 5 November 2026/ ) ).toBeInTheDocument();
} );

test( 'where nothing was ever proven there is no such section', async () => {
	openPanel( SCREEN, { 'GET stranger/leaks': () => noLeaks } );
	await screen.findByText( /We asked 1,312 questions/ );
	expect( screen.queryByText( 'Records of leaks' ) ).not.toBeInTheDocument();
} );

test( 'what could not be loaded says so', async () => {
	openPanel( SCREEN, {
		'GET stranger/leaks': () => {
			throw { code: 'not_stored', message: 'The site is busy.', status: 503 };
		},
	} );
	expect( await screen.findByText( 'Records of leaks' ) ).toBeInTheDocument();
} );

test( 'its age stands on Home until it is closed', async () => {
	openPanel( '', { 'GET stranger/leaks': () => leaks } );
	expect(
		await screen.findByRole( 'heading', { name: 'A stranger can read customer data: known for 21 days' } )
	).toBeInTheDocument();
	expect( screen.getByText( /1 record is open/ ) ).toBeInTheDocument();
} );

test( 'Home is silent where none is open', async () => {
	const { registry } = openPanel( '', { 'GET stranger/leaks': () => ( { ...noLeaks, leaks: [ closedLeak ] } ) } );
	await screen.findByRole( 'heading', { level: 1 } );
	await waitFor( () => expect( registry.select( store ).getLeaks() ).not.toBeNull() );
	expect( screen.queryByText( /A stranger can read customer data: known for/ ) ).not.toBeInTheDocument();
} );
