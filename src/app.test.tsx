import { act, screen } from '@testing-library/react';
import report from '../tests/golden/report.json';
import { openPanel } from './testing/panel';

test( 'each screen has its own address, title and focused heading, and back works', async () => {
	const { user } = openPanel();
	const home = await screen.findByRole( 'heading', { level: 1, name: report.verdict } );
	expect( home ).not.toHaveFocus();
	await user.click( screen.getByRole( 'link', { name: 'To do' } ) );
	const toDo = await screen.findByRole( 'heading', { level: 1, name: 'To do' } );
	expect( toDo ).toHaveFocus();
	expect( window.location.search ).toBe( '?page=store-posture&tab=to-do' );
	expect( document.title ).toMatch( /^To do/ );
	expect( screen.getByRole( 'link', { name: 'To do' } ) ).toHaveAttribute( 'aria-current', 'page' );
	await act( async () => {
		window.history.back();
		await new Promise( ( done ) => window.addEventListener( 'popstate', done, { once: true } ) );
	} );
	expect( await screen.findByRole( 'heading', { level: 1, name: report.verdict } ) ).toHaveFocus();
} );

test.each( [ '', '&tab=to-do', '&tab=questions', '&tab=settings', '&check=accounts/registration-role' ] )(
	'Emergency is linked from %p, as a page of its own',
	async ( query ) => {
		openPanel( query );
		const link = await screen.findByRole( 'link', { name: 'Something is wrong right now' } );
		expect( link ).toHaveAttribute( 'href', '/wp-admin/admin.php?page=store-posture&tab=emergency' );
		expect( await screen.findAllByRole( 'heading', { level: 1 } ) ).toHaveLength( 1 );
	}
);

test( 'an address that is none leads to Home', async () => {
	openPanel( '&tab=<script>&check=../../etc/passwd' );
	expect( await screen.findByRole( 'heading', { level: 1, name: report.verdict } ) ).toBeInTheDocument();
} );
