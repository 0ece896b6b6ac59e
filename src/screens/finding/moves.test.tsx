import { speak } from '@wordpress/a11y';
import { screen, within } from '@testing-library/react';
import finding from '../../../tests/golden/finding_detail.json';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';

jest.mock( '@wordpress/a11y', () => ( { speak: jest.fn() } ) );
beforeEach( () => jest.mocked( speak ).mockClear() );

const ID = finding.finding.id;
const plugin = { mark: '0123456789abcdef', text: 'Plugin: file-manager' };
const webhook = { mark: 'fedcba9876543210', text: 'Webhook 3, to hooks.example.org' };

/** A site on which two things have moved, and which takes what is said. */
function moved( refusal?: object ) {
	let open = [ plugin, webhook ];
	return {
		[ `GET checks/${ ID }` ]: () => ( { ...finding, moves: open } ),
		[ `POST confirmations/${ ID }` ]: ( { data }: { data: unknown } ) => {
			if ( refusal ) {
				throw refusal;
			}
			const marks: unknown = Reflect.get( Object( data ), 'marks' );
			open = open.filter( ( { mark } ) => ! Array.isArray( marks ) || ! marks.includes( mark ) );
			return finding.finding;
		},
	};
}

test( 'one thing is called mine, and only that one', async () => {
	const { user } = openPanel( `&check=${ ID }`, moved() );
	await user.click( await screen.findByRole( 'button', { name: 'This was me: Plugin: file-manager' } ) );
	expect( sent( `POST confirmations/${ ID }` )[ 0 ]?.data ).toEqual( { marks: [ plugin.mark ] } );
	expect( await screen.findByText( webhook.text ) ).toBeInTheDocument();
	expect( screen.queryByText( plugin.text ) ).not.toBeInTheDocument();
	expect( speak ).toHaveBeenCalledWith( 'Noted as yours' );
	expect( screen.getByRole( 'heading', { level: 1 } ) ).toHaveFocus();
	expect( screen.queryByRole( 'button', { name: 'All of this was me' } ) ).not.toBeInTheDocument();
} );

test( 'all of it is called mine in one go', async () => {
	const { user } = openPanel( `&check=${ ID }`, moved() );
	await user.click( await screen.findByRole( 'button', { name: 'All of this was me' } ) );
	expect( sent( `POST confirmations/${ ID }` )[ 0 ]?.data ).toEqual( { marks: [ plugin.mark, webhook.mark ] } );
	expect( screen.queryByRole( 'heading', { name: 'What has moved' } ) ).not.toBeInTheDocument();
} );

test( 'what is no longer what was seen is refused, with the reason, and stays', async () => {
	const message = 'This is no longer what you saw. Check again.';
	const { user } = openPanel( `&check=${ ID }`, moved( { code: 'conflict', message, status: 409 } ) );
	await user.click( await screen.findByRole( 'button', { name: 'This was me: Plugin: file-manager' } ) );
	expect( await screen.findByText( message ) ).toBeInTheDocument();
	const section = screen.getByRole( 'heading', { name: 'What has moved' } ).closest( 'section' );
	expect( within( section ?? document.body ).getAllByRole( 'listitem' ) ).toHaveLength( 2 );
	expect( speak ).not.toHaveBeenCalledWith( 'Noted as yours' );
} );

test( 'where nothing has moved there is nothing to say', async () => {
	openPanel( `&check=${ ID }` );
	await screen.findByRole( 'heading', { level: 1, name: finding.finding.title } );
	expect( screen.queryByRole( 'heading', { name: 'What has moved' } ) ).not.toBeInTheDocument();
} );
