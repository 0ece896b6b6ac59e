/**
 * A whole scan of a living, imperfect store, driven over HTTP as the open panel drives it; then what people tell and decide.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Finding, Report } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { watchRequests, type RequestLog } from './support/requests';
import { outcomes, reportFor, roundsToTheEnd, scanToTheEnd } from './support/scans';
import { endSchemas, valid, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { catalogue, seeded, testPasswords, undoWeaknesses } from './support/store';

/**
 * What the store says even after all weaknesses were taken back, and why that is true of such a site. Everything else must pass
 * or not apply.
 */
const STILL_TRUE: Record< string, string > = {
	'store/logs-folder': "PHP's own web server knows no .htaccess, so the logs are open",
	'files/uploads-execution': "PHP's own web server runs PHP wherever it lies",
	'privacy/policy-page': 'the page is a draft again',
	'privacy/retention': "WooCommerce's own defaults keep everything",
	'monitoring/mail': 'nobody has confirmed that mail arrives',
	'monitoring/backup-age': 'no backup is known: a person must say',
	'software/extension-updates': 'nobody has asked for updates for long',
};

let scene: Scene;
let log: RequestLog;
let first: Report;

const finding = ( report: Report, id: string ): Finding => {
	const found = report.findings.find( ( row ) => row.id === id );
	assert.ok( found, `a finding ${ id }` );
	return found;
};

