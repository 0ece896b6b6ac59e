import { waitFor } from '@testing-library/react';
import { createRegistry } from '@wordpress/data';
import { openSite, scan, sent, settings } from '../testing/site';
import finding from '../../tests/golden/finding_detail.json';
import report from '../../tests/golden/report.json';
import { ASKED } from './findings';
import { store } from './store';

const ID = 'accounts/registration-role';
const refuse = ( code: string, status: number ) => () => {
	throw { code, message: 'No.', status };
};

function open() {
	const registry = createRegistry();
	registry.register( store );
	return {
		actions: registry.dispatch( store ),
		now: registry.select( store ),
		resolve: registry.resolveSelect( store ),
	};
}

test( 'what is selected is fetched once', async () => {
	openSite();
	const { resolve } = open();
	await resolve.getReport();
	expect( await resolve.getReport() ).toEqual( report );
	expect( sent( 'GET checks' ) ).toHaveLength( 1 );
} );

test( 'an older answer about a finding does not take the place of a newer one', async () => {
	const answers: ( ( detail: unknown ) => void )[] = [];
	openSite( { [ `GET checks/${ ID }` ]: () => new Promise( ( come ) => answers.push( come ) ) } );
	const { actions, now } = open();
	const asked = [ actions.refreshFinding( ID ), actions.refreshFinding( ID ) ];
	await waitFor( () => expect( answers ).toHaveLength( 2 ) );
	const fixed = { ...finding, finding: { ...finding.finding, outcome: 'pass' } };
	answers[ 1 ]!( fixed );
	await asked[ 1 ];
	expect( now.getFinding( ID )?.finding.outcome ).toBe( 'pass' );
	answers[ 0 ]!( finding );
	await asked[ 0 ];
	expect( now.getFinding( ID )?.finding.outcome ).toBe( 'pass' );
} );

test( 'an older answer about one finding does not keep another one from its own', async () => {
	const other = 'accounts/two-factor';
	openSite( {
		[ `GET checks/${ other }` ]: () => ( { ...finding, finding: { ...finding.finding, id: other } } ),
	} );
	const { actions, now } = open();
	await actions.refreshFinding( ID );
	await actions.refreshFinding( ID );
	await actions.refreshFinding( other );
	expect( now.getFinding( other )?.finding.id ).toBe( other );
} );

test( 'the last good report stays when a refresh fails', async () => {
	openSite();
	const { actions, now, resolve } = open();
	await resolve.getReport();
	openSite( { 'GET checks': refuse( 'db_error', 503 ) } );
	await actions.refreshReport();
	expect( now.getReport() ).toEqual( report );
	expect( now.getReportError() ).toEqual( { code: 'db_error', message: 'No.', status: 503 } );
	openSite();
	await actions.refreshReport();
	expect( now.getReportError() ).toBeNull();
} );

test( 'checking again looks at this check alone and tells what came of it', async () => {
	jest.useFakeTimers();
	const fixed = {
		...finding,
		finding: { ...finding.finding, outcome: 'pass', seen_at: '2026-11-22T10:42:00Z' },
	};
	openSite( {
		'POST scans': () => ( { ...scan, checks: [ ID ] } ),
		'GET scans/8': () => ( { ...scan, checks: [ ID ], status: 'done' } ),
		[ `GET checks/${ ID }` ]: () => fixed,
	} );
	const { actions, now } = open();
	const done = actions.checkAgain( ID );
	const twice = actions.checkAgain( ID );
	expect( now.getRecheck( ID )?.state ).toBe( 'running' );
	await jest.advanceTimersByTimeAsync( 1500 );
	await Promise.all( [ done, twice ] );
	jest.useRealTimers();
	expect( sent( 'POST scans' ) ).toEqual( [ expect.objectContaining( { data: { checks: [ ID ] } } ) ] );
	expect( now.getRecheck( ID ) ).toEqual( { state: 'done', at: '2026-11-22T10:42:00Z', outcome: 'pass' } );
	expect( now.isScanning() ).toBe( false );
} );

test( 'a check that cannot be repeated says why and can be tried again', async () => {
	openSite( { 'POST scans': refuse( 'conflict', 409 ) } );
	const { actions, now } = open();
	await actions.checkAgain( ID );
	expect( now.getRecheck( ID ) ).toBeNull();
	expect( now.getFindingError( ID ) ).toMatchObject( { code: 'conflict' } );
} );

test( 'a plan is sent whole, and what the site then says is shown', async () => {
	const state = {
		state: 'planned',
		by: 'My host',
		until: '2026-11-29',
		note: ASKED,
		set_at: '2026-11-22T10:00:00Z',
		set_by: 'Olga',
	};
	openSite( {
		[ `PUT states/${ ID }` ]: () => ( { ...finding.finding, state } ),
		[ `GET checks/${ ID }` ]: () => ( { ...finding, finding: { ...finding.finding, state } } ),
	} );
	const { actions, now } = open();
	expect( await actions.plan( ID, { by: 'My host', until: '2026-11-29', note: ASKED } ) ).toBe( true );
	expect( sent( `PUT states/${ ID }` )[ 0 ]?.data ).toEqual( {
		state: 'planned',
		by: 'My host',
		until: '2026-11-29',
		note: ASKED,
	} );
	expect( now.getFinding( ID )?.finding.state ).toEqual( state );
} );

test( 'a plan that was not kept says so', async () => {
	openSite( { [ `PUT states/${ ID }` ]: refuse( 'not_stored', 503 ) } );
	const { actions, now } = open();
	expect( await actions.plan( ID, { by: 'x', until: '2026-11-29', note: '' } ) ).toBe( false );
	expect( now.getFindingError( ID )?.status ).toBe( 503 );
} );

test( 'an answer replaces its question, and the report follows', async () => {
	const told = { value: 'daily', by: 'Olga', at: '2026-11-22T10:00:00Z', until: '2027-02-20', expired: false };
	openSite( { 'PUT answers/backup_elsewhere': () => ( { ...report.questions[ 0 ], answer: told } ) } );
	const { actions, now, resolve } = open();
	await resolve.getQuestions();
	expect( await actions.answer( 'backup_elsewhere', 'daily' ) ).toBe( true );
	expect( now.getQuestions()?.find( ( { id } ) => id === 'backup_elsewhere' )?.answer ).toEqual( told );
	expect( sent( 'GET checks' ) ).toHaveLength( 1 );
} );

test( 'only changed settings are sent', async () => {
	openSite( { 'PUT settings': ( { data } ) => ( { ...settings, ...Object( data ) } ) } );
	const { actions, now } = open();
	expect( await actions.changeSettings( { alert_email: 'new@example.com' } ) ).toBe( true );
	expect( sent( 'PUT settings' )[ 0 ]?.data ).toEqual( { alert_email: 'new@example.com' } );
	expect( now.getSettings()?.alert_email ).toBe( 'new@example.com' );
} );
