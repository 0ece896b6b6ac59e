import { screen, within } from '@testing-library/react';
import type { Stranger } from '../../api/types.gen';
import { openPanel } from '../../testing/panel';
import { leak, stranger, surface } from '../../testing/stranger';

const SCREEN = '&tab=customer-data';
const withSurfaces = ( surfaces: Stranger[ 'surfaces' ], counts: Partial< Stranger[ 'counts' ] > = {} ): Stranger => ( {
	...stranger,
	surfaces,
	counts: { ...stranger.counts, proven: 0, unseen: 0, held_back: 0, ...counts },
} );
const row = ( name: string ) => screen.getByText( name ).closest( 'li' )!;
const LEAK = `GET ${ leak.name }`;

test( 'what came of it, from where and when, and what it did not reach and why', async () => {
	openPanel( SCREEN );
	const said = await screen.findByRole( 'heading', {
		level: 2,
		name: 'We asked 1,312 questions as a stranger. 1 place gave away customer data.',
	} );
	const card = within( said.closest( 'section' )! );
	expect( card.getByText( '1 place could not be asked.' ) ).toBeInTheDocument();
	expect( card.getByText( 'The site did not answer in time. (1)' ) ).toBeInTheDocument();
	expect( card.getByText( '1 place is held back.' ) ).toBeInTheDocument();
	expect( card.getByText( 'This does not try log-ins, forms or attacks.' ) ).toBeInTheDocument();
	expect(
		card.getByText( /^Seen by asking the site like a visitor, from its own server, 22 November 2026/ )
	).toHaveTextContent( 'Asked again by itself: 29 November 2026 at 03:00.' );
} );

test( 'none is said only where answers could be judged', async () => {
	openPanel( SCREEN, {
		'GET stranger': () => withSurfaces( [ surface( '/wp/v2/users', {} ) ], { likely: 2, asked: 4 } ),
	} );
	expect(
		await screen.findByText( 'We asked 4 questions as a stranger. None gave away customer data.' )
	).toBeInTheDocument();
	expect( screen.getByText( '2 places answered with what looks like personal data.' ) ).toBeInTheDocument();
} );

test( 'where nobody could be recognised it does not say none', async () => {
	const quiet = withSurfaces( [ surface( '/wp/v2/users', {} ) ], { asked: 4 } );
	const why = "No customer is here yet, so nobody's data could have been recognised.";
	openPanel( SCREEN, { 'GET stranger': () => ( { ...quiet, unproven: { all: true, why } } ) } );
	expect(
		await screen.findByText( 'We asked 4 questions as a stranger. No answer could be judged.' )
	).toBeInTheDocument();
	expect( screen.getByText( why ) ).toBeInTheDocument();
} );

test( 'a cache that showed a page to the wrong person counts, and leads to what to do', async () => {
	const quiet = withSurfaces( [ surface( '/wp/v2/users', {} ) ], { asked: 4 } );
	openPanel( SCREEN, { 'GET stranger': () => ( { ...quiet, cached: [ '/my-account/' ] } ) } );
	expect(
		await screen.findByText( 'We asked 4 questions as a stranger. 1 place gave away customer data.' )
	).toBeInTheDocument();
	expect(
		screen.getByText( /A cache showed the test customer’s page to a visitor: \/my-account\/\./ )
	).toBeInTheDocument();
	expect( screen.getByRole( 'link', { name: 'What to do' } ) ).toHaveAttribute(
		'href',
		expect.stringContaining( 'exposure%2Fpublic-cache' )
	);
} );

test( 'what our shield closed says so, and how often it refused somebody', async () => {
	openPanel( SCREEN, {
		'GET stranger': () =>
			withSurfaces( [
				surface( '/parcels/v1/customer', {
					class: 'guarded',
					shield: { stopped: 1200, behind: 'unseen', behind_at: null },
				} ),
			] ),
	} );
	expect(
		await screen.findByText( /^We refuse strangers here\..* Refused 1,200 times so far\.$/ )
	).toBeInTheDocument();
} );

