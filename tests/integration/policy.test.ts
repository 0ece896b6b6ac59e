/**
 * Policy files on a living store, by WP-CLI and over REST: taken from one site, looked at, tried and brought in; and that a
 * site nobody set up is silent until then.
 */
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { PolicyChanges } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { posture, type Ran } from './support/wp-cli';

let scene: Scene;

const RULE = {
	id: 'house/one-admin',
	severity: 'medium',
	problem: [ 'gt', [ 'get', 'facts', 'staff', 'administrators' ], [ 'literal', 0 ] ],
	title: { fail: 'There is <b>an</b> administrator', pass: 'Nobody administers', topic: 'Administrators at all' },
	why: 'We agreed on none.',
	who: 'owner',
	minutes: 1,
};
const UNTIL = new Date( Date.now() + 30 * 86_400_000 ).toISOString().slice( 0, 10 );
const RISK = { check: 'accounts/registration-role', reason: 'Until the new shop.', owner: 'Ann', until: UNTIL };
const POLICY = {
	schema_version: 1,
	name: 'Northlight',
	settings: { alert_email: 'team@example.com', weekly_day: 3 },
	limits: { administrators: 1 },
	house_rules: [ RULE ],
	accepted: [ RISK, { ...RISK, site: 'elsewhere.example.com' } ],
};

const wp = ( ...args: string[] ): Promise< Ran > => posture( scene.site, [ 'policy', ...args ] );

async function put( policy: unknown, name = 'policy.json' ): Promise< string > {
	const path = join( scene.site.folder, name );
	await writeFile( path, typeof policy === 'string' ? policy : JSON.stringify( policy ) );
	return path;
}

async function done( ...args: string[] ): Promise< string > {
	const ran = await wp( ...args );
	assert.equal( ran.code, 0, `${ args.join( ' ' ) }: ${ ran.stderr }${ ran.stdout }` );
	return ran.stdout;
}

async function refused( said: RegExp, ...args: string[] ): Promise< void > {
	const ran = await wp( ...args );
	assert.equal( ran.code, 1, `${ args.join( ' ' ) }: ${ ran.stdout }` );
	assert.match( ran.stderr, said );
}

const inForce = (): Promise< string > => scene.site.eval( "echo json_encode( get_option( 'store_posture_policy' ) );" );

