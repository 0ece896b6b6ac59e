import { screen } from '@testing-library/react';
import report from '../../../tests/golden/report.json';
import { openPanel } from '../../testing/panel';
import { sent } from '../../testing/site';

const question = report.questions.find( ( { id } ) => id === 'backup_elsewhere' )!;
const told = { value: 'dont_know', by: 'Olga', at: '2026-11-22T10:00:00Z', until: '2027-02-20', expired: false };

test( 'not knowing is an answer, with how to find out, and says until when it lasts', async () => {
	const { user } = openPanel( `&tab=questions&question=${ question.id }`, {
		[ `PUT answers/${ question.id }` ]: () => ( { ...question, answer: told } ),
		'GET checks': () => ( { ...report, questions: [ question ] } ),
	} );
	expect( screen.queryByText( question.how_to_find_out ) ).not.toBeInTheDocument();
	await user.click( await screen.findByRole( 'radio', { name: 'I do not know' } ) );
	expect( screen.getByText( question.how_to_find_out ) ).toBeInTheDocument();
	await user.click( screen.getByRole( 'button', { name: 'Save the answer' } ) );
	expect( sent( `PUT answers/${ question.id }` )[ 0 ]?.data ).toEqual( { value: 'dont_know' } );
	expect( await screen.findByText( /We ask again on 20 February 2027/ ) ).toBeInTheDocument();
} );

test( 'all of them stand in one list, each its own form', async () => {
	openPanel( '&tab=questions' );
	for ( const { text } of report.questions ) {
		expect( await screen.findByRole( 'heading', { name: text } ) ).toBeInTheDocument();
	}
	expect( screen.getAllByRole( 'button', { name: 'Save the answer' } ) ).toHaveLength( report.questions.length );
} );

test( 'a choice stays when the site does not take it', async () => {
	const { user } = openPanel( `&tab=questions&question=${ question.id }`, {
		[ `PUT answers/${ question.id }` ]: () => {
			throw { code: 'not_stored', message: 'The database is full.', status: 503 };
		},
	} );
	const choice = await screen.findByRole( 'radio', { name: question.choices[ 0 ]!.label } );
	await user.click( choice );
	await user.click( screen.getByRole( 'button', { name: 'Save the answer' } ) );
	expect( ( await screen.findAllByText( 'The database is full.' ) ).length ).toBeGreaterThan( 0 );
	expect( choice ).toBeChecked();
} );