test( 'what the code behind a shield does by now is said with its day', async () => {
	const behind = ( state: 'open' | 'closed' ) => ( {
		class: 'guarded' as const,
		shield: { stopped: 1, behind: state, behind_at: '2026-11-22T10:04:00Z' },
	} );
	openPanel( SCREEN, {
		'GET stranger': () =>
			withSurfaces( [
				surface( '/parcels/v1/a', behind( 'open' ) ),
				surface( '/parcels/v1/b', behind( 'closed' ) ),
			] ),
	} );
	expect( await screen.findByText( /the code behind it still gave data away: update it\./ ) ).toBeInTheDocument();
	expect(
		screen.getByText( /refused strangers by itself: the repair can be undone\. Refused 1 time so far\.$/ )
	).toBeInTheDocument();
} );

test( 'none is none so far where it was stopped before its end', async () => {
	const part = withSurfaces( [ surface( '/wp/v2/users', {} ) ], { asked: 4 } );
	openPanel( SCREEN, { 'GET stranger': () => ( { ...part, walk: { ...part.walk!, status: 'cancelled' } } ) } );
	expect(
		await screen.findByText( 'We asked 4 questions as a stranger. None gave away customer data so far.' )
	).toBeInTheDocument();
} );

test( 'where nothing could be judged it does not say none', async () => {
	const none = { guarded: 0, quiet: 0, open_by_design: 0, unseen: 1, asked: 1 };
	openPanel( SCREEN, {
		'GET stranger': () => withSurfaces( [ surface( '/wp/v2/users', { class: 'unseen' } ) ], none ),
	} );
	expect(
		await screen.findByText( 'We asked 1 question as a stranger. No answer could be judged.' )
	).toBeInTheDocument();
	expect( screen.queryByText( /None gave away/ ) ).not.toBeInTheDocument();
} );

test( 'the worst comes first, and whoever has nothing to look at is folded under the name', async () => {
	openPanel( SCREEN );
	await screen.findByText( LEAK );
	const names = [ 'Leaky Parcels', 'Slow Lists', 'WooCommerce', 'WordPress' ];
	const headings = screen.getAllByRole( 'heading', { level: 2, hidden: true } ).map( ( one ) => one.textContent );
	expect( headings.filter( ( one ) => names.includes( one ) ) ).toEqual( names );
	expect( screen.getByText( 'GET /wc/v3/orders' ).closest( 'details' ) ).not.toHaveAttribute( 'open' );
	expect( screen.getByText( 'Public on purpose: 1 · Closed to strangers: 1' ) ).toBeInTheDocument();
	expect( screen.getByText( LEAK ).closest( 'details' ) ).toBeNull();
	expect( screen.getByText( 'GET export_all' ).closest( 'details' ) ).not.toHaveAttribute( 'open' );
	expect( screen.getByText( '2 to look at of 7 places' ) ).toBeInTheDocument();
} );

test( 'each says in words what came of it, and why it is open or was not asked', async () => {
	openPanel( SCREEN );
	await screen.findByText( LEAK );
	expect( row( LEAK ) ).toHaveTextContent( 'A stranger can read customer data, we saw it' );
	expect( row( LEAK ) ).toHaveTextContent(
		'Address for programs (REST) · wp-content/plugins/leaky-parcels/api.php, line 41 · lets everybody in'
	);
	expect( row( 'GET /slow/v1/list' ) ).toHaveTextContent( 'Could not be asked' );
	expect( row( 'GET /slow/v1/list' ) ).toHaveTextContent( 'asks nobody for a right' );
	expect( row( 'GET export_all' ) ).toHaveTextContent( 'Held back, not asked' );
	expect( row( 'GET export_all' ) ).toHaveTextContent( 'A handler of this kind may do anything' );
	expect( row( 'GET /wp/v2/types' ) ).toHaveTextContent( 'Nothing personal in the answer' );
} );

test( 'a finding tells whose data, how to see it again, since when and what was before', async () => {
	openPanel( SCREEN );
	await screen.findByText( LEAK );
	const finding = within( row( LEAK ) );
	const value = ( label: string ) => finding.getByText( label ).parentElement;
	expect( value( 'Kinds of data' ) ).toHaveTextContent( 'Email address, name with address' );
	expect( value( 'People whose data we saw' ) ).toHaveTextContent( '12' );
	expect( value( 'Within reach by counting on' ) ).toHaveTextContent( 'about 1,240 orders' );
	expect( value( 'One value, masked' ) ).toHaveTextContent( 'm***@b***.example' );
	expect( value( 'Where' ) ).toHaveTextContent( 'In the body of the answer, wrapped (base64)' );
	expect( value( 'Since' ) ).toHaveTextContent( '21 November 2026' );
	expect( value( 'In the code' ) ).toHaveTextContent( 'wp-content/plugins/leaky-parcels/api.php, line 41' );
	expect( value( 'What was asked' ) ).toHaveTextContent( leak.seen!.request );
	expect( value( 'Who asked, and what came back' ) ).toHaveTextContent(
		/A visitor, seen by asking .* since 21 November 2026 · before: Closed to strangers/
	);
	expect( finding.getByRole( 'region', { name: 'Command to copy' } ) ).toHaveTextContent( leak.seen!.curl );
	expect( finding.getByText( /Put a value of your own test data where one stands in braces/ ) ).toBeInTheDocument();
} );

