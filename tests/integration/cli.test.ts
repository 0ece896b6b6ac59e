/**
 * The command line on a living store, by WP-CLI's own framework: each command, what it ends with, what a dry run leaves
 * alone, who may do what, and arguments that mean no good.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Finding, Report } from '../../src/api/types.gen';
import { stopLab } from '../lab/native';
import { addCode, removeCode } from './support/faults';
import { endSchemas, valid, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { posture, type Ran } from './support/wp-cli';

let scene: Scene;

const wp = ( ...args: string[] ): Promise< Ran > => posture( scene.site, args );
const as = ( user: string, ...args: string[] ): Promise< Ran > => posture( scene.site, args, { user } );

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

const json = async ( ...args: string[] ): Promise< unknown > => JSON.parse( await done( ...args, '--format=json' ) );
const field = ( value: unknown, name: string ): unknown => ( typeof value === 'object' && value !== null ? Object.entries( value ).find( ( [ key ] ) => key === name )?.[ 1 ] : undefined );
const inDays = ( days: number ): string => new Date( Date.now() + days * 86_400_000 ).toISOString().slice( 0, 10 );
const option = ( name: string ): Promise< string > => scene.site.eval( `echo json_encode( get_option( '${ name }' ) );` );

before( async () => {
	scene = await openSite();
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'scan: a dry run looks at nothing; a real one drives itself to the end and says by its code what is to do', async () => {
	assert.ok( Number( await done( 'scan', '--dry-run', '--format=count' ) ) > 70 );
	assert.deepEqual( await json( 'scan', 'accounts/registration-role', '--dry-run', '--fields=id,severity' ), [ { id: 'accounts/registration-role', severity: 'critical' } ] );
	assert.equal( await scene.site.eval( 'global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}store_posture_scans" );' ), '0' );

	const ran = await wp( 'scan', '--fail-on=critical', '--format=json' );
	assert.equal( ran.code, 2, ran.stderr );
	const open = await validList( 'finding', JSON.parse( ran.stdout ) );
	assert.ok( open.length > 20 && open.every( ( { outcome } ) => outcome === 'fail' ), `${ open.length } open` );
	assert.match( ran.stderr, /things? to fix today/ );
	const scan = await valid( 'scan', ( await scene.owner.ask( 'GET', '/scans/latest' ) ).json );
	assert.deepEqual( [ scan.trigger, scan.status, scan.left ], [ 'cli', 'done', 0 ] );
} );

test( 'scan: coverage, time and what cannot be meant', async () => {
	const check = 'accounts/registration-role';
	assert.equal( ( await wp( 'scan', check ) ).code, 0, 'without --fail-on an open finding is no failure' );
	assert.equal( ( await wp( 'scan', check, '--require-coverage=100' ) ).code, 3 );
	assert.equal( ( await wp( 'scan', check, '--require-coverage=10', '--fail-on=medium' ) ).code, 2 );
	await addCode( scene.site, 'slow', "add_filter( 'pre_http_request', function ( $answer ) { sleep( 2 ); return $answer; } );" );
	assert.equal( ( await wp( 'scan', '--timeout=1' ) ).code, 4 );
	await removeCode( scene.site, 'slow' );
	await refused( /number from 0 to 100/, 'scan', '--require-coverage=101' );
	await refused( /number from 1 to/, 'scan', '--timeout=-1' );
	await refused( /fail-on/, 'scan', '--fail-on=everything' );
	await refused( /no check/, 'scan', 'nothing/there' );
	await done( 'scan' );
} );

test( 'list: filters, formats and fields', async () => {
	const report: Report = await valid( 'report', ( await scene.owner.ask( 'GET', '/checks' ) ).json );
	const ids = ( findings: Finding[] ): string[] => findings.map( ( { id } ) => id );
	const all = await validList( 'finding', await json( 'list', '--outcome=all' ) );
	assert.deepEqual( ids( all ), ids( report.findings ) );
	const critical = report.findings.filter( ( { severity, outcome } ) => severity === 'critical' && outcome === 'fail' );
	assert.equal( await done( 'list', '--severity=critical', '--format=count' ), String( critical.length ) );
	assert.deepEqual( ( await done( 'list', '--severity=critical', '--format=csv', '--fields=id' ) ).trim().split( '\n' ), [ 'id', ...ids( critical ) ] );
	assert.match( await done( 'list', '--severity=critical', '--format=yaml', '--fields=id' ), /^---\n- ?\n? *id: / );
	assert.match( await done( 'list' ), /severity\s.*id\s.*title/ );
	await refused( /no field "nothing"/, 'list', '--fields=nothing' );
	await refused( /severity/, 'list', '--severity=all' );
	await refused( /format/, 'list', '--format=xml' );
} );

test( 'get and explain: all of one finding, and what decided it', async () => {
	const detail = await valid( 'finding_detail', await json( 'get', 'accounts/registration-role' ) );
	assert.equal( detail.finding.outcome, 'fail' );
	assert.deepEqual( await json( 'explain', 'accounts/registration-role' ), detail.evidence );
	assert.ok( detail.evidence.length > 0 );
	await refused( /no such check/, 'get', '../../wp-config' );
	await refused( /no such check/, 'explain', 'accounts/none' );
} );

test( 'fix and undo: said first, done, looked at again, taken back', async () => {
	const before_ = await option( 'default_role' );
	const preview = await valid( 'fix_preview', await json( 'fix', 'accounts/registration-role', '--dry-run' ) );
	assert.equal( preview.id, 'registration-role' );
	assert.equal( await option( 'default_role' ), before_, 'a dry run changes nothing' );

	const ran = await wp( 'fix', 'registration-role', '--format=json' );
	assert.equal( ran.code, 0, ran.stderr );
	const [ receipt ] = await validList( 'receipt', ( await scene.owner.ask( 'GET', '/receipts' ) ).json );
	assert.ok( receipt );
	assert.deepEqual( [ receipt ], JSON.parse( ran.stdout ) );
	assert.equal( await option( 'default_role' ), '"customer"' );
	assert.match( ran.stderr, new RegExp( `wp posture undo ${ receipt.id }` ) );
	assert.match( ran.stderr, /accounts\/registration-role: pass/ );

	assert.equal( field( await json( 'undo', String( receipt.id ), '--dry-run' ), 'possible' ), true );
	assert.equal( await option( 'default_role' ), '"customer"', 'a dry run changes nothing' );
	await done( 'undo', String( receipt.id ) );
	assert.equal( await option( 'default_role' ), before_ );
	assert.equal( await done( 'list', '--area=accounts', '--severity=critical', '--fields=id', '--format=csv' ), 'id\naccounts/registration-role\n' );
	await refused( /It was undone/, 'undo', String( receipt.id ) );
	await refused( /number of a receipt/, 'undo', '1 OR 1=1' );
	await refused( /no such check/, 'fix', '../Support/Edit' );
	await refused( /no such fix/, 'fix', 'Support' );
} );

test( 'fix: what cannot be undone is asked about, and done only with a yes', async () => {
	const salts = await scene.site.eval( 'echo wp_salt();' );
	const ran = await wp( 'fix', 'sessions' );
	assert.match( ran.stdout + ran.stderr, /cannot be undone/ );
	assert.equal( await scene.site.eval( 'echo wp_salt();' ), salts );
	assert.deepEqual( ( await validList( 'receipt', ( await scene.owner.ask( 'GET', '/receipts' ) ).json ) ).filter( ( { fix } ) => fix === 'sessions' ), [] );
} );

test( 'accept: reason, owner and day, all of them; never for customers\' data', async () => {
	const terms = [ '--reason==HYPERLINK("x")', '--owner=Ann\u001b[2J', `--until=${ inDays( 30 ) }` ];
	await done( 'accept', 'store/download-method', ...terms, '--dry-run' );
	assert.equal( await done( 'list', '--state=accepted', '--format=count' ), '0' );
	await done( 'accept', 'store/download-method', ...terms );
	assert.equal( await done( 'list', '--state=accepted', '--format=count' ), '1' );
	assert.doesNotMatch( await done( 'list', '--state=accepted', '--fields=id,state' ), /\u001b/, 'nothing a terminal would obey' );
	await refused( /reason/, 'accept', 'store/download-method', '--owner=Ann', `--until=${ inDays( 30 ) }` );
	await refused( /day after today/, 'accept', 'store/download-method', '--reason=x', '--owner=Ann', '--until=2020-01-01', '--dry-run' );
	await refused( /not lived with/, 'accept', 'files/database-dump', '--reason=x', '--owner=Ann', `--until=${ inDays( 30 ) }` );
} );

test( 'confirm: what has moved is listed, and taken by its mark', async () => {
	await done( 'scan', '--quiet' );
	assert.equal( await done( 'confirm', 'monitoring/drift', '--format=count' ), '0' );
	await scene.site.eval( "update_option( 'admin_email', 'other@example.com' ); update_option( 'default_role', 'author' );" );
	await done( 'scan', 'monitoring/drift', '--quiet' );
	const moves = await json( 'confirm', 'monitoring/drift' );
	assert.deepEqual( Array.isArray( moves ) && moves.map( ( move ) => field( move, 'text' ) ).sort(), [ 'Setting: E-mail address of the site', 'Setting: Role of new accounts' ] );
	await refused( /no longer what you saw/, 'confirm', 'monitoring/drift', '--mark=0123456789abcdef' );
	await refused( /no such check/, 'confirm', 'monitoring/nothing', '--all' );
	assert.equal( await done( 'confirm', 'monitoring/drift', `--mark=${ String( field( Array.isArray( moves ) ? moves[ 0 ] : null, 'mark' ) ) }`, '--format=count' ), '1' );
	assert.equal( await done( 'confirm', 'monitoring/drift', '--all', '--format=count' ), '0' );
	assert.equal( field( field( await json( 'get', 'monitoring/drift' ), 'finding' ), 'outcome' ), 'pass' );
} );

test( 'hold: nothing is changed until it is off', async () => {
	await refused( /Say why/, 'hold', 'on' );
	assert.equal( field( await json( 'hold', 'on', '--reason=An investigation', '--dry-run' ), 'on' ), false );
	const held = await as( scene.site.adminUser, 'hold', 'on', '--reason=An investigation', '--format=json' );
	assert.equal( held.code, 0, held.stderr );
	assert.equal( field( JSON.parse( held.stdout ), 'reason' ), 'An investigation' );
	assert.notEqual( field( JSON.parse( held.stdout ), 'by' ), '', 'under the name of whoever did it' );
	await refused( /Hands off is on/, 'fix', 'registration-role' );
	assert.equal( field( await json( 'hold', 'off' ), 'on' ), false );
} );

test( 'export: the document, a table, and a page in two editions', async () => {
	assert.deepEqual( ( await valid( 'report', JSON.parse( await done( 'export' ) ) ) ).site.name, 'Lantern and Thread' );
	const csv = ( await done( 'export', '--format=csv' ) ).split( '\r\n' );
	assert.equal( csv.length, ( await validList( 'finding', await json( 'list', '--outcome=all' ) ) ).length + 2 );
	assert.ok( csv.some( ( line ) => line.includes( `"'=HYPERLINK(""x"")"` ) ), 'a reason that is a formula is a text' );

	await done( 'accept', 'store/approved-directories', '--reason=<script>alert(1)</script>', '--owner=Ann', `--until=${ inDays( 30 ) }` );
	const [ client, technical ] = [ await done( 'export', '--format=html' ), await done( 'export', '--format=html', '--edition=technical' ) ];
	for ( const page of [ client, technical ] ) {
		assert.match( page, /Anyone who signs up becomes staff/ );
		assert.match( page, /<h2>How it went<\/h2>/ );
		assert.match( page, /&lt;script&gt;alert/ );
		assert.doesNotMatch( page, /<script|<link|<img|<iframe|\bsrc=|@import|url\(/i, 'it needs nothing else' );
	}
	assert.match( technical, /facts\.registration\.open/ );
	assert.doesNotMatch( client, /facts\.|<pre>|wp-config|\.sql|https?:\/\//, 'nothing that helps to get in' );
	assert.doesNotMatch( await done( 'export', '--format=html', '--to=2020-01-01' ), /How it went/ );
	await refused( /no date/, 'export', '--format=html', '--from=yesterday' );
	await refused( /edition/, 'export', '--format=html', '--edition=owner' );
} );

test( 'export: into a file that visitors cannot open, and nowhere else', async () => {
	const path = join( scene.site.folder, 'report.html' );
	await done( 'export', path, '--format=html', '--dry-run' );
	await assert.rejects( stat( path ) );
	await done( 'export', path, '--format=html' );
	assert.match( ( await stat( path ) ).mode.toString( 8 ), /600$/ );
	assert.match( await readFile( path, 'utf8' ), /<\/html>\n$/ );
	for ( const shown of [ scene.site.root, join( scene.site.places.content, 'uploads' ), join( scene.site.folder, 'mail/../web' ) ] ) {
		await refused( /Visitors could open/, 'export', join( shown, 'report.json' ) );
	}
	await symlink( scene.site.root, join( scene.site.folder, 'elsewhere' ) );
	await refused( /Visitors could open/, 'export', join( scene.site.folder, 'elsewhere/report.json' ) );
	await symlink( join( scene.site.root, 'report.json' ), join( scene.site.folder, 'report.json' ) );
	await refused( /no file can be put/, 'export', join( scene.site.folder, 'report.json' ) );
	await refused( /no such folder/, 'export', 'php://filter/write=string.rot13/resource=x' );
	await refused( /no such folder/, 'export', join( scene.site.folder, 'none/report.json' ) );
} );

test( 'export over REST: the same page, as a file that no browser shows', async () => {
	const reply = await scene.owner.ask( 'GET', '/exports/html', { query: { edition: 'technical' } } );
	assert.equal( reply.status, 200 );
	assert.match( reply.text, /^<!doctype html>[^]*facts\.registration\.open[^]*<\/html>\n$/ );
	assert.match( String( reply.headers.get( 'content-disposition' ) ), /^attachment/ );
	assert.match( String( reply.headers.get( 'content-type' ) ), /^text\/html/ );
	assert.match( ( await scene.owner.ask( 'GET', '/exports/csv' ) ).text, /^"id","area"/ );
	assert.equal( ( await scene.owner.ask( 'GET', '/exports/html', { query: { from: 'soon' } } ) ).status, 400 );
	assert.equal( ( await scene.manager.ask( 'GET', '/exports/html' ) ).status, 403 );
} );

test( 'rollup: many exports in one table, whatever stands in them', async () => {
	const folder = join( scene.site.folder, 'exports' );
	await mkdir( folder );
	await refused( /is needed/, 'rollup', folder );
	await refused( /is needed/, 'rollup', join( folder, 'none' ) );
	const report: Report = JSON.parse( await done( 'export' ) );
	const write = ( name: string, value: unknown ): Promise< void > => writeFile( join( folder, `${ name }.json` ), JSON.stringify( value ) );
	await write( 'a', report );
	const known = report.findings.map( ( finding ) => ( finding.id === 'store/failed-order-burst' ? { ...finding, known_for_days: 40 } : { ...finding, outcome: finding.id.startsWith( 'files/' ) ? 'pass' : finding.outcome } ) );
	await write( 'b', { ...report, site: { ...report.site, name: '=1+1<b>' }, findings: known } );
	await write( 'c', { schema_version: 1, findings: [ 7, { outcome: 'fail', id: [], severity: 'dire' } ], score: 'none', site: 3 } );
	await write( 'd', { other: true } );
	await writeFile( join( folder, 'e.json' ), '{' );

	const open = ( findings: { outcome: string; severity: string; state: unknown }[], severity?: string ): number => findings.filter( ( one ) => one.outcome === 'fail' && one.state === null && ( severity ?? one.severity ) === one.severity ).length;
	const ran = await wp( 'rollup', folder, '--format=json', '--fields=file,urgent,to_do,oldest_days' );
	assert.deepEqual( JSON.parse( ran.stdout ), [
		{ file: 'a.json', urgent: open( report.findings, 'critical' ), to_do: open( report.findings ), oldest_days: 0 },
		{ file: 'b.json', urgent: open( known, 'critical' ), to_do: open( known ), oldest_days: 40 },
		{ file: 'c.json', urgent: 0, to_do: 1, oldest_days: 0 },
	] );
	assert.match( ran.stderr, /No export: d\.json[^]*No export: e\.json/ );
	assert.match( await done( 'rollup', folder, '--format=csv' ), /"'=1\+1<b>"/ );
	const page = await done( 'rollup', folder, '--format=html' );
	assert.match( page, /One finding across sites[^]*<td>Anyone who signs up becomes staff<\/td><td>2<\/td><td>Lantern and Thread, =1\+1&lt;b&gt;<\/td>/ );
	await refused( /Visitors could open/, 'rollup', folder, join( scene.site.root, 'all.html' ), '--format=html' );
} );

test( 'another user has the rights of that user', async () => {
	const { manager, customer } = scene.site.accounts;
	const none = await as( customer.login, 'list' );
	assert.equal( none.code, 1 );
	assert.match( none.stderr, /may not do this/ );
	assert.equal( ( await as( manager.login, 'list', '--format=count' ) ).code, 0 );
	for ( const args of [ [ 'fix', 'registration-role' ], [ 'explain', 'accounts/registration-role' ], [ 'hold', 'off' ], [ 'undo' ], [ 'export' ] ] ) {
		const ran = await as( manager.login, ...args );
		assert.equal( ran.code, 1, args.join( ' ' ) );
		assert.match( ran.stderr, /may not do this/ );
	}
} );
