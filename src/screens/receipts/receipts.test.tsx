import { screen, within } from '@testing-library/react';
import type { Receipt } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';

const receipt: Receipt = {
	id: 7,
	fix: 'code-editor',
	title: 'Switch the code editors in wp-admin off',
	kind: 'reversible',
	status: 'applied',
	changes: [ { place: 'wp-config.php', before: '', after: "define( 'DISALLOW_FILE_EDIT', true );" } ],
	checks: [ 'configuration/file-editor' ],
	at: '2026-11-22T10:41:00Z',
	by: 'Olga',
	ended_at: null,
	ended_by: '',
	note: '',
	undo: { possible: true, reason: '', until: '', differences: [], reopens: [] },
};

const meddled: Receipt = {
	...receipt,
	id: 6,
	title: 'Give new accounts the rights of a customer',
	undo: {
		...receipt.undo,
		possible: false,
		reason: 'Somebody changed this since: default_role. Undoing would throw that away.',
		differences: [ { place: 'default_role', expected: 'customer', found: 'author' } ],
	},
};

const final: Receipt = {
	...receipt,
	id: 5,
	kind: 'final',
	title: 'Log everybody else out',
	undo: { ...receipt.undo, possible: false, reason: 'This cannot be undone.' },
};

const card = async ( title: string ) => {
	const found = ( await screen.findByRole( 'heading', { level: 3, name: title } ) ).closest( 'li' );
	if ( ! found ) {
		throw new Error( title );
	}
	return within( found );
};

test( 'each with its way back, or why there is none', async () => {
	openPanel( '&tab=receipts', { 'GET receipts': () => [ receipt, meddled, final ] } );
	const open = await card( receipt.title );
	expect( open.getByText( "Added: define( 'DISALLOW_FILE_EDIT', true );" ) ).toBeInTheDocument();
	expect( open.getByRole( 'button', { name: 'Undo' } ) ).toBeInTheDocument();
	const changed = await card( meddled.title );
	expect( changed.getByText( /Undoing would throw that away:/ ) ).toBeInTheDocument();
	expect( changed.getByText( 'Changes from customer to author' ) ).toBeInTheDocument();
	expect( changed.queryByRole( 'button', { name: 'Undo' } ) ).not.toBeInTheDocument();
	const lasting = await card( final.title );
	expect( lasting.getByText( 'This cannot be undone.' ) ).toBeInTheDocument();
	expect( lasting.queryByRole( 'button', { name: 'Undo' } ) ).not.toBeInTheDocument();
} );

test( 'refused because somebody changed it just now: the list then shows what differs', async () => {
	let isMeddled = false;
	const { user } = openPanel( '&tab=receipts', {
		'GET receipts': () => [ isMeddled ? { ...meddled, id: 7 } : receipt ],
		'POST receipts/7/undo': () => {
			isMeddled = true;
			throw { code: 'conflict', message: meddled.undo.reason, status: 409 };
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Undo' } ) );
	expect( screen.getByText( 'All is then as it was before.' ) ).toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Undo it now' } ) );
	expect( await screen.findByText( 'Changes from customer to author' ) ).toBeInTheDocument();
	expect( screen.getAllByText( meddled.undo.reason ).length ).toBeGreaterThan( 0 );
} );

test( 'an undo that somebody thinks better of changes nothing', async () => {
	const { user } = openPanel( '&tab=receipts', { 'GET receipts': () => [ receipt ] } );
	await user.click( await screen.findByRole( 'button', { name: 'Undo' } ) );
	await user.click( screen.getByRole( 'button', { name: 'Leave it as it is' } ) );
	expect( screen.getByRole( 'button', { name: 'Undo' } ) ).toBeInTheDocument();
	expect( sent( 'POST receipts/7/undo' ) ).toHaveLength( 0 );
} );

test( 'nothing yet', async () => {
	openPanel( '&tab=receipts', { 'GET receipts': () => [] } );
	expect( await screen.findByText( 'Nothing was changed from here yet.' ) ).toBeInTheDocument();
} );