before( async () => {
	scene = await openSite();
	assert.equal( ( await posture( scene.site, [ 'scan' ] ) ).code, 0 );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'before a policy or the panel: no mail, no notice', async () => {
	const mails = ( await scene.site.mails() ).length;
	await scene.site.eval( "do_action( 'store_posture_sweep', 'alerts' ); do_action( 'store_posture_sweep' );" );
	assert.equal( ( await scene.site.mails() ).length, mails );
	const shown = await scene.site.eval( "require_once ABSPATH . 'wp-admin/includes/admin.php'; wp_set_current_user( 1 ); do_action( 'admin_notices' ); do_action( 'all_admin_notices' );" );
	assert.doesNotMatch( shown.replaceAll( scene.site.folder, '' ), /posture/i );
	assert.match( await scene.site.eval( "echo json_encode( get_option( 'store_posture_settings' ) );" ), /false|"set_up":false/ );
} );

test( 'test: rules are tried over what was seen, and nothing is written', async () => {
	const path = await put( POLICY );
	const rows: unknown = JSON.parse( await done( 'test', path, '--format=json', '--fields=id,outcome,path' ) );
	assert.deepEqual( rows, [ { id: RULE.id, outcome: 'fail', path: 'facts.staff.administrators' } ] );
	assert.equal( await inForce(), 'false' );
	await refused( /no operator "exec"/, 'test', await put( { ...POLICY, house_rules: [ { ...RULE, problem: [ 'exec', 'id' ] } ] }, 'bad.json' ) );
} );

test( 'preview and a dry run tell the same, and change nothing', async () => {
	const path = await put( POLICY );
	const [ preview, dry ] = [ await done( 'preview', path, '--format=json' ), await done( 'import', path, '--dry-run', '--format=json' ) ];
	assert.equal( preview, dry );
	const rows: PolicyChanges[ 'changes' ] = JSON.parse( preview );
	assert.deepEqual( rows.map( ( { id } ) => id ), [ 'name', 'alert_email', 'weekly_day', 'set_up', 'administrators', RULE.id, RISK.check ] );
	assert.match( ( await wp( 'preview', path ) ).stderr, /Left out: accounts\/registration-role\. It is for another site/ );
	assert.equal( await inForce(), 'false' );
} );

test( 'what is no policy is refused with its place', async () => {
	await refused( /no such file/, 'import', '/nothing/there.json' );
	await refused( /no such file/, 'import', 'php://stdin' );
	await refused( /at most 256 KB/, 'import', await put( ' '.repeat( 1_048_576 ), 'bad.json' ) );
	await refused( /\/limits\/request_budget/, 'import', await put( { ...POLICY, limits: { request_budget: 4000 } }, 'bad.json' ) );
	await refused( /\/accepted\/0\/owner/, 'import', await put( { ...POLICY, accepted: [ { ...RISK, owner: '' } ] }, 'bad.json' ) );
	assert.equal( await inForce(), 'false' );
} );

test( 'import under hands off is refused', async () => {
	assert.equal( ( await posture( scene.site, [ 'hold', 'on', '--reason=x' ] ) ).code, 0 );
	await refused( /Hands off is on/, 'import', await put( POLICY ) );
	assert.equal( ( await posture( scene.site, [ 'hold', 'off' ] ) ).code, 0 );
	assert.equal( await inForce(), 'false' );
} );

test( 'import: in force, told with its origin, in the journal, and the site is set up', async () => {
	await done( 'import', await put( POLICY ) );
	const report = await valid( 'report', ( await scene.owner.ask( 'GET', '/checks' ) ).json );
	const rule = report.findings.find( ( { id } ) => id === RULE.id );
	assert.deepEqual( [ rule?.outcome, rule?.area, rule?.origin ], [ 'fail', 'house', 'House rule of Northlight' ] );
	assert.ok( report.areas.some( ( { id, title } ) => id === 'house' && title === 'House rules of Northlight' ) );
	assert.equal( report.findings.find( ( { id } ) => id === RISK.check )?.state?.state, 'accepted' );
	const settings = await valid( 'settings', ( await scene.owner.ask( 'GET', '/settings' ) ).json );
	assert.deepEqual( [ settings.set_up, settings.alert_email, settings.weekly_day ], [ true, 'team@example.com', 3 ] );
	const journal = await valid( 'journal', ( await scene.owner.ask( 'GET', '/journal' ) ).json );
	assert.ok( journal.entries.some( ( { what } ) => what === 'policy.imported' ) );
	const detail = await valid( 'finding_detail', ( await scene.owner.ask( 'GET', `/checks/${ RULE.id }` ) ).json );
	assert.ok( detail.evidence.length > 0 );
	const page = await posture( scene.site, [ 'export', '--format=html', '--edition=technical' ] );
	assert.match( page.stdout, /House rule of Northlight/ );
	assert.doesNotMatch( page.stdout, /<b>an<\/b>/ );
	assert.equal( JSON.parse( await done( 'preview', await put( POLICY ), '--format=json' ) ).length, 0, 'twice is once' );
} );

test( 'export: without addresses and answers, not where visitors read, and it can be brought in again', async () => {
	const path = join( scene.site.folder, 'out.json' );
	await done( 'export', path, '--dry-run' );
	await assert.rejects( stat( path ) );
	await done( 'export', path );
	const text = await readFile( path, 'utf8' );
	const policy = await valid( 'policy', JSON.parse( text ) );
	assert.deepEqual( [ policy.name, policy.limits, policy.accepted?.length ], [ 'Northlight', { administrators: 1 }, 1 ] );
	assert.doesNotMatch( text, /team@example\.com|answers": \{/ );
	assert.deepEqual( JSON.parse( await done( 'preview', path, '--format=json' ) ), [] );
	await refused( /Visitors could open/, 'export', join( scene.site.root, 'policy.json' ) );
} );

test( 'over REST: the same, for those who manage', async () => {
	const file = JSON.stringify( { schema_version: 1, name: 'Northlight', house_rules: [], limits: {} } );
	assert.equal( ( await scene.manager.ask( 'POST', '/policy', { body: { file } } ) ).status, 403 );
	assert.equal( ( await scene.owner.ask( 'POST', '/policy', { body: { file: '{' } } ) ).status, 400 );
	const dry = await valid( 'policy_changes', ( await scene.owner.ask( 'POST', '/policy', { body: { file, dry_run: true } } ) ).json );
	assert.deepEqual( dry.changes.map( ( { id } ) => id ), [ 'administrators', RULE.id ] );
	const imported = await valid( 'policy_changes', ( await scene.owner.ask( 'POST', '/policy', { body: { file } } ) ).json );
	assert.deepEqual( { ...imported, imported: false }, dry );
	const policy = await valid( 'policy', ( await scene.owner.ask( 'GET', '/policy' ) ).json );
	assert.deepEqual( [ policy.house_rules, policy.limits ], [ [], {} ] );
	assert.equal( ( await scene.owner.ask( 'GET', `/checks/${ RULE.id }` ) ).status, 404 );
} );
