import { screen, within } from '@testing-library/react';
import report from '../../../tests/golden/report.json';
import { openPanel } from '../../testing/panel';

/** The golden report as rows, for the type of JSON knows only the values that are in it. */
type Row = Record< 'id' | 'title' | 'topic' | 'outcome' | 'severity' | 'who' | 'pillar', string > & {
	minutes: number;
	state: { state: string } | null;
	references: string[];
};
const findings: Row[] = report.findings;
const isToDo = ( { outcome, state }: Row ) => outcome === 'fail' && ( state === null || state.state === 'planned' );
const fails = findings.filter( isToDo );
const fine = findings.filter( ( { outcome } ) => outcome === 'pass' );

test( 'everything is listed, what is fine folded under its count', async () => {
	openPanel( '&tab=to-do' );
	expect(
		await screen.findByText( `${ fails.length } to do of ${ report.findings.length } checks` )
	).toBeInTheDocument();
	for ( const { title } of fails ) {
		expect( screen.getByRole( 'link', { name: title } ) ).toBeVisible();
	}
	const folded = screen.getByText( fine[ 0 ]!.title ).closest( 'details' );
	expect( folded ).not.toHaveAttribute( 'open' );
} );

test( 'what was left open past its time says so', async () => {
	const [ late ] = report.findings.filter( ( { outcome } ) => outcome === 'fail' );
	openPanel( '&tab=to-do', {
		'GET checks': () => ( {
			...report,
			findings: report.findings.map( ( one ) => ( { ...one, overdue: one === late, fix_days: 7 } ) ),
		} ),
	} );
	const row = ( await screen.findByRole( 'link', { name: late!.title } ) ).closest( 'li' )!;
	expect( within( row ).getByText( 'Overdue: it should have been put right within 7 days.' ) ).toBeInTheDocument();
	expect( screen.getAllByText( /^Overdue:/ ) ).toHaveLength( 1 );
} );

test( 'severity is a word, and a plan says who and until when', async () => {
	openPanel( '&tab=to-do' );
	const row = ( await screen.findByRole( 'link', { name: fails[ 0 ]!.title } ) ).closest( 'li' )!;
	expect( within( row ).getByText( 'Fix today' ) ).toBeInTheDocument();
	expect( screen.getByText( 'Planned: Our agency, until 26 November 2026.' ) ).toBeInTheDocument();
} );

test( 'what somebody lives with is folded away and says until when', async () => {
	openPanel( '&tab=to-do' );
	const accepted = findings.find( ( { state } ) => state?.state === 'accepted' )!;
	const row = ( await screen.findByText( accepted.title ) ).closest( 'li' )!;
	expect( row.closest( 'details' ) ).not.toHaveAttribute( 'open' );
	expect(
		within( row ).getByText( 'You live with it until 31 January 2027. Olga Owner answers for it.' )
	).toBeInTheDocument();
	expect( screen.getByText( /1 decided for now/ ) ).toBeInTheDocument();
} );

test.each( [
	[ '&severity=critical', ( f: Row ) => f.severity === 'critical' ],
	[ '&state=fail&who=developer', ( f: Row ) => isToDo( f ) && f.who === 'developer' ],
	[ '&state=planned', ( f: Row ) => f.state?.state === 'planned' ],
	[ '&state=accepted', ( f: Row ) => f.state?.state === 'accepted' ],
	[ '&minutes=5', ( f: Row ) => f.minutes <= 5 ],
	[ '&reference=rfc-9116', ( f: Row ) => f.references.includes( 'rfc-9116' ) ],
	[ '&pillar=respond', ( f: Row ) => f.pillar === 'respond' ],
	[ '&search=STAFF', ( f: Row ) => `${ f.title } ${ f.topic } ${ f.id }`.toLowerCase().includes( 'staff' ) ],
] )( 'the address %s filters', async ( query, fits ) => {
	const expected = findings.filter( fits );
	expect( expected.length ).toBeGreaterThan( 0 );
	expect( expected.length ).toBeLessThan( report.findings.length );
	openPanel( `&tab=to-do${ query }` );
	const toDo = expected.filter( isToDo ).length;
	expect(
		await screen.findByText( new RegExp( `^${ toDo } to do of ${ expected.length } checks?$` ) )
	).toBeInTheDocument();
	for ( const { title } of expected ) {
		expect( screen.getAllByText( title ).length ).toBeGreaterThan( 0 );
	}
} );

test( 'rules are chosen by their names', async () => {
	openPanel( '&tab=to-do' );
	const rules = await screen.findByRole( 'combobox', { name: 'Rule', hidden: true } );
	const named = within( rules )
		.getAllByRole( 'option', { hidden: true } )
		.map( ( option ) => option.textContent );
	expect( named ).toEqual( [ 'All', ...report.references.map( ( { label } ) => label ) ] );
	expect( named ).toContain( 'RFC 9116: security.txt' );
} );

test( 'searching stands in the address without filling the history, and can be taken back', async () => {
	const { user } = openPanel( '&tab=to-do' );
	const before = window.history.length;
	await user.type( await screen.findByRole( 'searchbox' ), 'zzz' );
	expect( window.location.search ).toContain( 'search=zzz' );
	expect( window.history.length ).toBe( before );
	expect( screen.getByText( 'Nothing fits these filters.' ) ).toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Show everything' } ) );
	expect( window.location.search ).not.toContain( 'search' );
	expect( screen.getByText( `${ fails.length } to do of ${ report.findings.length } checks` ) ).toBeInTheDocument();
} );
