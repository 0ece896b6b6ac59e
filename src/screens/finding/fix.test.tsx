import { screen, waitFor, within } from '@testing-library/react';
import finding from '../../../tests/golden/finding_detail.json';
import type { FixPreview, Receipt } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { scan, sent } from '../../testing/site';

const ID = finding.finding.id;
const ADDRESS = `&check=${ ID }`;
const FIX = 'registration-role';
const fixable = { ...finding, fix: FIX };

const change = { place: 'New User Default Role (default_role)', before: 'shop_manager', after: 'customer' };
const preview: FixPreview = {
	id: FIX,
	kind: 'reversible',
	title: 'Give new accounts the rights of a customer',
	checks: [ ID ],
	undo: 'This can be undone.',
	changes: [ change ],
	effects: [ 'Whoever signs up from now on gets that role.' ],
	choices: [],
	obstacle: '',
	by_hand: '',
	fingerprint: '0123456789abcdef',
};
const receipt: Receipt = {
	id: 7,
	fix: FIX,
	title: preview.title,
	kind: 'reversible',
	status: 'applied',
	changes: [ change ],
	checks: [ ID ],
	at: '2026-11-22T10:41:00Z',
	by: 'Olga',
	ended_at: null,
	ended_by: '',
	note: '',
	undo: { possible: true, reason: '', until: '', differences: [], reopens: [ finding.finding.title ] },
};

/** A site that does what it is told. */
function site( seen: Partial< FixPreview > = {}, made: Partial< Receipt > = {} ) {
	let isDone = false;
	const now = () =>
		isDone
			? {
					...fixable,
					finding: { ...finding.finding, outcome: 'pass', title: 'New sign-ups get no staff rights' },
				}
			: fixable;
	return {
		[ `GET checks/${ ID }` ]: now,
		[ `GET fixes/${ FIX }` ]: () => ( { ...preview, ...seen } ),
		[ `POST fixes/${ FIX }/applications` ]: () => {
			isDone = ( made.status ?? 'applied' ) === 'applied';
			return { ...receipt, ...made };
		},
		'POST receipts/7/undo': () => {
			isDone = false;
			return {
				...receipt,
				status: 'undone',
				ended_at: '2026-11-22T10:45:00Z',
				ended_by: 'Olga',
				undo: { ...receipt.undo, possible: false, reason: 'It was undone.', reopens: [] },
			};
		},
		'GET receipts': () => [ { ...receipt, ...made } ],
		'POST scans': () => ( { ...scan, checks: [ ID ] } ),
		'GET scans/8': () => ( { ...scan, checks: [ ID ], status: 'done' } ),
	};
}

async function openDialog( answers: ReturnType< typeof site > ) {
	const { user } = openPanel( ADDRESS, answers );
	await user.click( await screen.findByRole( 'button', { name: 'See what would change' } ) );
	return { user, dialog: await screen.findByRole( 'dialog' ) };
}

test( 'no fix, none offered', async () => {
	openPanel( ADDRESS, { [ `GET checks/${ ID }` ]: () => ( { ...finding, fix: '' } ) } );
	await screen.findByRole( 'heading', { level: 1, name: finding.finding.title } );
	expect( screen.queryByText( 'We can do this for you' ) ).not.toBeInTheDocument();
} );

test( 'the preview says first whether it can be undone, then what changes, in words too', async () => {
	const { dialog } = await openDialog( site() );
	expect( await within( dialog ).findByText( 'This can be undone.' ) ).toBeInTheDocument();
	expect( within( dialog ).getByText( 'Changes from shop_manager to customer' ) ).toBeInTheDocument();
	expect( within( dialog ).getByText( '− shop_manager' ) ).toBeInTheDocument();
	expect( within( dialog ).getByText( '+ customer' ) ).toBeInTheDocument();
	expect( within( dialog ).getByText( preview.effects[ 0 ] ?? '' ) ).toBeInTheDocument();
	expect( sent( `POST fixes/${ FIX }/applications` ) ).toHaveLength( 0 );
} );

