/** Who can see customers' data: from the plan to asking, pausing and stopping, on a site that answers itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './support/browser';
import { faults, overflow } from './support/look';
import { button, headed, open, says, SCREENS, stands } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

const TITLE = 'Who can see your customers’ data';
const HELD_BACK = `${ SCREENS.customerData }&class=held_back`;
/** Milliseconds: the plan reads every route of the site, and a batch of questions is asked to its end. */
const PATIENCE = 120_000;

let stage: Stage;
let page: Page;
let complaints: string[];
let url = '';

before( async () => {
	stage = await openStage( { constants: STILL } );
	url = stage.site.url;
	( { page, complaints } = await stage.enter( 'owner', {} ) );
	page.setDefaultTimeout( PATIENCE );
} );
after( () => stage?.close() );

test( 'nothing is asked before somebody saw how much', async () => {
	await open( page, url, SCREENS.customerData );
	await headed( page, TITLE );
	assert.deepEqual( await faults( page, 'customer-data-first' ), [] );
	const finds = page.getByText( 'What this can find, and from where' );
	await finds.click();
	await page.getByRole( 'row', { name: /^In a cookie Yes No: / } ).waitFor();
	assert.deepEqual( await faults( page, 'customer-data-finds' ), [] );
	await finds.click();
	await button( page, 'See what would be asked' ).click();
	await says( page, /^We would ask [\d,]+ questions, about \d+ minutes?\. \d+ are held back\.$/ );
	assert.deepEqual( await faults( page, 'customer-data-plan' ), [] );
} );

test( 'it starts, is paused, and is still paused after the tab was closed', async () => {
	await button( page, 'Start' ).click();
	await button( page, 'Pause' ).waitFor();
	await page.locator( ':focus' ).and( page.getByRole( 'region', { name: 'Progress of the questions' } ) ).waitFor();
	await button( page, 'Pause' ).click();
	await button( page, 'Go on' ).waitFor();
	await page.reload();
	await stands( page );
	await button( page, 'Go on' ).waitFor();
	await says( page, /^\d+ of \d+ places asked, [\d,]+ of about [\d,]+ questions\.$/ );
	assert.deepEqual( await faults( page, 'customer-data-paused' ), [] );
} );

test( 'it goes on, is stopped, and says how far it came', async () => {
	await button( page, 'Go on' ).click();
	await says( page, /^[1-9]\d* of \d+ places asked/ );
	await button( page, 'Stop' ).click();
	await says( page, /^It was stopped before its end\. [1-9]\d* of \d+ places were asked\.$/ );
	await page.locator( ':focus' ).and( page.getByRole( 'heading', { level: 1 } ) ).waitFor();
	assert.deepEqual( await faults( page, 'customer-data-stopped' ), [] );
	await open( page, url, HELD_BACK );
	assert.deepEqual( await faults( page, 'customer-data-filtered' ), [] );
} );

test( 'right to left, a narrow window does not scroll sideways', async () => {
	const restore = await stage.withCode( "$GLOBALS['text_direction'] = 'rtl'; add_filter( 'locale', static fn () => 'ar' );" );
	try {
		await open( page, url, HELD_BACK );
		await page.setViewportSize( NARROW );
		assert.equal( await overflow( page ), 0 );
		await page.setViewportSize( WIDE );
		assert.deepEqual( await faults( page, 'customer-data-rtl', [ WIDE ] ), [] );
	} finally {
		await restore();
	}
} );

test( 'the browser complained of nothing', () => {
	assert.deepEqual( complaints, [] );
} );
