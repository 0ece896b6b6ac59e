/**
 * What has moved, on a site that is scanned as people scan it: told whoever did it, settled by "this was me" alone or by a fix of ours.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FindingDetail, Journal } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { applyFix, previewFix, undoFix } from './support/fixing';
import { outcomes, reportFor, scanToTheEnd } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, visitorsOf, type Scene } from './support/sites';
import type { Visitor } from './support/visitor';

const NEW_ADMINISTRATOR = 'accounts/new-administrator';
const DRIFT = 'monitoring/drift';
const CHECKS = [ NEW_ADMINISTRATOR, 'store/payout-account', 'software/must-use-code', 'monitoring/planned-jobs', DRIFT ];
let scene: Scene;

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
} );
after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

/** Outcomes of the checks that compare, after a new look. */
async function look(): Promise< Record< string, string > > {
	await scanToTheEnd( scene.owner, CHECKS );
	const all = outcomes( await reportFor( scene.owner ) );
	return Object.fromEntries( CHECKS.map( ( id ) => [ id, all[ id ] ?? '' ] ) );
}

async function detail( id: string, visitor: Visitor = scene.owner ): Promise< FindingDetail > {
	return valid( 'finding_detail', ( await visitor.ask( 'GET', `/checks/${ id }` ) ).json );
}

const confirm = ( id: string, marks: string[], visitor: Visitor = scene.owner ) => visitor.ask( 'POST', `/confirmations/${ id }`, { body: { marks } } );
const failing = async () => Object.entries( await look() ).filter( ( [ , outcome ] ) => outcome !== 'pass' ).map( ( [ id ] ) => id );
const journal = async (): Promise< Journal > => valid( 'journal', ( await scene.owner.ask( 'GET', '/journal' ) ).json );

test( 'the first scan alarms about nobody, the next one compares', async () => {
	await scanToTheEnd( scene.owner );
	const first = outcomes( await reportFor( scene.owner ) );
	assert.equal( first[ NEW_ADMINISTRATOR ], 'not_applicable' );
	assert.equal( first[ DRIFT ], 'not_applicable' );
	assert.deepEqual( await failing(), [] );
	await scanToTheEnd( scene.owner );
	assert.deepEqual( await failing(), [], 'nothing moves by itself' );
	assert.equal( ( await journal() ).entries.filter( ( { what } ) => what === 'baseline.taken' ).length, 1 );
} );

test( 'a new administrator is told, though an administrator who was logged in made it', async () => {
	const made = await scene.owner.rest( 'POST', '/wp/v2/users', { body: { username: 'nadia', email: 'nadia@example.com', password: 'a long made-up password 7', roles: [ 'administrator' ] } } );
	assert.equal( made.status, 201, made.text.slice( 0, 300 ) );
	assert.deepEqual( await failing(), [ NEW_ADMINISTRATOR ] );
	const { finding, moves } = await detail( NEW_ADMINISTRATOR );
	assert.equal( finding.severity, 'high' );
	assert.deepEqual( moves.map( ( { text } ) => text ), [ 'Administrator: nadia' ] );
	assert.deepEqual( ( await detail( NEW_ADMINISTRATOR, scene.manager ) ).moves, [], 'who may not manage is offered nothing' );
} );

test( 'only an administrator says "this was me", and what is said is written down', async () => {
	const marks = ( await detail( NEW_ADMINISTRATOR ) ).moves.map( ( { mark } ) => mark );
	assert.equal( ( await confirm( NEW_ADMINISTRATOR, marks, scene.manager ) ).status, 403 );
	assert.equal( ( await confirm( NEW_ADMINISTRATOR, [] ) ).status, 400 );
	assert.equal( ( await confirm( 'accounts/nobody-knows', marks ) ).status, 404 );
	assert.equal( ( await confirm( NEW_ADMINISTRATOR, [ ...marks, '0123456789abcdef' ] ) ).status, 409 );
	assert.deepEqual( await failing(), [ NEW_ADMINISTRATOR ], 'nothing of it was taken' );
	const finding = await valid( 'finding', ( await confirm( NEW_ADMINISTRATOR, marks ) ).json );
	assert.equal( finding.outcome, 'pass', 'at once, without another scan' );
	assert.deepEqual( await failing(), [] );
	const [ said ] = ( await journal() ).entries.filter( ( { what } ) => what === 'baseline.confirmed' );
	assert.equal( said?.by, 'owner' );
	assert.match( JSON.stringify( said?.details ), /Administrator: user \d+/ );
	assert.doesNotMatch( JSON.stringify( said ), /nadia/ );
} );

