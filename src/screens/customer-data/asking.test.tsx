import { act, screen, within } from '@testing-library/react';
import { speak } from '@wordpress/a11y';
import type { Stranger } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';
import { stranger, strangerPlan, unasked } from '../../testing/stranger';

jest.mock( '@wordpress/a11y', () => ( { ...jest.requireActual( '@wordpress/a11y' ), speak: jest.fn() } ) );

type Walk = NonNullable< Stranger[ 'walk' ] >;

const SCREEN = '&tab=customer-data';
const TITLE = 'Who can see your customers’ data';
const at = ( status: Walk[ 'status' ], changes: Partial< Walk > = {} ): Stranger => ( {
	...stranger,
	walk: { ...stranger.walk!, status, finished_at: null, done: 2, total: 6, sent: 312, expected: 1529, ...changes },
} );
const spoken = () => jest.mocked( speak ).mock.calls.map( ( [ words ] ) => words );

beforeEach( () => jest.mocked( speak ).mockClear() );

test( 'before the first run it says what it does, and asks nothing before the number was seen', async () => {
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => unasked,
		'POST stranger/walks': () => at( 'running' ),
		'POST stranger/walks/3/slices': () => new Promise( () => undefined ),
	} );
	expect( await screen.findByRole( 'heading', { level: 2, name: 'What this does' } ) ).toBeInTheDocument();
	expect( screen.getByRole( 'heading', { level: 1, name: TITLE } ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'button', { name: /^(Start|Ask again|Save as JSON)$/ } ) ).not.toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'See what would be asked' } ) );
	expect(
		await screen.findByText( 'We would ask 1,529 questions, about 4 minutes. 2 are held back.' )
	).toBeVisible();
	expect( screen.getByRole( 'heading', { name: 'What would be asked' } ) ).toHaveFocus();
	expect( screen.getByText( strangerPlan.unseen[ 0 ]! ) ).toBeInTheDocument();
	expect( sent( 'POST stranger/walks' ) ).toHaveLength( 0 );
	await user.click( screen.getByRole( 'button', { name: 'Start' } ) );
	expect( sent( 'POST stranger/walks' )[ 0 ]?.data ).toMatchObject( { let_in: [] } );
	expect( await screen.findByRole( 'heading', { name: 'We are asking' } ) ).toBeInTheDocument();
	expect( spoken() ).toContain( 'The questions are being asked.' );
} );

