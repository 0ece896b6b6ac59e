import { act, screen } from '@testing-library/react';
import report from '../../tests/golden/report.json';
import { openPanel } from '../testing/panel';

const HISTORY = {
	kept_days: 365,
	scans: [
		{
			scan: 1,
			at: '2026-11-18T10:00:00Z',
			score: 61,
			coverage: 1,
			to_do: 9,
			urgent: 1,
			changes: 0,
			catalogue: 'a',
			algorithm: 2,
		},
	],
	changes: [],
	waiting_updates: null,
};
const SCREENS: [ string, Parameters< typeof openPanel >[ 1 ], string ][] = [
	[ '&tab=to-do', {}, 'To do' ],
	[ '&tab=customer-data', {}, 'WooCommerce' ],
	[ '&tab=history', { 'GET history': () => HISTORY }, 'All checks' ],
];
const folds = () => [ ...document.querySelectorAll< HTMLDetailsElement >( '.sp-page details' ) ];
const says = ( event: string ) => act( () => void window.dispatchEvent( new Event( event ) ) );

afterEach( () => jest.useRealTimers() );

test.each( SCREENS )( '%s has a button that prints', async ( query, answers, stands ) => {
	const print = jest.spyOn( window, 'print' ).mockReturnValue( undefined );
	const { user } = openPanel( query, answers );
	await screen.findAllByText( stands );
	await user.click( await screen.findByRole( 'button', { name: 'Print' } ) );
	expect( print ).toHaveBeenCalledTimes( 1 );
	print.mockRestore();
} );

test.each( SCREENS )( '%s on paper says which store, when, and how much was checked', async ( query, answers ) => {
	openPanel( query, answers );
	expect( await screen.findByText( 'Blue Teapot, https://blue-teapot.example' ) ).toBeInTheDocument();
	expect( screen.getByText( /Last check: 22 November 2026 at 09:59\./ ) ).toBeInTheDocument();
	expect(
		screen.getByText( `${ report.score.judged } of ${ report.score.total } things checked (62 % by weight).` )
	).toBeInTheDocument();
} );

test.each( SCREENS )(
	'%s: what is folded is open while it prints, and as it was afterwards',
	async ( query, answers ) => {
		openPanel( query, answers );
		await screen.findByRole( 'button', { name: 'Print' } );
		const [ one, ...others ] = folds();
		one!.open = others.length > 0;
		const before = folds().map( ( { open } ) => open );
		expect( before ).toContain( false );
		says( 'beforeprint' );
		expect( folds().every( ( { open } ) => open ) ).toBe( true );
		says( 'afterprint' );
		expect( folds().map( ( { open } ) => open ) ).toEqual( before );
	}
);

test( 'the time on paper is that of printing, with its day, however long the page stood open', async () => {
	openPanel( '&tab=to-do' );
	await screen.findByRole( 'button', { name: 'Print' } );
	jest.useFakeTimers( { now: new Date( '2027-01-05T16:30:00Z' ) } );
	says( 'beforeprint' );
	expect( screen.getByText( /^Printed: 5 January 2027 at 16:30\./ ) ).toBeInTheDocument();
} );

test( 'filters are not printed, so the sheet says that there were some', async () => {
	openPanel( '&tab=to-do&severity=critical' );
	expect( await screen.findByText( 'Filters were set: only what fits them is listed.' ) ).toBeInTheDocument();
} );

test( 'and says nothing of filters where there were none', async () => {
	openPanel( '&tab=to-do' );
	await screen.findByRole( 'button', { name: 'Print' } );
	expect( screen.queryByText( /Filters were set/ ) ).not.toBeInTheDocument();
} );