test( 'two hundred people are two hundred or more', async () => {
	const many = { ...leak, seen: { ...leak.seen!, people: 200 } };
	openPanel( SCREEN, { 'GET stranger': () => withSurfaces( [ many ], { proven: 1 } ) } );
	await screen.findByText( LEAK );
	expect( within( row( LEAK ) ).getByText( 'People whose data we saw' ).parentElement ).toHaveTextContent(
		'200 or more'
	);
} );

test( 'the author is told in confidence: what, how to see it, but neither the shop nor anybody’s data', async () => {
	const { user } = openPanel( SCREEN );
	await screen.findByText( LEAK );
	const region = within( row( LEAK ) ).getByRole( 'region', { name: 'Message to the author' } );
	const text = region.textContent;
	expect( text ).toContain( 'Security message about Leaky Parcels, in confidence' );
	expect( text ).toContain( 'GET https://test-shop.example/wp-json/leaky/v1/parcels/17?email={email}' );
	expect( text ).toContain( 'wp-content/plugins/leaky-parcels/api.php, line 41' );
	expect( text ).toContain( 'email address, name with address' );
	expect( text ).toContain( 'Set up a shop for tests' );
	expect( text ).not.toContain( 'blue-teapot' );
	expect( text ).not.toContain( leak.seen!.sample );
	await user.click( within( region.parentElement! ).getByRole( 'button', { name: 'Copy' } ) );
	expect( await navigator.clipboard.readText() ).toBe( text );
} );

test( 'what only looks like data is not told as if it were proven, and what is public on purpose to nobody', async () => {
	const likely = { ...leak, id: 'a', name: '/a', class: 'likely' as const };
	const open = { ...leak, id: 'b', name: '/b', class: 'open_by_design' as const };
	openPanel( SCREEN, { 'GET stranger': () => withSurfaces( [ likely, open ], { likely: 1 } ) } );
	await screen.findByText( 'GET /a' );
	const message = within( row( 'GET /a' ) ).getByRole( 'region', { name: 'Message to the author', hidden: true } );
	expect( message ).toHaveTextContent( 'An answer of it looks like personal data' );
	expect( message ).not.toHaveTextContent( 'It gives personal data' );
	expect( within( row( 'GET /b' ) ).queryByRole( 'region', { name: /author/, hidden: true } ) ).toBeNull();
} );

test( 'the whole document can be saved as a file', async () => {
	const saved: Blob[] = [];
	URL.createObjectURL = ( content ) => {
		saved.push( content as Blob );
		return 'blob:x';
	};
	URL.revokeObjectURL = () => undefined;
	let name = '';
	const click = jest.spyOn( HTMLAnchorElement.prototype, 'click' ).mockImplementation( function (
		this: HTMLAnchorElement
	) {
		name = this.download;
	} );
	const { user } = openPanel( SCREEN );
	await user.click( await screen.findByRole( 'button', { name: 'Save as JSON' } ) );
	click.mockRestore();
	expect( name ).toBe( 'customer-data.json' );
	const text = await new Promise( ( done ) => {
		const reader = new FileReader();
		reader.onload = () => done( reader.result );
		reader.readAsText( saved[ 0 ]! );
	} );
	expect( JSON.parse( String( text ) ) ).toEqual( stranger );
} );

test( 'what cannot be loaded is said, and can be asked for again', async () => {
	let asked = 0;
	const { user } = openPanel( SCREEN, {
		'GET stranger': () => {
			if ( ++asked < 2 ) {
				throw { code: 'x', message: 'The site did not answer.', data: { status: 500 } };
			}
			return stranger;
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: /again/i } ) );
	expect( await screen.findByText( LEAK ) ).toBeInTheDocument();
} );