test( 'what is held back stands under its reason; only what may be let in has a box, and it is counted anew', async () => {
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => unasked,
		'GET stranger/plan?let_in[]=ajax%20GET%20export_all': () => ( {
			...strangerPlan,
			requests: 1541,
			held_back: 1,
			surfaces: strangerPlan.surfaces.map( ( one ) => ( { ...one, held_back: '' } ) ),
		} ),
		'POST stranger/walks': () => at( 'running' ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	await screen.findByRole( 'heading', { level: 3, name: 'It is known to write when it is asked.' } );
	expect( screen.getByText( /A plugin may do something when it is asked\./ ) ).toBeInTheDocument();
	expect( screen.getAllByRole( 'checkbox', { name: /^Ask this one/ } ) ).toHaveLength( 1 );
	const box = screen.getByRole( 'checkbox', { name: 'Ask this one nevertheless: export_all' } );
	await user.click( box );
	expect( await screen.findByText( 'We would ask 1,541 questions, about 4 minutes. 1 is held back.' ) ).toBeVisible();
	expect( box ).toBeChecked();
	await user.click( screen.getByRole( 'button', { name: 'Start' } ) );
	expect( sent( 'POST stranger/walks' )[ 0 ]?.data ).toMatchObject( { let_in: [ 'ajax GET export_all' ] } );
} );

test( 'orders are made only where the owner ticks them', async () => {
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => unasked,
		'POST stranger/walks': () => at( 'running' ),
		'POST stranger/walks/3/slices': () => new Promise( () => undefined ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	await screen.findByText( /^We would ask/ );
	const box = screen.getByRole( 'checkbox', { name: 'With test orders' } );
	expect( box ).not.toBeChecked();
	expect( box ).toHaveAccessibleDescription( /No mail is sent and no stock moves\./ );
	await user.click( box );
	await user.click( screen.getByRole( 'button', { name: 'Start' } ) );
	expect( sent( 'POST stranger/walks' )[ 0 ]?.data ).toEqual( {
		vantage: 'loopback',
		let_in: [],
		with_orders: true,
	} );
} );

test( 'while it is counted nothing can be started, and a count that fails can be tried again', async () => {
	let tries = 0;
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => unasked,
		'GET stranger/plan': () => {
			if ( ++tries < 2 ) {
				throw { code: 'x', message: 'The plan could not be made.', data: { status: 500 } };
			}
			return strangerPlan;
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	expect( await screen.findByText( 'The plan could not be made.' ) ).toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Start' } ) ).toHaveAttribute( 'aria-disabled', 'true' );
	await user.click( screen.getByRole( 'button', { name: 'Try again' } ) );
	expect( await screen.findByText( /^We would ask/ ) ).toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Start' } ) ).not.toHaveAttribute( 'aria-disabled', 'true' );
} );

test( 'thought better of, the focus is back on the button that opened the plan', async () => {
	const { user } = openPanel( SCREEN, { 'GET stranger': () => unasked } );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	await user.click( screen.getByRole( 'button', { name: 'Not now' } ) );
	expect( screen.getByRole( 'button', { name: 'See what would be asked' } ) ).toHaveFocus();
	expect( screen.queryByRole( 'button', { name: 'Start' } ) ).not.toBeInTheDocument();
} );

test( 'under way it says how far it is, and can be paused and go on with the same button', async () => {
	let now: Stranger = at( 'running' );
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => now,
		'POST stranger/walks/3/slices': () => new Promise( () => undefined ),
		'PUT stranger/walks/3': ( { data } ) => ( now = at( ( data as { status: 'running' | 'paused' } ).status ) ),
	} );
	expect( await screen.findByText( '2 of 6 places asked, 312 of about 1,529 questions.' ) ).toBeInTheDocument();
	expect( screen.getByRole( 'progressbar', { name: 'Progress of the questions' } ) ).toHaveValue( 33 );
	expect( screen.queryByText( /^We asked/ ) ).not.toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Pause' } ) );
	expect( await screen.findByRole( 'heading', { name: 'Paused' } ) ).toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Go on' } ) ).toHaveFocus();
	await user.click( screen.getByRole( 'button', { name: 'Go on' } ) );
	expect( await screen.findByRole( 'heading', { name: 'We are asking' } ) ).toBeInTheDocument();
	expect( sent( 'PUT stranger/walks/3' ).map( ( { data } ) => data ) ).toEqual( [
		{ status: 'paused' },
		{ status: 'running' },
	] );
} );

test( 'stopped by somebody: the focus goes on at the heading, and what was asked so far is said', async () => {
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => at( 'paused' ),
		'PUT stranger/walks/3': () => at( 'cancelled' ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Stop' } ) );
	expect(
		await screen.findByText( /It was stopped before its end\. 2 of 6 places were asked\./ )
	).toBeInTheDocument();
	await act( () => new Promise( ( done ) => setTimeout( done ) ) );
	expect( screen.getByRole( 'heading', { level: 1, name: TITLE } ) ).toHaveFocus();
	expect( screen.getByRole( 'button', { name: 'Ask again' } ) ).toBeInTheDocument();
} );

test( 'refused too often: the reason stands there, and is spoken', async () => {
	const reason = 'Three answers in a row were refusals, so we stopped. It looks like Wordfence.';
	let reads = 0;
	openPanel( SCREEN, {
		'GET stranger': () => at( 'running' ),
		'POST stranger/walks/3/slices': () => ( ++reads > 0 ? at( 'stopped', { reason } ) : null ),
	} );
	const notice = ( await screen.findByText( new RegExp( reason ) ) ).closest( '.components-notice' );
	expect( notice ).toHaveTextContent( '2 of 6 places were asked.' );
	expect( spoken() ).toContain( reason );
} );

test( 'the end is spoken once, with what came of it; ticks are not', async () => {
	let slices = 0;
	openPanel( SCREEN, {
		// A number of its own: what an earlier test left running asks on for its own.
		'GET stranger': () => at( 'running', { id: 9 } ),
		'POST stranger/walks/9/slices': () =>
			++slices < 4 ? at( 'running', { id: 9, sent: slices * 40 } ) : stranger,
	} );
	await screen.findByRole( 'heading', { name: /^We asked/ }, { timeout: 50_000 } );
	expect( slices ).toBe( 4 );
	expect( spoken() ).toEqual( [ 'We asked 1,312 questions as a stranger. 1 place gave away customer data.' ] );
} );

test( 'whoever may not respond sees the results, and no button that asks', async () => {
	openPanel( SCREEN, {}, false );
	await screen.findByText( /^We asked 1,312 questions/ );
	expect( screen.queryByRole( 'button', { name: /Ask again|See what would be asked/ } ) ).not.toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Save as JSON' } ) ).toBeInTheDocument();
} );

test( 'asking again starts at once with nothing let in', async () => {
	const { user } = openPanel( SCREEN, {
		'POST stranger/walks': () => at( 'running' ),
		'POST stranger/walks/3/slices': () => new Promise( () => undefined ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Ask again' } ) );
	expect( await screen.findByRole( 'heading', { name: 'We are asking' } ) ).toBeInTheDocument();
	expect( sent( 'POST stranger/walks' ).map( ( { data } ) => data ) ).toEqual( [
		{ vantage: 'loopback', let_in: [] },
	] );
} );

test( 'it is a tab of its own, between To do and Emergency', async () => {
	const { user } = openPanel();
	const tabs = within( screen.getByRole( 'navigation', { name: 'Security checklist' } ) ).getAllByRole( 'link' );
	expect( tabs.map( ( tab ) => tab.textContent ) ).toEqual( [ 'Home', 'To do', 'Customer data', 'Emergency' ] );
	await user.click( tabs[ 2 ]! );
	expect( await screen.findByRole( 'heading', { level: 1, name: TITLE } ) ).toHaveFocus();
	expect( tabs[ 2 ] ).toHaveAttribute( 'aria-current', 'page' );
	expect( document.title ).toContain( TITLE );
} );
