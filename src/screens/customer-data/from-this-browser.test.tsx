import { screen, within } from '@testing-library/react';
import type { Stranger, WalkBatch } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';
import { stranger, strangerPlan, unasked } from '../../testing/stranger';

type Walk = NonNullable< Stranger[ 'walk' ] >;

const SCREEN = '&tab=customer-data';
const BATCHES = 'POST stranger/walks/3/batches';
const at = ( changes: Partial< Walk > = {} ): Stranger => ( {
	...stranger,
	walk: {
		...stranger.walk!,
		status: 'running',
		vantage: 'browser',
		finished_at: null,
		done: 2,
		total: 6,
		sent: 312,
		...changes,
	},
} );
const batch = ( changes: Partial< Walk > = {} ): WalkBatch => ( {
	walk: at( changes ).walk!,
	home: `${ window.location.origin }/`,
	control: { path: 'control', proof: 'p' },
	questions: [],
	a_minute: 600,
	packs: false,
} );

/** The shop and wp-admin at one address, as most are. */
function open( ...[ answers ]: [ Parameters< typeof openPanel >[ 1 ] ] ) {
	const panel = openPanel( SCREEN, answers );
	window.storePosture = { ...window.storePosture, siteUrl: `${ window.location.origin }/` };
	return panel;
}

beforeEach( () => window.sessionStorage.clear() );

test( 'chosen in the plan it is counted anew, and started from here', async () => {
	let now: Stranger = unasked;
	const { user } = open( {
		'GET stranger': () => now,
		'GET stranger/plan?vantage=browser': () => ( { ...strangerPlan, requests: 900, minutes: 3 } ),
		'POST stranger/walks': () => ( now = at() ),
		[ BATCHES ]: () => new Promise( () => undefined ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	const who = await screen.findByRole( 'radiogroup', { name: 'Who asks' } );
	expect( within( who ).getByRole( 'radio', { name: 'This server' } ) ).toBeChecked();
	await user.click( within( who ).getByRole( 'radio', { name: 'This browser' } ) );
	expect( await screen.findByText( 'We would ask 900 questions, about 3 minutes. 2 are held back.' ) ).toBeVisible();
	await user.click( screen.getByRole( 'button', { name: 'Start' } ) );
	expect( await screen.findByText( /^This browser asks\. Leave this page open/ ) ).toBeInTheDocument();
	expect( sent( 'POST stranger/walks' )[ 0 ]?.data ).toEqual( { vantage: 'browser', let_in: [] } );
	expect( sent( BATCHES )[ 0 ]?.data ).toMatchObject( {
		window: expect.stringMatching( /^[0-9a-f]{32}$/ ) as string,
		wants_more: true,
	} );
} );

test( 'where wp-admin has another address than the shop, only the server asks', async () => {
	const { user } = openPanel( SCREEN );
	await user.click( await screen.findByRole( 'button', { name: 'See what would be asked' } ) );
	expect( await screen.findByText( /Your browser cannot ask from here/ ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'radio' ) ).not.toBeInTheDocument();
	expect( screen.queryByRole( 'button', { name: 'Ask from this browser' } ) ).not.toBeInTheDocument();
} );

test( 'what another window asks is only watched, until somebody goes on here', async () => {
	const { user } = open( {
		'GET stranger': () => at(),
		[ BATCHES ]: () => new Promise( () => undefined ),
	} );
	expect( await screen.findByText( /^Another window asks\./ ) ).toBeInTheDocument();
	expect( sent( BATCHES ) ).toHaveLength( 0 );
	await user.click( screen.getByRole( 'button', { name: 'Go on in this window' } ) );
	expect( await screen.findByText( /^This browser asks\./ ) ).toBeInTheDocument();
	expect( sent( BATCHES ) ).toHaveLength( 1 );
	expect( screen.queryByRole( 'button', { name: 'Go on in this window' } ) ).not.toBeInTheDocument();
} );

test( 'a window that was closed is told', async () => {
	open( { 'GET stranger': () => at( { waits: true } ) } );
	expect(
		await screen.findByText( 'The window that asked was closed, so nothing is asked now.' )
	).toBeInTheDocument();
} );

test( 'opened again in the same window it goes on by itself', async () => {
	window.sessionStorage.setItem( 'store-posture-walk', '3' );
	open( { 'GET stranger': () => at(), [ BATCHES ]: () => new Promise( () => undefined ) } );
	expect( await screen.findByText( /^This browser asks\./ ) ).toBeInTheDocument();
	expect( sent( BATCHES ) ).toHaveLength( 1 );
} );

test( 'a refusal is told, and it is only watched from then on', async () => {
	const { user } = open( {
		'GET stranger': () => at(),
		[ BATCHES ]: () => {
			throw { code: 'conflict', message: 'Another window is asking these questions.', status: 409 };
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Go on in this window' } ) );
	expect( await screen.findByText( /^Another window asks\./ ) ).toBeInTheDocument();
	expect( sent( BATCHES ) ).toHaveLength( 1 );
} );

test( 'at its end it says what a browser does not see', async () => {
	let now = at();
	const { user } = open( {
		'GET stranger': () => now,
		[ BATCHES ]: () => {
			now = at( { status: 'done', finished_at: '2026-11-22T10:04:00Z' } );
			return batch( { status: 'done' } );
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Go on in this window' } ) );
	expect( await screen.findByText( /^A browser does not show us where redirects lead/ ) ).toBeInTheDocument();
	expect( screen.getByRole( 'button', { name: 'Ask from this browser' } ) ).toBeInTheDocument();
} );
