/** When things are not as they should be: no scripts, a missing part of WordPress, no network, two tabs, fewer rights. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Scan } from '../../src/api/types.gen';
import { axeProblems, overflow, picture } from './support/look';
import { NARROW, WIDE } from './support/browser';
import { button, finding, firstCheck, headed, link, open, says, scanEnds, SCREENS, stands, VERDICT } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

let stage: Stage;
let page: Page;
let url = '';

before( async () => {
	stage = await openStage( { constants: STILL } );
	url = stage.site.url;
	( { page } = await stage.enter( 'owner' ) );
	await firstCheck( page, url );
} );
after( () => stage?.close() );

/** The checklist as plain HTML, read from top to bottom. */
async function assertPlainChecklist( on: Page ): Promise< void > {
	await on.getByText( /^\d+ things? to fix today\. \d+ of \d+ things checked\.$/ ).waitFor();
	for ( const group of [ /^To do \(\d+\)$/, /^Question for you \(\d+\)$/, /^Fine \(\d+\)$/, /^Does not apply \(\d+\)$/ ] ) {
		await on.getByRole( 'heading', { level: 2, name: group } ).waitFor();
	}
	const urgent = await on.getByRole( 'heading', { name: /^To do/ } ).locator( 'xpath=following-sibling::ul[1]' ).getByRole( 'listitem' ).allInnerTexts();
	assert.ok( urgent.includes( 'Fix today: Anyone who signs up becomes staff' ) );
	const ranks = urgent.map( ( row ) => [ 'Fix today', 'Fix this week', 'Fix this month', 'When you can', 'Good to know' ].findIndex( ( word ) => row.startsWith( word ) ) );
	assert.deepEqual( ranks, ranks.toSorted(), 'most urgent first' );
	assert.equal( await on.getByRole( 'navigation', { name: 'Security checklist' } ).count(), 0, 'no half of a panel' );
	await link( on, 'Something is wrong right now' ).click();
	await headed( on, 'Something is wrong right now' );
	await on.getByRole( 'heading', { name: 'Whom to ring' } ).waitFor();
	await on.goBack();
}

test( 'scripts are off: the checklist can be read', async () => {
	const { page: plain } = await stage.enter( 'owner', { javaScriptEnabled: false } );
	await plain.goto( `${ url }/wp-admin/admin.php?page=store-posture` );
	await assertPlainChecklist( plain );
	await plain.getByText( /^Scripts are off in this browser/ ).waitFor();
	await picture( plain, 'plain-no-scripts' );
	await plain.context().close();
} );

test( 'a part of WordPress is missing: the checklist can be read', async () => {
	const restore = await stage.withCode( "add_action( 'admin_enqueue_scripts', static fn () => wp_deregister_script( 'wp-components' ), 15 );" );
	try {
		await page.goto( `${ url }/wp-admin/admin.php?page=store-posture` );
		await assertPlainChecklist( page );
		assert.equal( await page.locator( 'script[src*="store-posture/build"]' ).count(), 0, 'nothing of ours is loaded in vain' );
		for ( const size of [ NARROW, WIDE ] ) {
			await page.setViewportSize( size );
			assert.deepEqual( await axeProblems( page ), [] );
			assert.equal( await overflow( page ), 0 );
		}
		await picture( page, 'plain-missing-handle' );
	} finally {
		await restore();
	}
} );

test( 'the network is gone while an answer is sent: nothing is lost', async () => {
	await open( page, url, SCREENS.questions );
	const question = page.locator( 'form' ).filter( { has: button( page, 'Save the answer' ) } ).first();
	const text = await question.getByRole( 'heading' ).innerText();
	const same = page.locator( 'form' ).filter( { has: page.getByRole( 'heading', { name: text } ) } );
	await question.getByRole( 'radio' ).first().check();
	await page.context().setOffline( true );
	await same.getByRole( 'button', { name: 'Save the answer' } ).click();
	await says( page, 'This computer is offline. Nothing was lost. Try again once you are back.' );
	assert.ok( await same.getByRole( 'radio' ).first().isChecked(), 'the answer is still chosen' );
	await page.context().setOffline( false );
	await same.getByRole( 'button', { name: 'Save the answer' } ).click();
	await same.getByRole( 'button', { name: 'Change the answer' } ).waitFor( { state: 'attached' } );
	await page.reload();
	await stands( page );
	await page.getByText( 'What you told us' ).click();
	assert.ok( await same.getByRole( 'radio' ).first().isChecked(), 'and now it is kept' );
} );

