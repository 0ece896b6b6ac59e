import { screen, waitFor, within } from '@testing-library/react';
import report from '../../../tests/golden/report.json';
import { openPanel } from '../../testing/panel';
import { scan, sent, settings } from '../../testing/site';

const titleOf = ( id: string ) => report.findings.find( ( finding ) => finding.id === id )?.title ?? '?';

test( 'the next three things, in the order of the report, lead to their pages', async () => {
	openPanel();
	const heading = await screen.findByRole( 'heading', { name: 'Do these next' } );
	const links = within( heading.closest( 'section' )! ).getAllByRole( 'link' ).slice( 1 );
	expect( links.map( ( link ) => link.textContent ) ).toEqual( report.next_things.map( titleOf ) );
	expect( links[ 0 ] ).toHaveAttribute( 'href', expect.stringContaining( 'check=accounts%2Fregistration-role' ) );
} );

test( 'what bends other results is said first', async () => {
	openPanel( '', { 'GET checks': () => ( { ...report, distorted_by: [ 'listening/security-txt' ] } ) } );
	const heading = await screen.findByRole( 'heading', { name: 'First: this stands between us and the store' } );
	expect( screen.getAllByRole( 'heading', { level: 2 } )[ 0 ] ).toBe( heading );
	const links = within( heading.closest( 'section' )! ).getAllByRole( 'link' );
	expect( links.map( ( link ) => link.textContent ) ).toEqual( [ titleOf( 'listening/security-txt' ) ] );
} );

test( 'what could not be checked stands there with its reason', async () => {
	openPanel();
	const heading = await screen.findByRole( 'heading', { name: 'What we could not check' } );
	const section = within( heading.closest( 'section' )! );
	for ( const finding of report.findings.filter( ( { outcome } ) => [ 'unknown', 'error' ].includes( outcome ) ) ) {
		expect( section.getByRole( 'link', { name: finding.topic } ) ).toBeInTheDocument();
		expect( section.getByText( finding.reason ) ).toBeInTheDocument();
	}
} );

test( 'the ring says in words what it shows, and why it is held', async () => {
	openPanel();
	expect(
		await screen.findByRole( 'img', { name: `Between ${ report.score.low } and ${ report.score.high } of 100` } )
	).toBeInTheDocument();
	expect( screen.getByText( 'Held at 49 by 1 urgent problem.' ) ).toBeInTheDocument();
} );

test( 'under too little coverage there is no number', async () => {
	openPanel( '', {
		'GET checks': () => ( { ...report, score: { ...report.score, value: null, low: null, high: null } } ),
	} );
	expect( await screen.findByRole( 'img', { name: /Too little could be checked/ } ) ).toHaveTextContent( '?' );
	expect( screen.queryByText( /Held at/ ) ).not.toBeInTheDocument();
} );

test( 'an empty box is not drawn', async () => {
	openPanel( '', {
		'GET checks': () => ( {
			...report,
			findings: [],
			next_things: [],
			questions: [],
			not_looked_at: [],
			score: null,
		} ),
	} );
	await screen.findByRole( 'heading', { level: 1, name: report.verdict } );
	expect( screen.queryAllByRole( 'heading', { level: 2 } ) ).toEqual( [] );
} );

test( 'a site whose address changed asks which one it is, and is told', async () => {
	const moved = { ...report, site: { ...report.site, standing: 'undecided' } };
	let told = false;
	const { user } = openPanel( '', {
		'GET checks': () => ( told ? report : moved ),
		'PUT settings': () => {
			told = true;
			return settings;
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'This is the live shop now' } ) );
	await waitFor( () => expect( screen.queryByRole( 'button', { name: 'This is a copy' } ) ).not.toBeInTheDocument() );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { standing: 'live' } );
} );

test( 'a copy says so', async () => {
	openPanel( '', { 'GET checks': () => ( { ...report, site: { ...report.site, standing: 'copy' } } ) } );
	expect( await screen.findByRole( 'button', { name: 'This is the live shop now' } ) ).toBeInTheDocument();
	expect( screen.getAllByText( /^This is a copy. It sends no mail/ ) ).not.toHaveLength( 0 );
	expect( screen.queryByRole( 'button', { name: 'This is a copy' } ) ).not.toBeInTheDocument();
} );

test( 'a site that is not live says so', async () => {
	openPanel( '', { 'GET checks': () => ( { ...report, site: { ...report.site, environment: 'staging' } } ) } );
	expect( await screen.findByText( /This site is not live \(staging\)/ ) ).toBeInTheDocument();
} );