before( async () => {
	scene = await openSite( { db: 'mariadb' }, async ( site ) => {
		log = watchRequests( site );
	} );
	await testPasswords( scene.site );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'before the first scan nothing is claimed', async () => {
	const report = await reportFor( scene.owner );
	assert.equal( report.scan, null );
	assert.equal( report.score, null );
	assert.equal( report.last_scan_at, null );
	assert.deepEqual( report.findings.filter( ( { outcome } ) => outcome === 'pass' || outcome === 'fail' ), [], 'nothing passes or fails unseen' );
	const latest = await scene.owner.ask( 'GET', '/scans/latest' );
	assert.equal( latest.status, 204, 'there is none' );
	assert.equal( latest.text, '' );
} );

test( 'a whole scan comes to its end within its budget, and its own count of requests is true', async () => {
	await log.forget();
	const rounds = await roundsToTheEnd( scene.owner );
	assert.deepEqual( rounds.flatMap( ( { dead } ) => dead ), [] );
	const sent = await log.ours();
	assert.equal( sent.length, rounds.reduce( ( sum, { requests } ) => sum + requests, 0 ), 'the web server saw as many as the scan says' );
	const facts = await validList( 'fact_record', ( await scene.owner.ask( 'GET', '/facts' ) ).json );
	assert.deepEqual( facts.filter( ( { reasons, vantage } ) => vantage !== 'web' && Object.values( reasons ).some( ( reason ) => reason === 'budget' || reason === 'not_yet' ) ), [], 'there was room for everything' );
	assert.ok( sent.length > 10, 'it did ask the site' );
	assert.deepEqual( sent.filter( ( { cookie } ) => cookie ), [], 'never a cookie' );
	assert.deepEqual( sent.filter( ( { method } ) => method !== 'GET' ).map( ( { method, uri } ) => `${ method } ${ uri }` ), [ 'TRACE /' ], 'only GET, but for the one question whether requests are sent back' );
	first = await reportFor( scene.owner );
} );

test( 'each check of the catalogue has a finding, and none of them failed to judge', async () => {
	assert.deepEqual( first.findings.map( ( { id } ) => id ).sort(), ( await catalogue( scene.site ) ).sort() );
	assert.deepEqual( first.findings.filter( ( { outcome } ) => outcome === 'error' ), [] );
	const facts = await validList( 'fact_record', ( await scene.owner.ask( 'GET', '/facts' ) ).json );
	assert.deepEqual( facts.filter( ( { reasons } ) => Object.values( reasons ).includes( 'probe_failed' ) ).map( ( { fact } ) => fact ), [], 'no probe failed' );
	for ( const row of first.findings ) {
		assert.equal( row.reason !== '', row.outcome === 'unknown' || row.outcome === 'not_applicable', `${ row.id }: a reason where it could not be checked, and only there` );
		assert.equal( row.known_since !== null, row.outcome === 'fail', `${ row.id }: known since` );
	}
} );

test( 'every weakness of the store is found by its check', async () => {
	const known = await catalogue( scene.site );
	const weaknesses = await seeded( scene.site );
	assert.ok( weaknesses.length >= 20 );
	const outcome = outcomes( first );
	for ( const { id, check } of weaknesses.filter( ( weakness ) => known.includes( weakness.check ) ) ) {
		assert.equal( outcome[ check ], 'fail', `${ id }: ${ check }` );
	}
} );

test( 'what a finding tells is complete, for the owner and for the manager', async () => {
	for ( const { id, outcome } of first.findings ) {
		const path = `/checks/${ id }`;
		const owners = await valid( 'finding_detail', ( await scene.owner.ask( 'GET', path ) ).json );
		const managers = await valid( 'finding_detail', ( await scene.manager.ask( 'GET', path ) ).json );
		assert.equal( owners.finding.outcome, outcome );
		assert.ok( owners.why.length > 20, `${ id } says why it matters` );
		const shown = [ ...owners.saw, ...managers.saw, ...owners.evidence ].flatMap( ( { value } ) => value as unknown );
		assert.deepEqual( shown.filter( ( value ) => typeof value === 'string' && /^[a-z]+(_[a-z]+)+$/.test( value ) ), [], `${ id } speaks in words` );
		assert.deepEqual( managers.evidence, [], `${ id }: values that decided are for administrators` );
		if ( outcome === 'fail' ) {
			assert.ok( owners.steps.length > 0, `${ id } says what to do` );
			assert.ok( owners.evidence.length > 0, `${ id } says what decided` );
		}
	}
} );

test( 'roles, rights and times read as this WordPress shows them', async () => {
	const told = await valid( 'finding_detail', ( await scene.owner.ask( 'GET', '/checks/accounts/registration-role' ) ).json );
	const saw = new Map< string, unknown >( told.saw.map( ( { label, value } ) => [ label, value ] ) );
	assert.equal( saw.get( 'Role of a new account' ), 'Shop manager' );
	assert.ok( ( saw.get( 'Rights that come with it' ) as string[] ).includes( 'Change the settings of the shop' ) );
	assert.match( told.messages.host, /What was seen at [A-Z][a-z]+ \d+, \d{4} \d+:\d{2} [ap]m (GMT|UTC|[+-]\d{2}:\d{2}):/ );
	assert.match( told.messages.host, /Role of a new account: Shop manager/ );
} );

test( 'a check is looked at again alone: what was put right reads as fixed', async () => {
	const check = 'accounts/registration-role';
	await scene.site.eval( "update_option( 'default_role', 'customer' );" );
	await log.forget();
	const scan = await scanToTheEnd( scene.manager, [ check ] );
	assert.deepEqual( scan.checks, [ check ] );
	assert.ok( scan.total < 5, 'it looks only at what this check needs' );
	const report = await reportFor( scene.owner );
	assert.equal( finding( report, check ).outcome, 'pass' );
	assert.equal( finding( report, check ).known_since, null );
	assert.notEqual( report.scan?.id, scan.id, 'the last whole scan stays the last' );

	await scene.site.eval( "update_option( 'default_role', 'shop_manager' );" );
	await scanToTheEnd( scene.manager, [ check ] );
	assert.equal( finding( await reportFor( scene.owner ), check ).outcome, 'fail', 'and is found again' );
} );

test( 'history: a row a whole scan, with what changed since the one before, and why', async () => {
	const history = async () => valid( 'history', ( await scene.manager.ask( 'GET', '/history' ) ).json );
	const before_ = await history();
	const row = before_.scans.at( -1 );
	assert.ok( row, 'the scans above are kept' );
	assert.equal( row.to_do, first.findings.filter( ( { outcome } ) => outcome === 'fail' ).length );
	assert.equal( row.urgent, first.findings.filter( ( { outcome, severity } ) => outcome === 'fail' && severity === 'critical' ).length );

	await scene.site.eval( "update_option( 'default_role', 'customer' );" );
	await scanToTheEnd( scene.manager );
	const after_ = await history();
	assert.equal( after_.scans.length, before_.scans.length + 1, 'further rounds of one scan are one row' );
	const change = after_.changes.find( ( { check } ) => check === 'accounts/registration-role' );
	assert.deepEqual( [ change?.from, change?.to, change?.cause, change?.at ], [ 'fail', 'pass', 'store', after_.scans.at( -1 )?.at ] );
	await scene.site.eval( "update_option( 'default_role', 'shop_manager' );" );
	await scanToTheEnd( scene.manager );

	const report = await reportFor( scene.owner );
	const found = finding( report, 'accounts/registration-role' );
	assert.deepEqual( [ found.known_for_days, found.fix_days, found.overdue ], [ 0, 7, false ] );
	await scene.site.eval( `global $wpdb; $wpdb->query( "UPDATE {$wpdb->prefix}store_posture_memory SET value = '2026-01-01T00:00:00Z' WHERE kind = 'failing' AND name = 'accounts/registration-role'" );` );
	assert.equal( finding( await reportFor( scene.owner ), 'accounts/registration-role' ).overdue, true );
} );

test( 'questions: answers decide, "I do not know" does not, nonsense is refused', async () => {
	const [ question ] = first.questions;
	assert.ok( question, 'a question waits' );
	const asks = first.findings.filter( ( { questions } ) => questions.includes( question.id ) ).map( ( { id } ) => id );
	assert.ok( asks.length > 0, 'and a finding waits for it' );

	// An answer may lead to another question.
	let report = first;
	for ( let round = 0; report.questions.length > 0 && round < 30; round++ ) {
		const [ next ] = report.questions;
		assert.ok( next );
		const answered = await scene.manager.ask( 'PUT', `/answers/${ next.id }`, { body: { value: next.choices[ 0 ]?.id } } );
		assert.equal( answered.status, 200, answered.text );
		const told = await valid( 'question', answered.json );
		assert.deepEqual( [ told.answer?.value, told.answer?.expired ], [ next.choices[ 0 ]?.id, false ] );
		report = await reportFor( scene.owner );
		assert.ok( ! report.questions.some( ( { id } ) => id === next.id ), `${ next.id } waits no more` );
	}
	assert.deepEqual( report.findings.filter( ( { outcome } ) => outcome === 'needs_answer' ).map( ( { id } ) => id ), [] );
	assert.ok( asks.every( ( id ) => [ 'pass', 'fail' ].includes( finding( report, id ).outcome ) ), 'they are decided' );

	await scene.manager.ask( 'PUT', `/answers/${ question.id }`, { body: { value: 'dont_know' } } );
	const unsure = await reportFor( scene.owner );
	assert.ok( ! unsure.questions.some( ( { id } ) => id === question.id ), '"I do not know" is an answer, too' );
	assert.ok( asks.some( ( id ) => finding( unsure, id ).outcome === 'unknown' && finding( unsure, id ).reason !== '' ), 'and leaves it unknown, with the reason' );

	await valid( 'error', ( await scene.manager.ask( 'PUT', `/answers/${ question.id }`, { body: { value: 'no_such_choice' } } ) ).json );
	assert.equal( ( await scene.manager.ask( 'PUT', '/answers/no_such_question', { body: { value: 'dont_know' } } ) ).status, 404 );
	await validList( 'question', ( await scene.manager.ask( 'GET', '/answers' ) ).json );
} );

test( 'a plan holds until its day; on that day it ends and the check is looked at again', async () => {
	const check = 'accounts/two-factor';
	const day = ( ahead: number ) => new Date( Date.now() + ahead * 86_400_000 ).toISOString().slice( 0, 10 );
	const plan = ( until: string ) => scene.manager.ask( 'PUT', `/states/${ check }`, { body: { state: 'planned', by: 'Ada, our developer', until, note: 'Asked on Sunday' } } );

	for ( const until of [ day( -1 ), day( 0 ), day( 800 ), '2026-02-31', 'tomorrow' ] ) {
		const refused = await plan( until );
		assert.equal( refused.status, 400, until );
		await valid( 'error', refused.json );
	}
	const planned = await plan( day( 3 ) );
	assert.equal( planned.status, 200, planned.text );
	const row = await valid( 'finding', planned.json );
	assert.deepEqual( [ row.state?.by, row.state?.until, row.outcome ], [ 'Ada, our developer', day( 3 ), 'fail' ], 'planned is not fixed' );
	assert.ok( ! ( await reportFor( scene.owner ) ).next_things.includes( check ), 'what is planned is not the next thing to do' );

	// The day has come.
	await scene.site.eval( `global $wpdb; $wpdb->query( "UPDATE {$wpdb->prefix}store_posture_states SET until_on = '${ day( 0 ) }'" ); do_action( 'store_posture_sweep' );` );
	assert.equal( finding( await reportFor( scene.owner ), check ).state, null );
	const waiting = await scene.site.eval( 'global $wpdb; echo $wpdb->get_var( "SELECT work FROM {$wpdb->prefix}store_posture_scans ORDER BY id DESC LIMIT 1" );' );
	assert.match( waiting, /two-factor/, 'it waits to be looked at' );
	await scanToTheEnd( scene.manager, [ check ] );

	await plan( day( 3 ) );
	const removed = await scene.manager.ask( 'DELETE', `/states/${ check }` );
	assert.equal( ( await valid( 'finding', removed.json ) ).state, null );
	assert.equal( ( await scene.manager.ask( 'DELETE', '/states/accounts/no-such-check' ) ).status, 404 );
} );

test( 'settings come back as they were sent, and only what was sent changes', async () => {
	const before_ = await valid( 'settings', ( await scene.owner.ask( 'GET', '/settings' ) ).json );
	const contacts = before_.contacts.map( ( contact ) => contact.role === 'host' ? { ...contact, name: 'Host & Sons', phone: '+44 1632 960001' } : contact );
	const changed = await scene.owner.ask( 'PUT', '/settings', { body: { scan_interval_days: 3, contacts } } );
	assert.equal( changed.status, 200, changed.text );
	const now = await valid( 'settings', changed.json );
	assert.equal( now.scan_interval_days, 3 );
	const host = now.contacts.find( ( { role } ) => role === 'host' );
	assert.deepEqual( [ host?.name, host?.phone ], [ 'Host & Sons', '+44 1632 960001' ] );
	assert.ok( host?.confirmed_at, 'a new number counts as confirmed' );
	assert.deepEqual( { ...now, scan_interval_days: before_.scan_interval_days, contacts: before_.contacts }, before_ );
	assert.deepEqual( await valid( 'settings', ( await scene.owner.ask( 'GET', '/settings' ) ).json ), now );
	const report = await reportFor( scene.owner );
	assert.ok( report.next_scan_at && Date.parse( report.next_scan_at ) < Date.now() + 3.1 * 86_400_000, 'the timetable follows' );
} );

test( 'proof that mail arrives: opening the link changes nothing, pressing its button does', async () => {
	await scene.owner.ask( 'PUT', '/settings', { body: { alert_email: 'owner@example.com' } } );
	const letter = ( await scene.site.mails() ).at( -1 ) ?? '';
	const link = /https?:\/\/\S*action=store_posture_mail\S*/.exec( letter.replaceAll( '=\r\n', '' ).replaceAll( '=\n', '' ).replaceAll( '=3D', '=' ) )?.[ 0 ];
	assert.ok( link, `a link in the letter: ${ letter.slice( 0, 800 ) }` );
	const confirmed = () => scene.site.eval( "echo get_option( 'store_posture_mail_confirmed_at', '' );" );
	const page = await scene.stranger.open( link );
	assert.equal( page.status, 200 );
	assert.match( page.text, /<form[^>]*method="post"/ );
	assert.equal( await confirmed(), '', 'a mail scanner that opens links confirms nothing' );
	const token = new URL( link ).searchParams.get( 'token' ) ?? '';
	await scene.stranger.open( link, { action: 'store_posture_mail', token: `${ token.slice( 0, -1 ) }x` } );
	assert.equal( await confirmed(), '', 'nor does a wrong token' );
	await scene.stranger.open( link, { action: 'store_posture_mail', token } );
	assert.match( await confirmed(), /^\d{4}-/ );
} );

test( 'the same store without its weaknesses passes these checks', async () => {
	const weaknesses = await seeded( scene.site );
	await undoWeaknesses( scene.site );
	await scanToTheEnd( scene.owner );
	const outcome = outcomes( await reportFor( scene.owner ) );
	const known = await catalogue( scene.site );
	for ( const { check } of weaknesses.filter( ( weakness ) => known.includes( weakness.check ) && ! ( weakness.check in STILL_TRUE ) ) ) {
		assert.ok( outcome[ check ] === 'pass' || outcome[ check ] === 'not_applicable', `${ check } is ${ outcome[ check ] }` );
	}
	assert.deepEqual( Object.keys( outcome ).filter( ( id ) => outcome[ id ] === 'error' ), [] );
} );