test( 'the site does not answer while a plan is saved: what was typed stays', async () => {
	await open( page, url, finding( 'accounts/two-factor' ) );
	await button( page, 'Plan it' ).click();
	await page.getByLabel( 'Who does it' ).fill( 'Anna from the office' );
	await page.route( /states/, ( route ) => route.abort( 'connectionrefused' ) );
	await button( page, 'Save' ).click();
	await says( page, 'The site did not answer. Nothing was lost. Try again.' );
	assert.equal( await page.getByLabel( 'Who does it' ).inputValue(), 'Anna from the office' );
	await page.unroute( /states/ );
	await button( page, 'Save' ).click();
	await says( page, /^Planned: Anna from the office, until .+\.$/ );
	assert.equal( await page.getByText( 'The site did not answer.' ).and( page.locator( '.sp *' ) ).count(), 0, 'the complaint is gone' );
} );

test( 'two tabs: one check, and no change is lost', async () => {
	const other = await page.context().newPage();
	await open( page, url, SCREENS.home );
	await open( other, url, SCREENS.home );
	const numbers = await Promise.all( [ page, other ].map( async ( tab ) => {
		const [ answer ] = await Promise.all( [
			tab.waitForResponse( ( response ) => response.request().method() === 'POST' && /\/scans\b/.test( response.url() ) ),
			button( tab, 'Check everything now' ).click(),
		] );
		return ( await answer.json() as Scan ).id;
	} ) );
	assert.equal( numbers[ 0 ], numbers[ 1 ], 'the second one joins the first' );
	await Promise.all( [ page, other ].map( ( tab ) => tab.getByRole( 'progressbar', { name: 'Progress of the check' } ).waitFor() ) );
	await Promise.all( [ page, other ].map( ( tab ) => scanEnds( tab ) ) );

	await open( page, url, SCREENS.settings );
	await open( other, url, SCREENS.settings );
	await page.getByLabel( 'Where the Emergency page is mailed' ).fill( 'night@example.com' );
	await other.getByLabel( 'Who hears if something is wrong' ).fill( 'day@example.com' );
	for ( const tab of [ page, other ] ) {
		await button( tab, 'Save settings' ).click();
		await tab.locator( 'form' ).getByText( 'Saved', { exact: true } ).waitFor();
	}
	await page.reload();
	await stands( page );
	assert.equal( await page.getByLabel( 'Where the Emergency page is mailed' ).inputValue(), 'night@example.com' );
	assert.equal( await page.getByLabel( 'Who hears if something is wrong' ).inputValue(), 'day@example.com' );
	await other.close();
} );

test( 'a shop manager works with it, and sees counts instead of names and paths', async () => {
	const { page: desk, complaints } = await stage.enter( 'manager' );
	await desk.getByRole( 'link', { name: /^Security checklist/ } ).first().waitFor( { state: 'attached' } );
	await open( desk, url, SCREENS.home );
	await headed( desk, VERDICT );
	await button( desk, 'Check everything now' ).waitFor();

	await open( desk, url, finding( 'accounts/two-factor' ) );
	await says( desk, /^\d+ accounts$/ );
	await open( page, url, finding( 'accounts/two-factor' ) );
	await says( page, 'old.developer' );
	for ( const id of [ 'accounts/two-factor', 'accounts/administrator-count', 'accounts/hidden-administrator', 'files/config-backup', 'files/log' ] ) {
		await open( desk, url, finding( id ) );
		await desk.getByRole( 'heading', { level: 2, name: 'What we saw' } ).waitFor();
		const words = await desk.content();
		for ( const secret of [ 'old.developer', 'site-support', 'wp-config.php.bak', stage.site.places.content ] ) {
			assert.ok( ! words.includes( secret ), `${ id } tells a shop manager: ${ secret }` );
		}
	}
	await open( desk, url, SCREENS.settings );
	assert.equal( await desk.getByRole( 'heading', { name: 'How often we look' } ).count(), 0 );
	await desk.getByRole( 'group', { name: 'Developer or agency' } ).getByLabel( 'Phone' ).fill( '01632 960199' );
	await button( desk, 'Save settings' ).click();
	await desk.locator( 'form' ).getByText( 'Saved', { exact: true } ).waitFor();
	assert.deepEqual( complaints, [] );
	await desk.context().close();
} );
