import { screen, within } from '@testing-library/react';
import report from '../../../tests/golden/report.json';
import { openPanel } from '../../testing/panel';
import { sent, settings } from '../../testing/site';

const keep = { 'PUT settings': ( { data }: { data: unknown } ) => ( { ...settings, ...Object( data ) } ) };

test( 'only what was changed is sent', async () => {
	const { user } = openPanel( '&tab=settings', keep );
	const field = await screen.findByRole( 'textbox', { name: 'Where the Emergency page is mailed' } );
	await user.type( field, 'home@example.com' );
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { emergency_email: 'home@example.com' } );
	expect( ( await screen.findAllByText( 'Saved' ) ).length ).toBeGreaterThan( 0 );
} );

test( 'a contact is filled in, or there is none', async () => {
	const { user } = openPanel( '&tab=settings', keep );
	const insurer = within( await screen.findByRole( 'group', { name: 'Insurer, claims line' } ) );
	await user.type( insurer.getByRole( 'textbox', { name: 'Phone' } ), '0118 496 0001' );
	const host = within( screen.getByRole( 'group', { name: 'Hosting company, emergency line' } ) );
	await user.click( host.getByRole( 'checkbox', { name: 'We have none' } ) );
	expect( host.queryByRole( 'textbox' ) ).not.toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( {
		contacts: [
			{ ...settings.contacts[ 0 ], needed: false },
			{ ...settings.contacts[ 1 ], phone: '0118 496 0001' },
		],
	} );
} );

test( 'wordpress.org is asked only once somebody switches it on, and it says what is sent', async () => {
	const { user } = openPanel( '&tab=settings', keep );
	const box = await screen.findByRole( 'checkbox', {
		name: 'Ask wordpress.org about WordPress and the plugins here',
	} );
	expect( box ).not.toBeChecked();
	expect( box ).toHaveAccessibleDescription(
		/version and language of WordPress, .*short names, and the address of this server/
	);
	await user.click( box );
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { ask_wordpress_org: true } );
} );

test( 'a report that cannot be had says why', async () => {
	const { user } = openPanel( '&tab=settings' );
	await user.click( await screen.findByRole( 'button', { name: 'Page for the owner, without details' } ) );
	expect( await screen.findByText( /No route for GET/, { selector: 'p' } ) ).toBeInTheDocument();
} );

test( 'the journal can be kept when the plugin goes', async () => {
	const { user } = openPanel( '&tab=settings', { 'PUT settings': () => ( { ...settings, keep_journal: true } ) } );
	await user.click( await screen.findByRole( 'checkbox', { name: 'Keep the journal: who did what' } ) );
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { keep_journal: true } );
} );

test( 'what was typed stays when the site does not take it', async () => {
	const { user } = openPanel( '&tab=settings', {
		'PUT settings': () => {
			throw { code: 'rest_invalid_param', message: 'This is no e-mail address.', status: 400 };
		},
	} );
	const field = await screen.findByRole( 'textbox', { name: 'Where the Emergency page is mailed' } );
	await user.type( field, 'x@y.example' );
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( ( await screen.findAllByText( 'This is no e-mail address.' ) ).length ).toBeGreaterThan( 0 );
	expect( field ).toHaveValue( 'x@y.example' );
} );

test( 'a test mail goes to the saved address, and a refusal is told', async () => {
	let refuse = false;
	const { user } = openPanel( '&tab=settings', {
		...keep,
		'POST mail-tests': () => {
			if ( refuse ) {
				throw { code: 'conflict', message: 'One went out moments ago.', status: 409 };
			}
			return { to: settings.alert_email };
		},
	} );
	const button = await screen.findByRole( 'button', { name: 'Send the test mail' } );
	await user.click( button );
	expect( ( await screen.findAllByText( /^Sent to / ) ).length ).toBeGreaterThan( 0 );
	refuse = true;
	await user.click( button );
	expect( ( await screen.findAllByText( 'One went out moments ago.' ) ).length ).toBeGreaterThan( 0 );
	await user.type( screen.getByRole( 'textbox', { name: 'Who hears if something is wrong' } ), 'x' );
	expect( screen.getByText( 'Save the address first.' ) ).toBeInTheDocument();
} );

test( 'hands off takes a reason, shows on the screen, and can be switched off again', async () => {
	let hold: object | null = null;
	const { user } = openPanel( '&tab=settings', {
		'GET checks': () => ( { ...report, hold } ),
		'POST hold': ( { data } ) => {
			hold = { since: '2026-11-22T10:00:00Z', by: 'Olga', reason: Object( data ).reason };
			return { on: true, ...hold };
		},
		'DELETE hold': () => {
			hold = null;
			return { on: false, since: null, by: '', reason: '' };
		},
	} );
	const form = within( await screen.findByRole( 'form', { name: 'Hands off' } ) );
	await user.type( form.getByRole( 'textbox', { name: 'Why' } ), 'The police asked' );
	await user.click( form.getByRole( 'button', { name: 'Switch hands off on' } ) );
	expect( await screen.findByText( /Since .*Olga\. The police asked/ ) ).toBeInTheDocument();
	expect( sent( 'POST hold' )[ 0 ]?.data ).toEqual( { reason: 'The police asked' } );
	expect( screen.getByRole( 'heading', { name: 'Hands off' } ) ).toHaveFocus();
	await user.click( form.getByRole( 'button', { name: 'Switch hands off off' } ) );
	expect( await form.findByRole( 'button', { name: 'Switch hands off on' } ) ).toBeInTheDocument();
	expect( screen.queryByText( 'Hands off is on.' ) ).not.toBeInTheDocument();
} );

test( 'a switch that the site does not take says so, with the reason still there', async () => {
	const { user } = openPanel( '&tab=settings', {
		'POST hold': () => {
			throw { code: 'not_stored', message: 'The database is full.', status: 503 };
		},
	} );
	const form = within( await screen.findByRole( 'form', { name: 'Hands off' } ) );
	await user.type( form.getByRole( 'textbox', { name: 'Why' } ), 'A reason' );
	await user.click( form.getByRole( 'button', { name: 'Switch hands off on' } ) );
	expect( ( await screen.findAllByText( 'The database is full.' ) ).length ).toBeGreaterThan( 0 );
	expect( form.getByRole( 'textbox', { name: 'Why' } ) ).toHaveValue( 'A reason' );
} );
