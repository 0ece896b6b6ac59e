/**
 * A copy of a site is silent until somebody says which one is live: no mail, no schedule, no answers that came along.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { reportFor, scanToTheEnd } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, QUIET, type Scene } from './support/sites';

const QUESTION = 'risk_owner';
let scene: Scene;

before( async () => {
	scene = await openSite( { db: 'sqlite', woocommerce: 'none', constants: QUIET } );
} );
after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

const settings = ( body: object ) => scene.owner.ask( 'PUT', '/settings', { body } );
const planned = () => scene.site.eval( "echo false === wp_next_scheduled( 'store_posture_scan' ) ? 'no' : 'yes';" );
const sweep = () => scene.site.eval( "do_action( 'store_posture_sweep' );" );
/** Whether somebody's answer to the question counts. */
const isAnswered = async () => ! ( await reportFor( scene.owner ) ).findings.some( ( { outcome, id } ) => outcome === 'needs_answer' && id === 'business-risk/owner' );
/** As after a move: the database came along, the address is another. */
const move = () => scene.site.eval( "$home = get_option( 'store_posture_home' ); update_option( 'store_posture_home', array( 'address' => hash( 'sha256', 'old.example.com' ) ) + $home, false );" );

test( 'the site that was set up checks by itself, sends mail and counts answers', async () => {
	await scanToTheEnd( scene.owner );
	assert.equal( ( await settings( { set_up: true, alert_email: 'first@example.com' } ) ).status, 200 );
	assert.equal( ( await scene.owner.ask( 'PUT', `/answers/${ QUESTION }`, { body: { value: 'yes' } } ) ).status, 200 );
	assert.equal( ( await reportFor( scene.owner ) ).site.standing, 'live' );
	assert.equal( await isAnswered(), true );
	assert.equal( await planned(), 'yes' );
	assert.equal( ( await scene.site.mails() ).length, 1 );
} );

test( 'at another address it is silent, and says so', async () => {
	await move();
	await sweep();
	const report = await reportFor( scene.owner );
	assert.deepEqual( [ report.site.standing, report.next_scan_at ], [ 'undecided', null ] );
	assert.equal( await isAnswered(), false, 'an answer that came along' );
	assert.equal( await planned(), 'no' );
	// Longer ago than the pause between two mails.
	await scene.site.eval( "delete_option( 'store_posture_mail_pending' );" );
	await settings( { alert_email: 'second@example.com', set_up: true } );
	const test_ = await scene.owner.ask( 'POST', '/mail-tests' );
	assert.equal( test_.status, 409 );
	await valid( 'error', test_.json );
	assert.equal( ( await scene.site.mails() ).length, 1, 'no mail went out' );
	const answer = await scene.owner.ask( 'PUT', `/answers/${ QUESTION }`, { body: { value: 'no' } } );
	assert.equal( answer.status, 409, 'it would take the place of one that may still count' );
	await valid( 'error', answer.json );
} );

test( 'only an administrator says which site this is, and only what makes sense', async () => {
	assert.equal( ( await scene.manager.ask( 'PUT', '/settings', { body: { standing: 'live' } } ) ).status, 403 );
	for ( const standing of [ 'undecided', '', 7, [ 'live' ] ] ) {
		assert.equal( ( await settings( { standing } ) ).status, 400, JSON.stringify( standing ) );
	}
	assert.equal( ( await reportFor( scene.owner ) ).site.standing, 'undecided' );
} );

test( 'a copy stays silent, and counts what is told on it', async () => {
	const copy = await valid( 'settings', ( await settings( { standing: 'copy' } ) ).json );
	assert.equal( copy.standing, 'copy' );
	assert.equal( await isAnswered(), false );
	assert.equal( ( await scene.owner.ask( 'PUT', `/answers/${ QUESTION }`, { body: { value: 'yes' } } ) ).status, 200 );
	assert.equal( await isAnswered(), true );
	await sweep();
	assert.equal( await planned(), 'no' );
	assert.equal( ( await scene.owner.ask( 'POST', '/mail-tests' ) ).status, 409 );
} );

test( 'the live one speaks again at once', async () => {
	await move();
	assert.equal( await isAnswered(), false );
	const live = await valid( 'settings', ( await settings( { standing: 'live' } ) ).json );
	assert.equal( live.standing, 'live' );
	assert.equal( await planned(), 'yes' );
	assert.equal( await isAnswered(), true );
	assert.equal( ( await scene.owner.ask( 'POST', '/mail-tests' ) ).status, 202 );
	assert.equal( ( await scene.site.mails() ).length, 2 );
} );
