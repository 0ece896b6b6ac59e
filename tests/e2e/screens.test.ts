/** Each screen as it looks: axe, small and wide windows, right to left, wide spacing, forced colours, nothing in the console. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './support/browser';
import { faults, overflow, picture, settle } from './support/look';
import { button, finding, headed, heading, link, open, scanEnds, SCREENS, says, stands, tabs, VERDICT } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

/** Every screen that needs no special state, and the finding pages with the most in them. */
const ALL: Record< string, string > = {
	...SCREENS,
	'filtered': '&tab=to-do&severity=high&who=owner',
	'one-question': '&tab=questions&question=help_contact',
	'finding-people': finding( 'accounts/two-factor' ),
	'finding-snippet': finding( 'store/logs-folder' ),
	'no-such-check': finding( 'accounts/no-such-check' ),
};

let stage: Stage;
let page: Page;
let complaints: string[];
let url = '';

before( async () => {
	stage = await openStage( { constants: STILL } );
	url = stage.site.url;
	( { page, complaints } = await stage.enter( 'owner' ) );
} );
after( () => stage?.close() );

test( 'the start page', async () => {
	await open( page, url, SCREENS.home );
	await headed( page, 'A first look at the store' );
	assert.deepEqual( await faults( page, 'start' ), [] );
} );

test( 'Home while a check is under way', async () => {
	// The one driver that is left is held back: the check stands still as long as we look.
	await page.route( /slices/, ( route ) => route.abort() );
	await button( page, 'Start the first check' ).click();
	await page.getByRole( 'progressbar', { name: 'Progress of the check' } ).waitFor();
	await says( page, /^0 of \d+ looked at\./ );
	assert.deepEqual( await faults( page, 'scanning' ), [] );
	await page.reload();
	await stands( page );
	await says( page, /^0 of \d+ looked at\./ );
	await page.unroute( /slices/ );
	await headed( page, VERDICT );
	await scanEnds( page );
	complaints.length = 0;
} );

for ( const [ name, query ] of Object.entries( ALL ) ) {
	test( `the screen ${ name }`, async () => {
		await open( page, url, query );
		await page.locator( '#wpbody-content h1' ).waitFor();
		assert.deepEqual( await faults( page, name ), [] );
	} );
}

for ( const [ state, sign ] of Object.entries( { fail: /Fix (today|this week|this month)|When you can/, pass: 'Fine', unknown: 'Could not check', needs_answer: 'Question for you', not_applicable: 'Does not apply' } ) ) {
	test( `a finding: ${ state }`, async () => {
		await open( page, url, `&tab=to-do&state=${ state }` );
		const first = page.locator( '#wpbody-content' ).getByRole( 'listitem' ).getByRole( 'link' ).first();
		const title = await first.innerText();
		await first.click();
		await headed( page, title );
		await says( page, sign );
		await page.getByRole( 'heading', { level: 2, name: 'Why it matters' } ).waitFor();
		assert.equal( await tabs( page ).getByRole( 'link', { name: 'To do' } ).getAttribute( 'aria-current' ), 'page' );
		assert.equal( await link( page, 'Open the setting (new tab)' ).count() > 0 && state !== 'fail', false, 'nothing to set where nothing is wrong' );
		assert.deepEqual( await faults( page, `finding-${ state }` ), [] );
		await page.goBack();
		await headed( page, 'To do' );
		assert.match( page.url(), new RegExp( `state=${ state }` ), 'the way back keeps the filter' );
	} );
}

test( 'search and filters narrow the list and stand in the address', async () => {
	await open( page, url, SCREENS.toDo );
	const count = page.getByText( /^\d+ to do of \d+ checks?$/ ).first();
	const all = await count.innerText();
	await page.getByRole( 'searchbox', { name: 'Search the checklist' } ).fill( 'stolen card' );
	await link( page, 'Thieves can try out stolen cards at your checkout' ).waitFor();
	assert.notEqual( await count.innerText(), all );
	assert.equal( await link( page, 'Anyone who signs up becomes staff' ).count(), 0 );
	await page.reload();
	await stands( page );
	assert.equal( await page.getByRole( 'searchbox', { name: 'Search the checklist' } ).inputValue(), 'stolen card' );
	await page.getByRole( 'searchbox', { name: 'Search the checklist' } ).fill( 'nothing is called like this' );
	await says( page, 'Nothing fits these filters.' );
	await button( page, 'Show everything' ).click();
	await link( page, 'Anyone who signs up becomes staff' ).waitFor();
	assert.equal( await count.innerText(), all );
	await page.getByText( 'Filters', { exact: true } ).click();
	await page.getByLabel( 'How urgent' ).selectOption( { label: 'Fix today' } );
	assert.match( page.url(), /severity=critical/ );
	assert.equal( await page.getByText( 'Fix this week', { exact: true } ).and( page.locator( '#wpbody-content li *' ) ).count(), 0 );
} );

