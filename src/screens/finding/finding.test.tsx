import { speak } from '@wordpress/a11y';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import finding from '../../../tests/golden/finding_detail.json';
import { href, navigate } from '../../route';
import { openPanel } from '../../testing/panel';
import { scan, sent } from '../../testing/site';

jest.mock( '@wordpress/a11y', () => ( { speak: jest.fn() } ) );
beforeEach( () => jest.mocked( speak ).mockClear() );

const ID = finding.finding.id;
const ADDRESS = `&check=${ ID }`;
const fixed = {
	...finding,
	finding: {
		...finding.finding,
		outcome: 'pass',
		title: 'New sign-ups get no staff rights',
		seen_at: '2026-11-22T10:42:00Z',
	},
};

/** The site after somebody put it right: only a new look says so. */
function repairable() {
	let isSeen = false;
	return {
		'POST scans': () => {
			isSeen = true;
			return { ...scan, checks: [ ID ] };
		},
		'GET scans/8': () => ( { ...scan, checks: [ ID ], status: 'done' } ),
		[ `GET checks/${ ID }` ]: () => ( isSeen ? fixed : finding ),
	};
}

test( 'tells why, what we saw, when and where from, and what to do', async () => {
	openPanel( ADDRESS );
	await screen.findByRole( 'heading', { level: 1, name: finding.finding.title } );
	expect( screen.getByText( finding.why ) ).toBeInTheDocument();
	for ( const { label } of finding.saw ) {
		expect( screen.getByText( label ) ).toBeInTheDocument();
	}
	for ( const { text } of finding.steps ) {
		expect( screen.getByText( text ) ).toBeInTheDocument();
	}
	expect( screen.getByText( /seen from inside WordPress/ ) ).toBeInTheDocument();
	expect( screen.getByRole( 'link', { name: /Open the setting/ } ) ).toHaveAttribute( 'href', finding.setting );
} );

test( 'the heading is its title at once where the list is known', async () => {
	const { user } = openPanel( '&tab=to-do', { [ `GET checks/${ ID }` ]: () => new Promise( () => undefined ) } );
	await user.click( await screen.findByRole( 'link', { name: finding.finding.title } ) );
	expect( screen.getByRole( 'heading', { level: 1 } ) ).toHaveTextContent( finding.finding.title );
	expect( screen.getByRole( 'heading', { level: 1 } ) ).toHaveFocus();
	expect( speak ).not.toHaveBeenCalledWith( finding.finding.title );
} );

test( 'where nothing is known yet the heading waits, then changes under the focus and is read out', async () => {
	let arrive: ( detail: unknown ) => void = () => undefined;
	openPanel( '&tab=settings', {
		'GET checks': () => new Promise( () => undefined ),
		[ `GET checks/${ ID }` ]: () => new Promise( ( done ) => ( arrive = done ) ),
	} );
	act( () => navigate( href( { check: ID } ) ) );
	const heading = await screen.findByRole( 'heading', { level: 1, name: 'Reading the check' } );
	expect( heading ).toHaveFocus();
	await waitFor( () => expect( sent( `GET checks/${ ID }` ) ).toHaveLength( 1 ) );
	await act( async () => arrive( finding ) );
	expect( heading ).toHaveTextContent( finding.finding.title );
	expect( heading ).toHaveFocus();
	expect( speak ).toHaveBeenCalledWith( finding.finding.title );
} );

test( 'a check that is none says so', async () => {
	openPanel( '&check=accounts/nobody-knows' );
	expect(
		await screen.findByRole( 'heading', { level: 1, name: 'This check cannot be shown' } )
	).toBeInTheDocument();
} );

test( 'checking again says that it is fixed, and when', async () => {
	const { user } = openPanel( ADDRESS, repairable() );
	await user.click( await screen.findByRole( 'button', { name: 'Check again' } ) );
	expect( await screen.findByText( 'Fixed. Checked at 10:42.', {}, { timeout: 4000 } ) ).toBeInTheDocument();
	expect( screen.getByRole( 'heading', { level: 1, name: fixed.finding.title } ) ).toBeInTheDocument();
	expect( screen.queryByRole( 'link', { name: /Open the setting/ } ) ).not.toBeInTheDocument();
} );

test( 'it checks by itself when somebody comes back to the tab', async () => {
	openPanel( ADDRESS, repairable() );
	await screen.findByRole( 'heading', { level: 1, name: finding.finding.title } );
	const clock = jest.spyOn( Date, 'now' );
	const show = ( state: string, at: number ) => {
		Object.defineProperty( document, 'visibilityState', { value: state, configurable: true } );
		clock.mockReturnValue( at );
		fireEvent( document, new Event( 'visibilitychange' ) );
	};
	await act( async () => {
		show( 'hidden', 1_000_000 );
		show( 'visible', 1_001_000 );
	} );
	expect( sent( 'POST scans' ) ).toHaveLength( 0 );
	await act( async () => {
		show( 'hidden', 1_000_000 );
		show( 'visible', 1_060_000 );
	} );
	clock.mockRestore();
	expect( await screen.findByText( 'Fixed. Checked at 10:42.', {}, { timeout: 4000 } ) ).toBeInTheDocument();
} );

