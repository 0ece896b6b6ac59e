/** The panel inside a real WooCommerce, where the lab's cache holds one: its header, its parts, its Home. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cachedVersions } from '../lab/sources/cache';
import { faults } from './support/look';
import { keyboardFaults } from './support/keyboard';
import { button, finding, firstCheck, headed, link, open, SCREENS, tabs } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

const isThere = ( await cachedVersions( 'woocommerce-' ) ).length > 0;
const skip = isThere ? false : 'no real WooCommerce in the cache folder of the lab';

let stage: Stage | undefined;
let page: Page;
let complaints: string[];
let url = '';

before( async () => {
	if ( isThere ) {
		stage = await openStage( { woocommerce: 'auto', constants: STILL } );
		url = stage.site.url;
		( { page, complaints } = await stage.enter( 'owner', { reducedMotion: 'reduce' } ) );
	}
} );
after( () => stage?.close() );

test( 'a first check in a real WooCommerce', { skip }, async () => {
	await open( page, url, SCREENS.home );
	await headed( page, 'A first look at the store' );
	assert.deepEqual( await faults( page, 'woocommerce-start' ), [] );
	await firstCheck( page, url );
	assert.ok( await page.evaluate( () => document.querySelector( 'script[src*="store-posture/build/woo.js"]' ) !== null ), "WooCommerce's own parts are in use" );
	await page.getByRole( 'heading', { name: 'Security checklist' } ).or( page.locator( '.woocommerce-layout__header' ) ).first().waitFor();
} );

for ( const [ name, query ] of Object.entries( { ...SCREENS, finding: finding( 'response/plan' ) } ) ) {
	test( `the screen ${ name } in a real WooCommerce`, { skip }, async () => {
		await open( page, url, query );
		assert.deepEqual( await faults( page, `woocommerce-${ name }` ), [] );
	} );
}

test( "WooCommerce's menu works by keyboard, and nothing covers the focus", { skip }, async () => {
	await open( page, url, finding( 'response/plan' ) );
	assert.deepEqual( await keyboardFaults( page ), [] );
	await button( page, 'More' ).focus();
	await page.keyboard.press( 'Enter' );
	const entry = page.getByRole( 'menuitem', { name: 'This is wrong: copy a redacted report' } );
	await entry.waitFor();
	// It is painted a moment before the focus is in it.
	await page.locator( '[role=menuitem]:focus, [role=menu]:focus-within' ).first().waitFor();
	await page.keyboard.press( 'Escape' );
	await entry.waitFor( { state: 'detached' } );
	await tabs( page ).getByRole( 'link', { name: 'To do' } ).focus();
	await page.keyboard.press( 'Enter' );
	await headed( page, 'To do' );
	await page.locator( 'h1:focus' ).waitFor();
} );

test( "WooCommerce's Home leads to it", { skip }, async () => {
	await page.goto( `${ url }/wp-admin/admin.php?page=wc-admin` );
	await page.getByText( "Look through your store's security" ).first().click();
	await page.waitForURL( /page=store-posture/ );
	await tabs( page ).waitFor();
	assert.equal( await link( page, 'Home' ).first().isVisible(), true );
} );

test( 'nothing of ours complains in a real WooCommerce', { skip }, () => {
	assert.deepEqual( complaints.filter( ( line ) => line.includes( 'store-posture' ) ), [] );
} );