test( 'right to left', async () => {
	const restore = await stage.withCode( "$GLOBALS['text_direction'] = 'rtl'; add_filter( 'locale', static fn () => 'ar' );" );
	try {
		for ( const [ name, query ] of Object.entries( ALL ) ) {
			await open( page, url, query );
			assert.equal( await page.evaluate( () => getComputedStyle( document.body ).direction ), 'rtl' );
			assert.deepEqual( await faults( page, `rtl-${ name }`, [ WIDE ] ), [] );
			await page.setViewportSize( NARROW );
			assert.equal( await overflow( page ), 0, `${ name } is wider than the window` );
			await page.setViewportSize( WIDE );
			if ( name !== 'emergency' ) {
				const home = await tabs( page ).getByRole( 'link', { name: 'Home' } ).boundingBox();
				const toDo = await tabs( page ).getByRole( 'link', { name: 'To do' } ).boundingBox();
				assert.ok( home && toDo && home.x > toDo.x, 'the first tab is the rightmost' );
			}
		}
	} finally {
		await restore();
	}
} );

test( 'text spacing of WCAG 1.4.12 cuts nothing off', async () => {
	for ( const [ name, query ] of Object.entries( ALL ) ) {
		await open( page, url, query );
		await page.addStyleTag( { content: '.store-posture *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}.store-posture p{margin-block-end:2em!important}' } );
		for ( const size of [ NARROW, WIDE ] ) {
			await page.setViewportSize( size );
			await settle( page );
			assert.equal( await overflow( page ), 0, `${ name } at ${ size.width } px` );
			assert.deepEqual( await cutOff( page ), [], `${ name } at ${ size.width } px` );
		}
		await picture( page, `spaced-${ name }` );
	}
} );

test( 'forced colours: what is chosen and how bad it is can be seen', async () => {
	await page.emulateMedia( { forcedColors: 'active' } );
	for ( const [ name, query ] of Object.entries( ALL ) ) {
		await open( page, url, query );
		await picture( page, `forced-${ name }` );
	}
	await open( page, url, SCREENS.home );
	const borders = await tabs( page ).getByRole( 'link' ).evaluateAll( ( links ) => links.map( ( each ) => getComputedStyle( each ).borderBottomColor ) );
	assert.notEqual( borders[ 0 ], borders[ 1 ], 'the tab one is on differs from the others' );
	const ring = page.getByRole( 'img', { name: /of 100|Too little/ } ).locator( 'text' );
	const [ ink, paper ] = await ring.evaluate( ( text ) => [ getComputedStyle( text ).fill, getComputedStyle( document.body ).backgroundColor ] );
	assert.notEqual( ink, paper, 'the score can be read' );
	const badge = page.getByText( 'Fix today', { exact: true } ).first().locator( '..' );
	assert.notEqual( await badge.evaluate( ( element ) => getComputedStyle( element ).borderTopColor ), paper, 'badges have an edge' );
	await page.emulateMedia( { forcedColors: 'none' } );
} );

test( 'where the points are, unfolded', async () => {
	await open( page, url, SCREENS.home );
	await page.getByRole( 'heading', { name: 'Where the points are' } ).click();
	await page.getByRole( 'table', { name: /Points of 100/ } ).waitFor();
	assert.deepEqual( await faults( page, 'points' ), [] );
} );