test( 'applied: exactly what was seen is sent, the check runs again, the receipt stays with its way back', async () => {
	const { user, dialog } = await openDialog( site() );
	await user.click( await within( dialog ).findByRole( 'button', { name: 'Change it now' } ) );
	expect( await within( dialog ).findByText( 'Done.' ) ).toBeInTheDocument();
	expect( sent( `POST fixes/${ FIX }/applications` )[ 0 ]?.data ).toEqual( {
		fingerprint: preview.fingerprint,
		confirm: false,
	} );
	expect( sent( 'POST scans' )[ 0 ]?.data ).toEqual( { checks: [ ID ] } );
	await user.click( within( dialog ).getByText( 'Close', { selector: '.sp-fix button.is-primary' } ) );
	await waitFor( () => expect( screen.queryByRole( 'dialog' ) ).not.toBeInTheDocument() );
	const heading = await screen.findByRole(
		'heading',
		{ level: 1, name: 'New sign-ups get no staff rights' },
		{ timeout: 4000 }
	);
	expect( heading ).toHaveFocus();

	await user.click( screen.getByRole( 'button', { name: 'Undo' } ) );
	expect( screen.getByText( /opens a hole again/ ) ).toBeInTheDocument();
	expect( screen.getByText( finding.finding.title ) ).toBeInTheDocument();
	expect( sent( 'POST receipts/7/undo' ) ).toHaveLength( 0 );
	await user.click( screen.getByRole( 'button', { name: 'Undo it now' } ) );
	expect( await screen.findByText( 'Undone.' ) ).toBeInTheDocument();
	expect( screen.getByText( 'Undone.' ).closest( 'p' ) ).toHaveFocus();
	expect(
		await screen.findByRole( 'heading', { level: 1, name: finding.finding.title }, { timeout: 4000 } )
	).toBeInTheDocument();
} );

test( 'what cannot be undone asks for a confirmation of its own', async () => {
	const { user, dialog } = await openDialog( site( { kind: 'final', undo: 'This cannot be undone.' } ) );
	const button = await within( dialog ).findByRole( 'button', { name: 'Change it now' } );
	expect( button ).toHaveAttribute( 'aria-disabled', 'true' );
	await user.click( button );
	expect( sent( `POST fixes/${ FIX }/applications` ) ).toHaveLength( 0 );
	await user.click( within( dialog ).getByRole( 'checkbox', { name: 'I have read that this cannot be undone' } ) );
	await user.click( button );
	expect( sent( `POST fixes/${ FIX }/applications` )[ 0 ]?.data ).toEqual( {
		fingerprint: preview.fingerprint,
		confirm: true,
	} );
} );

test( 'where it cannot be done there are lines to copy, and no button', async () => {
	const { dialog } = await openDialog(
		site( { obstacle: 'The file is a link to another place.', by_hand: "define( 'A', true );" } )
	);
	expect( await within( dialog ).findByText( 'The file is a link to another place.' ) ).toBeInTheDocument();
	expect( within( dialog ).getByText( "define( 'A', true );" ) ).toBeInTheDocument();
	expect( within( dialog ).queryByRole( 'button', { name: 'Change it now' } ) ).not.toBeInTheDocument();
} );

test( 'a choice is looked at anew, and sent along', async () => {
	const choice = ( id: string, chosen: boolean ) => ( { id, label: `Key ${ id }`, note: '', chosen } );
	const { user, dialog } = await openDialog( {
		...site( { choices: [ choice( '1', true ), choice( '2', false ) ] } ),
		[ `GET fixes/${ FIX }?choices[]=1&choices[]=2` ]: () => ( {
			...preview,
			choices: [ choice( '1', true ), choice( '2', true ) ],
			fingerprint: 'fedcba9876543210',
		} ),
	} );
	await user.click( await within( dialog ).findByRole( 'checkbox', { name: 'Key 2' } ) );
	await waitFor( () => expect( within( dialog ).getByRole( 'checkbox', { name: 'Key 2' } ) ).toBeChecked() );
	await user.click( within( dialog ).getByRole( 'button', { name: 'Change it now' } ) );
	expect( sent( `POST fixes/${ FIX }/applications` )[ 0 ]?.data ).toEqual( {
		fingerprint: 'fedcba9876543210',
		confirm: false,
		choices: [ '1', '2' ],
	} );
} );

test( 'taken back at once: the reason stands there, and the fix can be tried again', async () => {
	const { user, dialog } = await openDialog(
		site(
			{},
			{
				status: 'rolled_back',
				note: 'Afterwards something was wrong with: the checkout.',
				undo: { ...receipt.undo, possible: false, reason: 'It was taken back at once.' },
			}
		)
	);
	await user.click( await within( dialog ).findByRole( 'button', { name: 'Change it now' } ) );
	expect( await within( dialog ).findByText( /wrong with: the checkout/ ) ).toBeInTheDocument();
	expect( within( dialog ).queryByRole( 'button', { name: 'Undo' } ) ).not.toBeInTheDocument();
} );

test( 'refused: the reason is told, and nothing claims to be done', async () => {
	const { user, dialog } = await openDialog( {
		...site(),
		[ `POST fixes/${ FIX }/applications` ]: () => {
			throw { code: 'conflict', message: 'Hands off is on.', status: 409 };
		},
	} );
	await user.click( await within( dialog ).findByRole( 'button', { name: 'Change it now' } ) );
	expect( ( await screen.findAllByText( 'Hands off is on.' ) ).length ).toBeGreaterThan( 0 );
	expect( within( dialog ).queryByText( 'Done.' ) ).not.toBeInTheDocument();
} );
