import { act, screen, waitFor } from '@testing-library/react';
import golden from '../tests/golden/report.json';
import { store } from './data';
import { openPanel } from './testing/panel';
import { openSite } from './testing/site';

const urgent = golden.findings.filter( ( { outcome, severity } ) => outcome === 'fail' && severity === 'critical' );
const calm = {
	...golden,
	findings: golden.findings.filter( ( finding ) => ! urgent.includes( finding ) ),
};

/** The menu as WordPress prints it, with a count from the last page load. */
function printMenu( count = '' ): void {
	const menu = document.createElement( 'ul' );
	menu.id = 'adminmenu';
	menu.innerHTML = `<li><a href="/wp-admin/plugins.php">Plugins <span class="update-plugins count-4"><span class="plugin-count">4</span></span></a></li>
		<li><a href="/wp-admin/admin.php?page=store-posture">Security checklist${ count }</a></li>`;
	document.body.append( menu );
}
const STALE =
	' <span class="update-plugins count-9"><span class="plugin-count" aria-hidden="true">9</span><span class="screen-reader-text">9 things to fix today</span></span>';
const entry = () => document.querySelector( '#adminmenu li:last-child a' )!;

afterEach( () => document.getElementById( 'adminmenu' )?.remove() );

test( 'a stale count is put right once the report is there, and goes with the last urgent thing', async () => {
	printMenu( STALE );
	const { registry } = openPanel();
	await waitFor( () => expect( entry().querySelector( '.plugin-count' ) ).toHaveTextContent( `${ urgent.length }` ) );
	expect( entry().querySelector( '.screen-reader-text' ) ).toHaveTextContent( /^1 thing to fix today$/ );
	expect( entry().querySelectorAll( '.update-plugins' ) ).toHaveLength( 1 );
	openSite( { 'GET checks': () => calm } );
	await act( () => registry.dispatch( store ).refreshReport() );
	expect( entry() ).toHaveTextContent( /^Security checklist$/ );
	expect( document.querySelector( '#adminmenu .count-4' ) ).toBeInTheDocument();
} );

test.each( [
	[ 'planned', 1 ],
	[ 'accepted', 0 ],
	[ 'handled_elsewhere', 0 ],
	[ 'false_positive', 0 ],
] )( 'of an urgent thing that is %s the menu counts %d, as PHP does', async ( state, count ) => {
	const decided = { state, by: 'Olga', until: '2027-01-31', note: '', document: null };
	const judged = [ ...urgent, ...calm.findings ].map( ( finding ) =>
		urgent.includes( finding ) ? { ...finding, state: decided } : finding
	);
	printMenu( STALE );
	openPanel( '&tab=to-do', { 'GET checks': () => ( { ...golden, findings: judged } ) } );
	await screen.findByText( /to do of/ );
	expect( entry().querySelectorAll( '.plugin-count' ) ).toHaveLength( count );
	expect( entry() ).not.toHaveTextContent( '9' );
} );

test( 'where there was no count one comes', async () => {
	printMenu();
	openPanel( '&tab=to-do' );
	await waitFor( () => expect( entry() ).toHaveTextContent( /^Security checklist 11 thing to fix today$/ ) );
	expect( entry().querySelector( '.plugin-count' ) ).toHaveAttribute( 'aria-hidden', 'true' );
} );

test( 'while the report does not come the count stays as it was printed', async () => {
	printMenu( STALE );
	openPanel( '', {
		'GET checks': () => {
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	expect( await screen.findAllByText( /The site did not answer/ ) ).not.toHaveLength( 0 );
	expect( entry().querySelector( '.plugin-count' ) ).toHaveTextContent( '9' );
} );
