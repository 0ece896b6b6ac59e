import { screen } from '@testing-library/react';
import type { Journal } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';

const entry = (
	seq: number,
	changes: Partial< Journal[ 'entries' ][ number ] > = {}
): Journal[ 'entries' ][ number ] => ( {
	seq,
	at: '2026-11-21T10:00:00Z',
	by: 'Olga',
	what: 'state.accepted',
	words: 'Decided to live with it for a while',
	subject: 'Second log-in step for staff',
	details: [ { label: 'Until', value: '2026-12-31' } ],
	hash: 'abc',
	...changes,
} );

const journal: Journal = {
	entries: [ entry( 3 ), entry( 2, { by: '', subject: '', details: [] } ) ],
	checked: 3,
	broken_at: null,
	next: null,
	kept_days: 1095,
};

test( 'tells who did what, when and to what, and that the entries fit', async () => {
	openPanel( '&tab=journal', { 'GET journal': () => journal } );
	expect(
		await screen.findByText( 'Decided to live with it for a while: Second log-in step for staff' )
	).toBeInTheDocument();
	expect( screen.getByText( 'Until: 2026-12-31' ) ).toBeInTheDocument();
	expect( screen.getByText( /21 November 2026.*this plugin/ ) ).toBeInTheDocument();
	expect( screen.getByText( '3 entries, and all fit together.' ) ).toBeInTheDocument();
	expect( screen.getByText( /shows later changes.*3 years/ ) ).toBeInTheDocument();
} );

test( 'says from where on the entries do not fit', async () => {
	openPanel( '&tab=journal', { 'GET journal': () => ( { ...journal, broken_at: 2 } ) } );
	expect(
		( await screen.findAllByText( /From entry 2 on the entries do not fit together/ ) ).length
	).toBeGreaterThan( 0 );
	expect( screen.queryByText( /all fit together/ ) ).not.toBeInTheDocument();
} );

test( 'older entries come below', async () => {
	const { user } = openPanel( '&tab=journal', {
		'GET journal': () => ( { ...journal, next: 2 } ),
		'GET journal?before=2': () => ( {
			...journal,
			entries: [ entry( 1, { words: 'Started a check', subject: '' } ) ],
		} ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Older entries' } ) );
	expect( await screen.findByText( 'Started a check' ) ).toBeInTheDocument();
	expect( screen.getByText( 'No. 3' ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'button', { name: 'Older entries' } ) ).not.toBeInTheDocument();
	expect( sent( 'GET journal?before=2' ) ).toHaveLength( 1 );
} );

test( 'an empty journal says so, and one that cannot be loaded can be asked again', async () => {
	let isUp = false;
	const { user } = openPanel( '&tab=journal', {
		'GET journal': () => {
			if ( isUp ) {
				return { ...journal, entries: [], checked: 0 };
			}
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	const again = await screen.findByRole( 'button', { name: 'Try again' } );
	isUp = true;
	await user.click( again );
	expect( await screen.findByText( 'Nothing was done yet.' ) ).toBeInTheDocument();
} );