test( 'a copied message goes on to when to look again, and is then marked as asked', async () => {
	const until = '2026-12-03';
	const asked = {
		state: 'planned',
		by: 'My host',
		until,
		note: 'asked',
		set_at: '2026-11-22T10:00:00Z',
		set_by: 'Olga',
	};
	let isKept = false;
	const { user } = openPanel( ADDRESS, {
		[ `PUT states/${ ID }` ]: () => {
			isKept = true;
			return finding.finding;
		},
		[ `GET checks/${ ID }` ]: () =>
			isKept ? { ...finding, finding: { ...finding.finding, state: asked } } : finding,
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Copy message to my host' } ) );
	expect( await navigator.clipboard.readText() ).toBe( finding.messages.host );
	fireEvent.change( screen.getByLabelText( 'Look again on' ), { target: { value: until } } );
	await user.click( screen.getByRole( 'button', { name: 'Save' } ) );
	expect( await screen.findByText( 'Asked: My host. We look again on 3 December 2026.' ) ).toBeInTheDocument();
	expect( sent( `PUT states/${ ID }` )[ 0 ]?.data ).toEqual( {
		state: 'planned',
		by: 'My host',
		until,
		note: 'asked',
	} );
} );

test( 'what was typed stays when the site does not take it', async () => {
	const { user } = openPanel( ADDRESS, {
		[ `PUT states/${ ID }` ]: () => {
			throw { code: 'fetch_error', message: 'Failed to fetch' };
		},
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Plan it' } ) );
	await user.type( screen.getByLabelText( 'Who does it' ), 'Anna' );
	await user.click( screen.getByRole( 'button', { name: 'Save' } ) );
	await waitFor( () => expect( screen.getAllByText( /The site did not answer/ ).length ).toBeGreaterThan( 0 ) );
	expect( screen.getByLabelText( 'Who does it' ) ).toHaveValue( 'Anna' );
} );

test( 'accounts that the reader may not see are a count, and markup is text', async () => {
	openPanel( ADDRESS, {
		[ `GET checks/${ ID }` ]: () => ( {
			...finding,
			saw: [
				{ label: 'Who', as: 'users', value: 3, hidden: true },
				{ label: 'Nothing', as: 'list', value: [], hidden: false },
				{ label: 'Unseen', as: 'text', value: null, hidden: false },
				{ label: 'Until', as: 'date', value: '2026-12-31', hidden: false },
				{ label: 'Cost', as: 'money', value: { amount: 1234.5, currency: 'GBP' }, hidden: false },
				{ label: 'Hostile', as: 'text', value: '<img src=x onerror=alert(1)>', hidden: false },
			],
		} ),
	} );
	expect( await screen.findByText( '3 accounts' ) ).toBeInTheDocument();
	expect( screen.getByText( 'none' ) ).toBeInTheDocument();
	expect( screen.getByText( 'could not be seen' ) ).toBeInTheDocument();
	expect( screen.getByText( '31 December 2026' ) ).toBeInTheDocument();
	expect( screen.getByText( '£1,234.50' ) ).toBeInTheDocument();
	expect( screen.getByText( '<img src=x onerror=alert(1)>' ) ).toBeInTheDocument();
} );

describe( 'without putting it right', () => {
	const closable = ( may: string[], days = 365 ) => ( {
		...finding,
		finding: { ...finding.finding, may, may_days: days },
	} );
	const accepted = {
		state: 'accepted',
		by: 'Anna',
		until: '2026-12-31',
		note: 'The new shop replaces it.',
		document: null,
		set_at: '2026-11-22T10:00:00Z',
		set_by: 'Olga',
	};

	test( 'only what the site takes is offered', async () => {
		openPanel( ADDRESS, { [ `GET checks/${ ID }` ]: () => closable( [ 'planned', 'false_positive' ] ) } );
		expect( await screen.findByRole( 'button', { name: 'This is not a problem here' } ) ).toBeInTheDocument();
		expect( screen.queryByRole( 'button', { name: /Live with it/ } ) ).not.toBeInTheDocument();
		expect( screen.queryByRole( 'button', { name: 'Handled by somebody else' } ) ).not.toBeInTheDocument();
	} );

	test( 'living with it takes who, why and until when, and is then told with a way back', async () => {
		let isKept = false;
		const { user } = openPanel( ADDRESS, {
			[ `GET checks/${ ID }` ]: () => {
				const detail = closable( [ 'planned', 'accepted' ] );
				return isKept ? { ...detail, finding: { ...detail.finding, state: accepted } } : detail;
			},
			[ `PUT states/${ ID }` ]: () => {
				isKept = true;
				return finding.finding;
			},
			[ `DELETE states/${ ID }` ]: () => {
				isKept = false;
				return finding.finding;
			},
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Live with it until …' } ) );
		await user.type( screen.getByLabelText( 'Who answers for it' ), 'Anna' );
		await user.type( screen.getByLabelText( 'Why' ), 'The new shop replaces it.' );
		fireEvent.change( screen.getByLabelText( 'Until' ), { target: { value: '2026-12-31' } } );
		await user.click( screen.getByRole( 'button', { name: 'Save' } ) );
		expect( await screen.findByRole( 'heading', { name: 'What you decided' } ) ).toBeInTheDocument();
		expect( sent( `PUT states/${ ID }` )[ 0 ]?.data ).toEqual( {
			state: 'accepted',
			by: 'Anna',
			until: '2026-12-31',
			note: 'The new shop replaces it.',
		} );
		expect( screen.getByText( 'The new shop replaces it.' ) ).toBeInTheDocument();
		expect( screen.queryByLabelText( 'Who answers for it' ) ).not.toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: 'Open it again' } ) );
		await waitFor( () =>
			expect( screen.queryByRole( 'heading', { name: 'What you decided' } ) ).not.toBeInTheDocument()
		);
		expect( screen.getByRole( 'heading', { level: 1 } ) ).toHaveFocus();
	} );

	test( 'handled by somebody else takes a document, and a refusal leaves what was typed', async () => {
		const { user } = openPanel( ADDRESS, {
			[ `GET checks/${ ID }` ]: () => closable( [ 'handled_elsewhere' ] ),
			[ `PUT states/${ ID }` ]: () => {
				throw { code: 'conflict', message: 'This was seen on this very site.', status: 409 };
			},
		} );
		await user.click( await screen.findByRole( 'button', { name: 'Handled by somebody else' } ) );
		await user.type( screen.getByLabelText( 'Who takes care of it' ), 'Hosting Ltd' );
		await user.type( screen.getByLabelText( 'Who issued the document that shows it' ), 'Hosting Ltd' );
		fireEvent.change( screen.getByLabelText( 'Date on the document' ), { target: { value: '2026-10-01' } } );
		await user.type( screen.getByLabelText( 'Where it is kept' ), 'Folder 3' );
		await user.click( screen.getByRole( 'button', { name: 'Save' } ) );
		expect( ( await screen.findAllByText( 'This was seen on this very site.' ) ).length ).toBeGreaterThan( 0 );
		expect( sent( `PUT states/${ ID }` )[ 0 ]?.data ).toMatchObject( {
			state: 'handled_elsewhere',
			document: { issuer: 'Hosting Ltd', date: '2026-10-01', kept: 'Folder 3' },
		} );
		expect( screen.getByLabelText( 'Where it is kept' ) ).toHaveValue( 'Folder 3' );
	} );

	test( 'no problem here lasts as long as the site allows', async () => {
		const { user } = openPanel( ADDRESS, { [ `GET checks/${ ID }` ]: () => closable( [ 'false_positive' ], 90 ) } );
		await user.click( await screen.findByRole( 'button', { name: 'This is not a problem here' } ) );
		expect( screen.getByText( 'At most 90 days. Then it is open again.' ) ).toBeInTheDocument();
		expect( screen.queryByLabelText( 'Who answers for it' ) ).not.toBeInTheDocument();
		await user.click( screen.getByRole( 'button', { name: 'Cancel' } ) );
		expect( screen.getByRole( 'button', { name: 'This is not a problem here' } ) ).toHaveFocus();
	} );
} );

test( 'what decided reads as words, with its path for those who look for it', async () => {
	const leaf = ( label: string, value: unknown, reason = '' ) => ( {
		path: `facts.x.${ label }`,
		label,
		value,
		reason,
	} );
	openPanel( ADDRESS, {
		[ `GET checks/${ ID }` ]: () => ( {
			...finding,
			evidence: [
				leaf( 'Open', true ),
				leaf( 'Days', 1234.5 ),
				leaf( 'Role', 'Shop manager' ),
				leaf( 'Pressed', '2026-07-01T22:30:00Z' ),
				leaf( 'Until', '2026-12-31' ),
				leaf( 'Page', null, 'A firewall turned our request away.' ),
				leaf( 'List', '' ),
				{ path: 'data.php.0.branch', label: '', value: '8.2', reason: '' },
			],
		} ),
	} );
	const rows = ( await screen.findByText( 'What decided, in detail' ) )
		.closest( 'details' )!
		.querySelectorAll( 'li' );
	expect( [ ...rows ].map( ( { textContent } ) => textContent ) ).toEqual( [
		'Open: yes facts.x.Open',
		'Days: 1,234.5 facts.x.Days',
		'Role: Shop manager facts.x.Role',
		'Pressed: 1 July 2026 at 23:30 facts.x.Pressed',
		'Until: 31 December 2026 facts.x.Until',
		'Page: could not be seen (A firewall turned our request away.) facts.x.Page',
		'List: none facts.x.List',
		'data.php.0.branch: 8.2',
	] );
} );
