import { screen, within } from '@testing-library/react';
import type { History } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';

const past = (
	scan: number,
	at: string,
	changes: Partial< History[ 'scans' ][ number ] > = {}
): History[ 'scans' ][ number ] => ( {
	scan,
	at,
	score: 60 + scan,
	coverage: 1,
	to_do: 9,
	urgent: 1,
	changes: 0,
	catalogue: 'a',
	algorithm: 2,
	...changes,
} );

const history: History = {
	kept_days: 365,
	scans: [
		past( 1, '2026-11-18T10:00:00Z' ),
		past( 2, '2026-11-19T10:00:00Z' ),
		past( 3, '2026-11-20T10:00:00Z', { score: null } ),
		past( 4, '2026-11-21T10:00:00Z', { changes: 2 } ),
	],
	changes: [
		{
			at: '2026-11-21T10:00:00Z',
			check: 'accounts/registration-role',
			topic: 'Role of new sign-ups',
			severity: 'critical',
			from: 'pass',
			to: 'fail',
			cause: 'store',
			why: 'Something changed in the store.',
		},
		{
			at: '2026-11-21T10:00:00Z',
			check: 'accounts/gone',
			topic: 'accounts/gone',
			severity: null,
			from: 'fail',
			to: null,
			cause: 'gone',
			why: 'This check is no longer asked.',
		},
	],
	waiting_updates: [
		{ name: 'Shop X', kind: 'plugin', from: '1.0', to: '1.1', first_seen_at: '2026-11-10T10:00:00Z', days: 11 },
	],
};

test( 'the number over time stands in a table, too, newest first', async () => {
	openPanel( '&tab=history', { 'GET history': () => history } );
	const rows = within( await screen.findByRole( 'table', { hidden: true } ) ).getAllByRole( 'row', { hidden: true } );
	expect( rows.map( ( row ) => row.textContent ) ).toEqual( [
		expect.stringContaining( 'When' ),
		expect.stringMatching( /21 November 2026.*64912$/ ),
		expect.stringMatching( /20 November 2026.*none910$/ ),
		expect.stringMatching( /19 November 2026.*62910$/ ),
		expect.stringMatching( /18 November 2026.*61910$/ ),
	] );
	expect( screen.getByText( /from 18 November 2026 to 21 November 2026/ ) ).toBeInTheDocument();
} );

test( 'a stretch without a number is a gap, not a zero', async () => {
	openPanel( '&tab=history', { 'GET history': () => history } );
	await screen.findByText( 'What changed' );
	expect( [ ...document.querySelectorAll( 'polyline' ) ].map( ( line ) => line.getAttribute( 'points' ) ) ).toEqual( [
		expect.stringMatching( /^0\.0,46\.8 200\.0,45\.\d+$/ ),
	] );
} );

test( 'what changed says why, and leads to the finding where there is one', async () => {
	openPanel( '&tab=history', { 'GET history': () => history } );
	expect( await screen.findByRole( 'link', { name: 'Role of new sign-ups' } ) ).toHaveAttribute(
		'href',
		expect.stringContaining( 'check=accounts%2Fregistration-role' )
	);
	expect( screen.getByText( /before: Fine · Something changed in the store\./ ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'link', { name: 'accounts/gone' } ) ).not.toBeInTheDocument();
	expect( screen.getByText( 'from 1.0 to 1.1, waits for 11 days' ) ).toBeInTheDocument();
} );

test( 'before the first scan it says so', async () => {
	openPanel( '&tab=history', {
		'GET history': () => ( { ...history, scans: [], changes: [], waiting_updates: null } ),
	} );
	expect( await screen.findByText( 'Nothing was checked yet.' ) ).toBeInTheDocument();
	expect( screen.getByText( 'Nothing changed between two checks so far.' ) ).toBeInTheDocument();
	expect( screen.queryByText( 'Updates that wait' ) ).not.toBeInTheDocument();
} );

test( 'what cannot be loaded is said, and can be asked for again', async () => {
	let asked = 0;
	const { user } = openPanel( '&tab=history', {
		'GET history': () => {
			if ( ++asked < 3 ) {
				throw { code: 'x', message: 'The site did not answer.', data: { status: 500 } };
			}
			return history;
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: /again/i } ) );
	expect( await screen.findByText( 'What changed' ) ).toBeInTheDocument();
} );
