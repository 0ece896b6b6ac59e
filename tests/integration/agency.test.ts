/**
 * An agency lead with ten sites and no hub, from the one page docs/AGENCIES.md: scans and exports of all, one roll-up, a
 * request of a finding repeated by hand, a policy from one site to nine, a fix on seven with what undoes it, and a page
 * for the client.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Finding, Policy, Report } from '../../src/api/types.gen';
import { createSite, stopLab, TEST_STORE, type Site } from '../lab/native';
import { endSchemas, valid } from './support/schemas';
import { QUIET } from './support/sites';
import { posture, type Ran } from './support/wp-cli';

const SITES = 10;
const FIXED = 7;
const AT_ONCE = 2;

const sites: Site[] = [];
let folder = '';

const name = ( site: Site ): string => `shop-${ sites.indexOf( site ) + 1 }`;

/** The same command on several sites, two at a time; all must end with this code. */
async function onAll( these: Site[], args: ( site: Site ) => string[], code = 0 ): Promise< Ran[] > {
	const rest = [ ...these.entries() ];
	const ran: Ran[] = [];
	await Promise.all( Array.from( { length: AT_ONCE }, async () => {
		for ( let next = rest.shift(); next; next = rest.shift() ) {
			const [ i, site ] = next;
			const answer = await posture( site, args( site ) );
			assert.equal( answer.code, code, `${ name( site ) }: ${ args( site ).join( ' ' ) }: ${ answer.stderr }${ answer.stdout }` );
			ran[ i ] = answer;
		}
	} ) );
	return ran;
}

const first = (): Site => sites[ 0 ] ?? assert.fail( 'no site' );

async function one( site: Site, ...args: string[] ): Promise< string > {
	const [ ran ] = await onAll( [ site ], () => args );
	return ran?.stdout ?? '';
}

before( async () => {
	folder = await mkdtemp( join( tmpdir(), 'store-posture-agency-' ) );
	await mkdir( join( folder, 'reports' ) );
	for ( let i = 0; i < SITES; i++ ) {
		const site = await createSite( { wp: '7.1', db: 'sqlite', woocommerce: TEST_STORE, env: {}, constants: QUIET } );
		sites.push( site );
		await site.start();
	}
	await Promise.all( sites.map( ( site ) => site.eval( `update_option( 'blogname', '${ name( site ) }' );` ) ) );
} );

after( async () => {
	await Promise.all( sites.map( ( site ) => site.remove() ) );
	await rm( folder, { recursive: true, force: true } );
	await endSchemas();
	await stopLab();
} );

test( 'scan and export: each site says by its code that something critical is open, and leaves a report', async () => {
	for ( const { stdout } of await onAll( sites, () => [ 'scan', '--fail-on=critical', '--format=count' ], 2 ) ) {
		assert.ok( Number( stdout ) > 20, stdout );
	}
	await onAll( sites, ( site ) => [ 'export', join( folder, 'reports', `${ name( site ) }.json` ) ] );
	const report: Report = JSON.parse( await readFile( join( folder, 'reports', 'shop-3.json' ), 'utf8' ) );
	assert.equal( report.site.name, 'shop-3' );
} );

test( 'one table of them all', async () => {
	const rows: { site: string; urgent: number; to_do: number }[] = JSON.parse( await one( first(), 'rollup', join( folder, 'reports' ), '--format=json' ) );
	assert.deepEqual( rows.map( ( { site } ) => site ).sort(), sites.map( name ).sort() );
	assert.ok( rows.every( ( { urgent, to_do: open } ) => urgent > 0 && open > 20 ) );
	await one( first(), 'rollup', join( folder, 'reports' ), join( folder, 'all.html' ), '--format=html' );
	const page = await readFile( join( folder, 'all.html' ), 'utf8' );
	assert.match( page, /Anyone who signs up becomes staff<\/td><td>10<\/td>/ );
	assert.equal( ( await stat( join( folder, 'all.html' ) ) ).mode % 0o100, 0, 'its owner alone reads it' );
} );

test( 'what a finding saw is seen again by hand, logged in nowhere', async () => {
	const { saw } = await valid( 'finding_detail', JSON.parse( await one( first(), 'get', 'files/log-personal-data', '--format=json' ) ) );
	const [ path ] = saw.flatMap( ( { as, value } ) => ( as === 'paths' && Array.isArray( value ) ? value : [] ) );
	const address = `${ first().url }/${ path }`;
	const reply = await fetch( address );
	assert.equal( reply.status, 200, address );
	assert.match( await reply.text(), /@/ );
} );

test( 'the rules of one are brought to nine: said first, then done', async () => {
	const path = join( folder, 'policy.json' );
	await one( first(), 'policy', 'export', path );
	const policy: Policy = await valid( 'policy', JSON.parse( await readFile( path, 'utf8' ) ) );
	await writeFile( path, JSON.stringify( { ...policy, name: 'Northlight', limits: { administrators: 1 } } ) );
	const others = sites.slice( 1 );
	const inForce = async (): Promise< Policy[] > => ( await onAll( others, () => [ 'policy', 'export' ] ) ).map( ( { stdout } ) => JSON.parse( stdout ) );
	const told = await onAll( others, () => [ 'policy', 'import', path, '--dry-run' ] );
	assert.ok( told.every( ( { stdout } ) => /Administrators, at most\t4\t1/.test( stdout ) ), told[ 0 ]?.stdout );
	assert.ok( ( await inForce() ).every( ( { limits } ) => limits?.administrators === undefined ), 'a dry run changes nothing' );
	await onAll( others, () => [ 'policy', 'import', path ] );
	assert.ok( ( await inForce() ).every( ( { limits } ) => limits?.administrators === 1 ) );
} );

test( 'a fix on seven: said first, done, and each prints the command that takes it back', async () => {
	const these = sites.slice( 0, FIXED );
	const open = async ( site: Site ): Promise< string | undefined > => ( JSON.parse( await one( site, 'list', '--outcome=all', '--format=json' ) ) satisfies Finding[] ).find( ( { id }: Finding ) => id === 'accounts/registration-role' )?.outcome;
	await onAll( these, () => [ 'fix', 'registration-role', '--dry-run' ] );
	assert.equal( await open( first() ), 'fail', 'a dry run repairs nothing' );
	const ran = await onAll( these, () => [ 'fix', 'registration-role' ] );
	const undo = ran.map( ( { stderr } ) => /wp posture undo (\d+)/.exec( stderr )?.[ 1 ] ?? assert.fail( stderr ) );
	assert.deepEqual( await Promise.all( these.map( open ) ), these.map( () => 'pass' ) );
	await one( first(), 'undo', String( undo[ 0 ] ) );
	assert.equal( await open( first() ), 'fail' );
} );

test( 'a page for the client: what, who and progress, and nothing a stranger could use', async () => {
	const [ , second ] = sites;
	assert.ok( second );
	const path = join( folder, 'client.html' );
	await one( second, 'export', path, '--format=html' );
	const page = await readFile( path, 'utf8' );
	assert.match( page, /shop-2/ );
	assert.match( page, /log/ );
	assert.doesNotMatch( page, /wp-content|<script|\/uploads\// );
} );