test( 'a fix of ours and its undo are no news; the same by hand is', async () => {
	const preview = await previewFix( scene.owner, 'registration-role' );
	const receipt = await applyFix( scene.owner, 'registration-role', preview );
	assert.equal( receipt.status, 'applied', receipt.note );
	assert.deepEqual( await failing(), [] );
	assert.equal( ( await undoFix( scene.owner, receipt ) ).status, 'undone' );
	assert.deepEqual( await failing(), [] );
	await scene.site.eval( "update_option( 'default_role', 'author' );" );
	assert.deepEqual( await failing(), [ DRIFT ] );
	assert.deepEqual( ( await detail( DRIFT ) ).moves.map( ( { text } ) => text ), [ 'Setting: Role of new accounts' ] );
	assert.equal( ( await confirm( DRIFT, ( await detail( DRIFT ) ).moves.map( ( { mark } ) => mark ) ) ).status, 200 );
} );

test( 'keys that our own fix renewed raise nothing; keys that somebody else renewed are told once', async () => {
	const receipt = await applyFix( scene.owner, 'secret-keys', await previewFix( scene.owner, 'secret-keys' ), { confirm: true } );
	assert.equal( receipt.status, 'applied', receipt.note );
	// New keys end all log-ins.
	Object.assign( scene, await visitorsOf( scene.site ) );
	// As the round that follows each fix.
	await scanToTheEnd( scene.owner, [ 'configuration/secret-keys' ] );
	assert.deepEqual( await failing(), [] );
	await scene.site.eval( "$file = ABSPATH . 'wp-config.php'; $file = is_file( $file ) ? $file : dirname( ABSPATH ) . '/wp-config.php'; file_put_contents( $file, preg_replace( \"/(define\\( *'AUTH_SALT', *').{20}/\", '$1somebody else was it', file_get_contents( $file ) ) );" );
	Object.assign( scene, await visitorsOf( scene.site ) );
	assert.deepEqual( ( await look() )[ DRIFT ], 'fail' );
	const { moves } = await detail( DRIFT );
	assert.deepEqual( moves.map( ( { text } ) => text ), [ 'The secret keys of this site were renewed' ] );
	assert.equal( ( await look() )[ 'store/payout-account' ], 'unknown' );
	assert.equal( ( await confirm( DRIFT, moves.map( ( { mark } ) => mark ) ) ).status, 200 );
	assert.deepEqual( await failing(), [] );
} );

test( 'a moved or copied site says one thing, not twenty', async () => {
	await scene.site.eval( "$kept = get_option( 'store_posture_baseline' ); update_option( 'store_posture_baseline', array( 'address' => hash( 'sha256', 'old.example.com' ) ) + $kept, false ); update_option( 'active_plugins', array_merge( get_option( 'active_plugins' ), array( 'made-up/made-up.php' ) ) );" );
	assert.equal( ( await look() )[ DRIFT ], 'fail' );
	assert.deepEqual( ( await failing() ).filter( ( id ) => id !== DRIFT ), CHECKS.slice( 0, 3 ), 'these could not be compared' );
	const { moves } = await detail( DRIFT );
	assert.deepEqual( moves.map( ( { text } ) => text ), [ 'This is the site at its new address' ] );
	assert.equal( ( await confirm( DRIFT, moves.map( ( { mark } ) => mark ) ) ).status, 200 );
	assert.deepEqual( await failing(), [] );
} );
