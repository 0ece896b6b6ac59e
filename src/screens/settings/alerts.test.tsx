import { fireEvent, screen, waitFor } from '@testing-library/react';
import { openPanel } from '../../testing/panel';
import { alerts, sent, settings } from '../../testing/site';

const keep = { 'PUT settings': ( { data }: { data: unknown } ) => ( { ...settings, ...Object( data ) } ) };
/** At once: what is tested is where it goes, not the typing. */
const fill = ( label: string, value: string ) =>
	fireEvent.change( screen.getByLabelText( label ), { target: { value } } );
const saved = () => sent( 'PUT settings' )[ 0 ]?.data;

test( 'day, minutes, quiet hours and the second person are saved as numbers and an address', async () => {
	const { user } = openPanel( '&tab=settings', keep );
	await user.selectOptions( await screen.findByRole( 'combobox', { name: 'Day of the weekly mail' } ), 'Thursday' );
	fill( 'Minutes a week you have for this', '45' );
	fill( 'No mail from this hour on (0 to 23)', '22' );
	fill( 'Mail again from this hour on (0 to 23)', '7' );
	fill( 'Who hears too, once something has waited too long', 'next@example.com' );
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	expect( saved() ).toEqual( {
		weekly_day: 4,
		weekly_minutes: 45,
		quiet_from: 22,
		quiet_until: 7,
		escalation_email: 'next@example.com',
	} );
} );

test( 'a key is shown once it is made, and not before', async () => {
	const { user } = openPanel( '&tab=settings', { ...keep, 'POST webhook-key': () => ( { key: 'abc123' } ) } );
	expect( await screen.findByText( 'It is called once there is a key.' ) ).toBeInTheDocument();
	fill( 'Address', 'https://agency.example/hook' );
	await user.click( screen.getByRole( 'button', { name: 'Make a new signing key' } ) );
	expect( await screen.findByText( 'abc123' ) ).toBeInTheDocument();
	expect( screen.getByText( 'Not called yet.' ) ).toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Save settings' } ) );
	await waitFor( () => expect( saved() ).toEqual( { webhook_url: 'https://agency.example/hook' } ) );
} );

test( 'a key that could not be made says why', async () => {
	const { user } = openPanel( '&tab=settings', {
		'POST webhook-key': () => {
			throw { code: 'not_stored', message: 'The database is full.', status: 503 };
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Make a new signing key' } ) );
	expect( ( await screen.findAllByText( 'The database is full.' ) ).length ).toBeGreaterThan( 0 );
} );

test( 'what did not arrive is told', async () => {
	openPanel( '&tab=settings', {
		'GET alerts': () => ( {
			...alerts,
			mail_failed_at: '2026-11-20T10:00:00Z',
			webhook_has_key: true,
			webhook_sent_at: '2026-11-01T10:00:00Z',
			webhook_failed_at: '2026-11-21T10:00:00Z',
		} ),
	} );
	expect( await screen.findByText( /refused our mail on .*20/ ) ).toBeInTheDocument();
	expect( screen.getByText( /^The call of .*21.* did not arrive/ ) ).toBeInTheDocument();
} );

test( 'a site that tells nobody says so', async () => {
	openPanel( '&tab=settings', {
		'GET alerts': () => ( {
			...alerts,
			is_silent: true,
			webhook_has_key: true,
			webhook_sent_at: '2026-11-01T10:00:00Z',
		} ),
	} );
	expect( await screen.findByText( /sends no mail by itself/ ) ).toBeInTheDocument();
	expect( screen.getByText( /^Last called on/ ) ).toBeInTheDocument();
} );