test( 'a finding is lived with and opened again; each form by the looks', async () => {
	await open( page, url, finding( 'accounts/two-factor' ) );
	await button( page, 'This is not a problem here' ).click();
	assert.deepEqual( await faults( page, 'no-problem-here' ), [] );
	await button( page, 'Live with it until …' ).click();
	await page.getByLabel( 'Who answers for it' ).fill( 'The owner' );
	await page.getByLabel( 'Why' ).fill( 'The staff gets keys in spring.' );
	assert.deepEqual( await faults( page, 'live-with-it' ), [] );
	await button( page, 'Save' ).click();
	await page.getByRole( 'heading', { name: 'What you decided' } ).waitFor();
	assert.deepEqual( await faults( page, 'lived-with' ), [] );
	await button( page, 'Open it again' ).click();
	await page.getByRole( 'heading', { name: 'What you decided' } ).waitFor( { state: 'hidden' } );
	await button( page, 'Live with it until …' ).waitFor();
} );

test( 'hands off shows on every screen, until it is switched off', async () => {
	await open( page, url, SCREENS.settings );
	const form = page.getByRole( 'form', { name: 'Hands off' } );
	await form.getByLabel( 'Why' ).fill( 'The police asked' );
	await button( page, 'Switch hands off on' ).click();
	await button( page, 'Switch hands off off' ).waitFor();
	for ( const [ name, query ] of Object.entries( SCREENS ) ) {
		await open( page, url, query );
		await says( page, 'Hands off is on.' );
		assert.deepEqual( await faults( page, `hold-${ name }`, [ NARROW ] ), [] );
	}
	await open( page, url, SCREENS.settings );
	await button( page, 'Switch hands off off' ).click();
	await button( page, 'Switch hands off on' ).waitFor();
} );

test( 'the report is saved as a file', async () => {
	await open( page, url, SCREENS.settings );
	for ( const [ label, name, holds ] of [
		[ 'Page for the owner, without details', 'store-report.html', /^<!doctype html>/i ],
		[ 'Table', 'store-report.csv', /accounts\/registration-role/ ],
	] as const ) {
		const [ saved ] = await Promise.all( [ page.waitForEvent( 'download' ), button( page, label ).click() ] );
		assert.equal( saved.suggestedFilename(), name );
		assert.match( await readFile( await saved.path(), 'utf8' ), holds );
	}
} );

test( 'several repairs are made at once, and one of them is undone', async () => {
	await open( page, url, SCREENS.repairs );
	for ( const title of [ 'Switch pingbacks off', 'Limit how fast one visitor can place orders' ] ) {
		await page.getByRole( 'checkbox', { name: title } ).check();
	}
	await button( page, 'Make the chosen repairs' ).and( page.locator( ':not([aria-disabled="true"])' ) ).click();
	await says( page, '2 of 2 repairs made.' );
	const made = page.getByRole( 'listitem' ).filter( { has: page.getByRole( 'heading', { name: 'Switch pingbacks off' } ) } );
	await made.getByRole( 'button', { name: 'Undo' } ).click();
	await made.getByRole( 'button', { name: 'Undo it now' } ).click();
	await made.getByText( 'Undone' ).first().waitFor();
} );

test( 'the way back of the browser goes screen by screen', async () => {
	await open( page, url, SCREENS.home );
	const verdict = await heading( page );
	await tabs( page ).getByRole( 'link', { name: 'To do' } ).click();
	await headed( page, 'To do' );
	await link( page, 'Anyone who signs up becomes staff' ).click();
	await headed( page, 'Anyone who signs up becomes staff' );
	assert.match( await page.title(), /^Anyone who signs up becomes staff/ );
	await page.goBack();
	await headed( page, 'To do' );
	await page.goBack();
	await headed( page, verdict );
} );

test( 'the console stayed quiet', () => {
	// The check that does not exist is answered with 404, which Chromium notes.
	assert.deepEqual( complaints.filter( ( line ) => ! line.includes( 'no-such-check' ) ), [] );
} );

/** Elements of ours that hide a part of their text. */
async function cutOff( on: Page ): Promise< string[] > {
	return on.evaluate( () => [ ...document.querySelectorAll< HTMLElement >( '.store-posture *' ) ]
		.filter( ( element ) => element.checkVisibility() && element.textContent && ! element.closest( '.screen-reader-text, .components-visually-hidden' ) )
		.filter( ( element ) => [ 'hidden', 'clip' ].includes( getComputedStyle( element ).overflowX ) || [ 'hidden', 'clip' ].includes( getComputedStyle( element ).overflowY ) )
		.filter( ( element ) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1 )
		.map( ( element ) => `${ element.className }: ${ element.textContent?.slice( 0, 60 ) }` ) );
}