test( 'a running scan shows how far it is and can be stopped', async () => {
	const { user } = openPanel( '', {
		'GET scans/latest': () => ( { ...scan, done: 12 } ),
		'DELETE scans/8': () => ( { ...scan, status: 'cancelled' } ),
	} );
	expect( await screen.findByText( '12 of 30 looked at.' ) ).toBeInTheDocument();
	expect( screen.getByRole( 'progressbar' ) ).toHaveAttribute( 'value', '40' );
	expect( screen.getByText( 'Looking at the web server' ) ).toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Stop the check' } ) );
	await waitFor( () => expect( screen.queryByRole( 'progressbar' ) ).not.toBeInTheDocument() );
	expect( sent( 'DELETE scans/8' ) ).toHaveLength( 1 );
} );

test( 'who may not respond gets no button', async () => {
	openPanel( '', {}, false );
	await screen.findByRole( 'heading', { name: 'Do these next' } );
	expect( screen.queryByRole( 'button', { name: 'Check everything now' } ) ).not.toBeInTheDocument();
} );

test( 'a site that does not answer says so and can be asked again', async () => {
	let isUp = false;
	const { user } = openPanel( '', {
		'GET checks': () => {
			if ( isUp ) {
				return report;
			}
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	expect( ( await screen.findAllByText( /The site did not answer/ ) ).length ).toBeGreaterThan( 0 );
	isUp = true;
	await user.click( screen.getByRole( 'button', { name: 'Try again' } ) );
	expect( await screen.findByRole( 'heading', { level: 1, name: report.verdict } ) ).toBeInTheDocument();
} );

test( 'the first time: says what it does, asks one thing, starts', async () => {
	const { user } = openPanel( '', {
		'GET settings': () => ( { ...settings, set_up: false, alert_email: '' } ),
		'PUT settings': ( { data } ) => ( { ...settings, ...Object( data ) } ),
		'POST scans': () => scan,
		'GET scans/latest': () => scan,
		'GET scans/8': () => scan,
	} );
	const field = await screen.findByRole( 'textbox', { name: 'Who should hear if something is wrong?' } );
	expect( field ).toHaveValue( 'olga@example.com' );
	expect( screen.getAllByRole( 'textbox' ) ).toHaveLength( 1 );
	expect( screen.getByText( /at most 40 requests, to this site only/ ) ).toBeInTheDocument();
	expect( screen.getByText( /by a webhook, too\. That can be set later, in Settings\./ ) ).toBeInTheDocument();
	expect( screen.getByText( /asks wordpress.org nothing, unless you switch/ ) ).toBeInTheDocument();
	await user.clear( field );
	await user.type( field, 'anna@example.com' );
	await user.click( screen.getByRole( 'button', { name: 'Start the first check' } ) );
	expect( await screen.findByRole( 'progressbar' ) ).toBeInTheDocument();
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { alert_email: 'anna@example.com', set_up: true } );
	expect( sent( 'POST scans' ) ).toHaveLength( 1 );
} );

test( 'every point is told: three views, what was seen and told, a row for each check', async () => {
	openPanel();
	const summary = await screen.findByRole( 'heading', { name: 'Where the points are' } );
	const fold = within( summary.closest( 'details' )! );
	expect( fold.getByText( 'Once all that is planned is done' ).closest( 'div' ) ).toHaveTextContent(
		`${ report.score.views.planned } of 100`
	);
	expect( fold.getByText( /What you told us: .* of .* points, a fifth at most/ ) ).toBeInTheDocument();
	const rows = within( fold.getByRole( 'table', { hidden: true } ) ).getAllByRole( 'row', { hidden: true } );
	expect( rows ).toHaveLength( report.score.explained.length + 1 );
	expect(
		fold.getByText(
			'You live with it; that gives no points. No change of the score until the urgent problems are fixed'
		)
	).toBeInTheDocument();
	expect( fold.getByText( /Lifts the cap: \d+ points/ ) ).toBeInTheDocument();
	expect( document.body ).not.toHaveTextContent( /\+0|Adds 0/ );
} );

test( 'the next things say what they do to the score', async () => {
	openPanel();
	const heading = await screen.findByRole( 'heading', { name: 'Do these next' } );
	const section = within( heading.closest( 'section' )! );
	expect( section.getByText( /^Lifts the cap: \d+ points$/ ) ).toBeInTheDocument();
	expect( section.getByText( 'No change of the score until the urgent problems are fixed' ) ).toBeInTheDocument();
} );

test( 'points that somebody else takes care of are hatched, and told in words', async () => {
	const score = { ...report.score, parts: { ...report.score.parts, handled: 7.5 } };
	openPanel( '', { 'GET checks': () => ( { ...report, score } ) } );
	expect( await screen.findByText( /Hatched in the ring: 7.5 points/ ) ).toBeInTheDocument();
	expect( document.querySelector( '.sp-ring__handled' ) ).toBeInTheDocument();
} );
