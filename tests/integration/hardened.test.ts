/**
 * A store as a careful agency leaves it: HTTPS by nginx, with the lines that our checks give for nginx, every fix applied that can
 * be undone, staff with a second step, answers given. Nothing critical or high is claimed of it, nor left open.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Finding, Report } from '../../src/api/types.gen';
import { createSite, stopLab, TEST_STORE } from '../lab/native';
import { withNginx } from '../lab/native/nginx';
import { fetchBy, type PublicSite } from '../lab/native/public-site';
import { answerAll, keepHouse, linesForNginx, updateStore } from './support/careful';
import { previewFix } from './support/fixing';
import { reportFor, roundsToTheEnd } from './support/scans';
import { endSchemas, valid, validList } from './support/schemas';
import { QUIET, visitorsAt, type Scene } from './support/sites';
import { askToTheEnd, hurry } from './support/stranger';
import { testPasswords, undoWeaknesses } from './support/store';

const HOST = 'shop.store-posture-test.example.com';

/** Everybody here comes from this machine: the server is told of a proxy, and the proxy tells of the visitor. */
const REAL_ADDRESS = 'set_real_ip_from 127.0.0.1;\nreal_ip_header X-Forwarded-For;';
const VISITOR = { 'x-forwarded-for': '203.0.113.7' };

let scene: Scene;
let shop: PublicSite;
let report: Report;

/** Unknown, and rightly so. */
const CANNOT_BE_KNOWN: Record< string, string > = {
	'store/test-mode': 'its payment method is made up, so nobody knows where that keeps its test mode',
	...( TEST_STORE === 'sample' ? { 'exposure/store-routes': 'the sample store has none of WooCommerce\'s routes unless it is told to' } : {} ),
	'software/closed-plugin': 'asking wordpress.org is the owner\'s choice, and off at first',
	'software/core-files': 'as above',
	'software/extension-files': 'as above',
	'software/extra-files': 'as above',
};

const told = ( { id, severity, outcome, reason }: Finding ): string => `${ severity } ${ id } ${ outcome } ${ reason }`.trim();
const isGrave = ( { severity }: Finding ): boolean => severity === 'critical' || severity === 'high';

before( async () => {
	const site = await createSite( { wp: '7.1', db: 'mariadb', woocommerce: TEST_STORE, env: {}, constants: { ...QUIET, WP_AUTO_UPDATE_CORE: 'minor' } } );
	// It takes cards; the limit on trying them is one of the fixes.
	await undoWeaknesses( site, [ 'card-testing' ] );
	await updateStore( site );
	await keepHouse( site );
	await testPasswords( site );
	shop = await withNginx( site, { host: HOST, tls: true, rules: `${ REAL_ADDRESS }\n${ await linesForNginx() }` } );
	scene = { site, ...await visitorsAt( site, { url: shop.url, wordpress: shop.url, plain: false, fetch: fetchBy( shop.request, VISITOR ) } ) };
	await roundsToTheEnd( scene.owner );
	await applyAll();
	await answerAll( scene.owner );
	await hurry( site );
	// The sample store's own routes: by them staff are shown orders. To other checks they are not WooCommerce's.
	await site.eval( "update_option( 'sample_store_routes', 'yes' );" );
	await askToTheEnd( scene.owner );
	await site.eval( "delete_option( 'sample_store_routes' );" );
	await roundsToTheEnd( scene.owner );
	report = await reportFor( scene.owner );
} );

after( async () => {
	await shop?.stop();
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

/** Every fix that can be undone and has something to do here, in one go. */
async function applyAll(): Promise< void > {
	const fixes = await validList( 'fix', ( await scene.owner.ask( 'GET', '/fixes' ) ).json );
	const items = [];
	for ( const { id } of fixes.filter( ( { kind, needed, obstacle } ) => kind === 'reversible' && needed && obstacle === '' ) ) {
		items.push( { id, fingerprint: ( await previewFix( scene.owner, id ) ).fingerprint } );
	}
	const reply = await scene.owner.ask( 'POST', '/fixes/bulk', { body: { items } } );
	const done = ( await valid( 'fix_bulk', reply.json ) ).items;
	assert.ok( done.length >= 5, 'there was something to do' );
	assert.deepEqual( done.filter( ( item ) => ! item.done ), [] );
}

test( 'nothing critical or high is claimed', () => {
	assert.deepEqual( report.findings.filter( ( row ) => isGrave( row ) && row.outcome === 'fail' ).map( told ), [] );
} );

test( 'and nothing of it for want of looking: each of them passes, or does not apply', () => {
	const grave = report.findings.filter( isGrave );
	assert.deepEqual( grave.filter( ( { id, outcome } ) => outcome !== 'pass' && outcome !== 'not_applicable' && ! ( id in CANNOT_BE_KNOWN ) ).map( told ), [] );
	const passed = grave.filter( ( { outcome } ) => outcome === 'pass' ).length;
	assert.ok( passed >= 0.8 * grave.length, `${ passed } of ${ grave.length } pass; not judged: ${ grave.filter( ( { outcome } ) => outcome === 'not_applicable' ).map( told ).join( '\n' ) }` );
} );
