/**
 * The same plugin on sites that are laid out otherwise: it finds itself, sees what is true, and its page opens.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Report } from '../../src/api/types.gen';
import { seenByStrangers } from '../lab/anonymous';
import { stopLab, type SiteOptions } from '../lab/native';
import { outcomes, reportFor, scanToTheEnd } from './support/scans';
import { endSchemas, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';

interface Place {
	name: string;
	options: Partial< SiteOptions >;
	/** What must be found there besides, and how the panel's page is called. */
	outcomes: Record< string, string >;
	page: string;
	look?: ( report: Report, scene: Scene ) => void | Promise< void >;
}

const STORE_PAGE = 'admin.php?page=store-posture';
/** Seeded in the store: seen over HTTP, in files, in the database. */
const WEAK = {
	'exposure/core-private-routes': 'fail',
	'files/config-backup': 'fail',
	'configuration/debug-display': 'fail',
	'accounts/registration-role': 'fail',
	'store/approved-directories': 'fail',
};

const PLACES: Place[] = [
	{ name: 'WordPress in a sub-directory', options: { layout: 'subdirectory' }, outcomes: { ...WEAK }, page: STORE_PAGE },
	{ name: "Bedrock's layout", options: { layout: 'bedrock' }, outcomes: { ...WEAK }, page: STORE_PAGE },
	{ name: 'plain permalinks', options: { permalinks: 'plain' }, outcomes: { ...WEAK }, page: STORE_PAGE },
	{
		name: 'WordPress 6.8 without a store',
		options: { wp: '6.8', woocommerce: 'none' },
		outcomes: { 'exposure/core-private-routes': 'pass', 'exposure/api-keys': 'not_applicable', 'payments/card-route': 'not_applicable', 'accounts/registration-role': 'pass' },
		page: 'tools.php?page=store-posture',
		look: ( report ) => assert.equal( report.site.woocommerce, '' ),
	},
	{
		name: 'a staging site',
		options: { constants: { WP_ENVIRONMENT_TYPE: 'staging' } },
		outcomes: {
			'exposure/core-private-routes': 'not_applicable',
			'files/config-backup': 'not_applicable',
			'configuration/debug-display': 'not_applicable',
			'transport/site-address': 'not_applicable',
			'monitoring/mail': 'not_applicable',
			// What is wrong on a copy is wrong on the shop it becomes.
			'accounts/registration-role': 'fail',
			'store/approved-directories': 'fail',
		},
		page: STORE_PAGE,
		async look( report, scene ) {
			assert.equal( report.site.environment, 'staging' );
			assert.equal( report.next_scan_at, null, 'a copy does not look by itself' );
			await scene.site.eval( "do_action( 'store_posture_scan' ); do_action( 'store_posture_sweep' );" );
			assert.equal( ( await reportFor( scene.owner ) ).scan?.id, report.scan?.id, 'not even when an old event fires' );
			assert.deepEqual( await scene.site.mails(), [] );
		},
	},
];

after( async () => {
	await endSchemas();
	await stopLab();
} );

for ( const place of PLACES ) {
	test( place.name, async () => {
		const scene = await openSite( place.options );
		const { site, owner } = scene;
		try {
			assert.deepEqual( await seenByStrangers( `${ site.url }${ site.places.wordpressAddress }` ), [], 'a request without cookies is nobody' );

			const scan = await scanToTheEnd( owner );
			assert.deepEqual( scan.dead, [] );
			const report = await reportFor( owner );
			const outcome = outcomes( report );
			assert.deepEqual( Object.keys( outcome ).filter( ( id ) => outcome[ id ] === 'error' ), [] );
			assert.deepEqual( Object.fromEntries( Object.keys( place.outcomes ).map( ( id ) => [ id, outcome[ id ] ] ) ), place.outcomes );
			for ( const { id, reason } of report.findings.filter( ( { outcome: one } ) => one === 'not_applicable' ) ) {
				assert.notEqual( reason, '', `${ id } says why it does not apply` );
			}
			const facts = await validList( 'fact_record', ( await owner.ask( 'GET', '/facts' ) ).json );
			for ( const { fact, reasons } of facts ) {
				for ( const bad of [ 'probe_failed', 'not_this_site', 'other_host' ] ) {
					assert.ok( ! Object.values( reasons ).includes( bad ), `${ fact }: ${ bad }` );
				}
			}
			assert.ok( ! JSON.stringify( facts ).includes( site.folder ), 'no full path in a fact' );

			const page = await owner.open( `${ site.url }${ site.places.wordpressAddress }/wp-admin/${ place.page }` );
			assert.equal( page.status, 200 );
			const assets = [ ...page.text.matchAll( /(?:src|href)=["']([^"']*\/store-posture\/build\/[^"']*)["']/g ) ].map( ( [ , url ] ) => url ?? '' );
			assert.ok( assets.some( ( url ) => url.includes( '.js' ) ) && assets.some( ( url ) => url.includes( '.css' ) ), 'scripts and styles of the panel' );
			for ( const url of assets ) {
				assert.equal( ( await fetch( url.replaceAll( '&#038;', '&' ) ) ).status, 200, url );
			}
			await place.look?.( report, scene );
		} finally {
			await site.remove();
		}
	} );
}
