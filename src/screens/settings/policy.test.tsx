import { screen, within } from '@testing-library/react';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';

const told = {
	name: 'Northlight',
	imported: false,
	changes: [
		{ part: 'limits', id: 'administrators', label: 'Administrators, at most', before: '4', after: '2' },
		{ part: 'house_rules', id: 'house/one', label: 'house/one', before: '', after: 'A <b>rule</b>' },
	],
	left_out: [ { check: 'files/none', why: 'There is no such check.' } ],
	ignored: [ '/later' ],
};

const TEXT = '{"schema_version":1,"name":"Northlight"}';

function policyFile( text = TEXT ): File {
	const file = new File( [ text ], 'policy.json', { type: 'application/json' } );
	// The browser of these tests cannot read files.
	file.text = async () => text;
	return file;
}

const policy = ( answer: () => unknown ) => ( {
	'POST policy': ( { data }: { data: unknown } ) =>
		Object( data ).dry_run ? answer() : { ...told, imported: true },
} );

test( 'differences are told in words before anything is changed, and then imported', async () => {
	const { user } = openPanel(
		'&tab=settings',
		policy( () => told )
	);
	await user.upload( await screen.findByLabelText( 'Choose a policy file' ), policyFile() );
	const section = within( screen.getByRole( 'region', { name: 'Policy' } ) );
	expect( await section.findByText( 'What the policy "Northlight" changes:' ) ).toBeInTheDocument();
	expect( section.getByRole( 'heading', { name: 'Administrators, at most' } ) ).toBeInTheDocument();
	expect( section.getByText( 'Added: A <b>rule</b>' ) ).toBeInTheDocument();
	expect( section.getByText( 'There is no such check.' ) ).toBeInTheDocument();
	expect( section.getByText( 'Not known to this version: /later' ) ).toBeInTheDocument();
	expect( sent( 'POST policy' ).map( ( { data } ) => data ) ).toEqual( [ { file: TEXT, dry_run: true } ] );

	await user.click( section.getByRole( 'button', { name: 'Import this policy' } ) );
	expect( await section.findByText( 'The policy "Northlight" is in force.' ) ).toBeInTheDocument();
	expect( section.queryByRole( 'button', { name: 'Import this policy' } ) ).not.toBeInTheDocument();
	expect( sent( 'POST policy' )[ 1 ]?.data ).toEqual( { file: TEXT, dry_run: false } );
} );

test( 'a file that is refused is told, and cannot be imported', async () => {
	const { user } = openPanel(
		'&tab=settings',
		policy( () => {
			throw { code: 'invalid', message: 'This policy cannot be taken.', status: 400 };
		} )
	);
	await user.upload( await screen.findByLabelText( 'Choose a policy file' ), policyFile() );
	const section = within( screen.getByRole( 'region', { name: 'Policy' } ) );
	expect( await section.findByText( 'This policy cannot be taken.' ) ).toBeInTheDocument();
	expect( section.queryByRole( 'button', { name: 'Import this policy' } ) ).not.toBeInTheDocument();
} );

test( 'the export is saved as a file', async () => {
	const saved: Blob[] = [];
	URL.createObjectURL = ( blob ) => {
		saved.push( blob as Blob );
		return '#policy';
	};
	URL.revokeObjectURL = () => undefined;
	const { user } = openPanel( '&tab=settings', {
		'GET policy': () => ( { schema_version: 1, name: 'Northlight' } ),
	} );
	await user.click( await screen.findByRole( 'button', { name: 'Export the policy' } ) );
	expect( saved ).toHaveLength( 1 );
	expect( saved[ 0 ]?.type ).toBe( 'application/json' );
} );
