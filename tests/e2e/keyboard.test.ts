/** The checklist without a mouse. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { keyboardFaults } from './support/keyboard';
import { button, finding, headed, link, open, says, SCREENS, tabs } from './support/panel';
import { openStage, STILL, type Stage } from './support/stage';

let stage: Stage;
let page: Page;
let url = '';

before( async () => {
	stage = await openStage( { constants: STILL } );
	url = stage.site.url;
	( { page } = await stage.enter( 'owner', { reducedMotion: 'reduce' } ) );
} );
after( () => stage?.close() );

/** What has the focus: its element and words; '' for nothing. */
async function focused(): Promise< string > {
	const [ element ] = await page.locator( 'body *:focus' ).all();
	return element ? element.evaluate( ( { tagName, textContent } ) => `${ tagName } ${ textContent }`.trim() ) : '';
}

test( 'the start page', async () => {
	await open( page, url, SCREENS.home );
	assert.deepEqual( await keyboardFaults( page ), [] );
	await button( page, 'Start the first check' ).focus();
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'progressbar', { name: 'Progress of the check' } ).waitFor();
	await page.locator( '.sp *:focus' ).waitFor();
	await button( page, 'Check everything now' ).waitFor( { timeout: 90_000 } );
} );

for ( const [ name, query ] of Object.entries( { home: SCREENS.home, toDo: '&tab=to-do&severity=high', settings: SCREENS.settings, questions: SCREENS.questions, finding: finding( 'store/logs-folder' ) } ) ) {
	test( `Tab goes through ${ name } in order, visibly`, async () => {
		await open( page, url, query );
		assert.deepEqual( await keyboardFaults( page ), [] );
	} );
}

test( 'a change of screen puts the focus on its heading', async () => {
	await open( page, url, SCREENS.home );
	await tabs( page ).getByRole( 'link', { name: 'To do' } ).focus();
	await page.keyboard.press( 'Enter' );
	await headed( page, 'To do' );
	assert.equal( await focused(), 'H1 To do' );
	await link( page, 'Anyone who signs up becomes staff' ).focus();
	await page.keyboard.press( 'Enter' );
	await headed( page, 'Anyone who signs up becomes staff' );
	assert.equal( await focused(), 'H1 Anyone who signs up becomes staff' );
	await page.goBack();
	await headed( page, 'To do' );
	assert.equal( await focused(), 'H1 To do' );
} );

test( 'Escape closes the menu, and the focus goes back to its button', async () => {
	await open( page, url, finding( 'accounts/registration-role' ) );
	const more = button( page, 'More' );
	await more.focus();
	await page.keyboard.press( 'Enter' );
	const entry = page.getByRole( 'menuitem', { name: 'This is wrong: copy a redacted report' } );
	await entry.waitFor();
	// It is painted a moment before the focus is in it.
	await page.locator( '[role=menuitem]:focus, [role=menu]:focus-within' ).first().waitFor();
	await page.keyboard.press( 'Escape' );
	await entry.waitFor( { state: 'detached' } );
	assert.ok( await more.evaluate( ( element ) => element.matches( ':focus' ) ) );
} );

test( 'Space and Enter work on everything that opens, chooses or sends', async () => {
	await open( page, url, finding( 'accounts/registration-role' ) );
	await button( page, 'Plan it' ).focus();
	await page.keyboard.press( 'Space' );
	await page.getByLabel( 'Who does it' ).fill( 'Anna' );
	await page.keyboard.press( 'Enter' );
	await says( page, /^Planned: Anna, until .+\.$/ );
	// The focus is not lost with the form.
	await page.locator( 'button:focus', { hasText: 'Change the plan' } ).waitFor();

	const details = page.getByText( 'What decided, in detail' );
	await details.locator( 'xpath=ancestor-or-self::summary' ).focus();
	await page.keyboard.press( 'Space' );
	await says( page, /registration\.open$/ );

	await open( page, url, SCREENS.questions );
	const question = page.locator( 'form' ).first();
	await question.getByRole( 'radio' ).first().focus();
	await page.keyboard.press( 'Space' );
	await page.keyboard.press( 'ArrowDown' );
	assert.ok( await question.getByRole( 'radio' ).nth( 1 ).isChecked() );
	await page.keyboard.press( 'Enter' );
	// The answered question leaves the list, and the focus goes on to the next one that waits.
	await page.locator( 'form' ).filter( { has: button( page, 'Save the answer' ) } ).locator( 'h2:focus' ).waitFor();

	await open( page, url, SCREENS.settings );
	const none = page.getByRole( 'group', { name: 'Developer or agency' } ).getByRole( 'checkbox', { name: 'We have none' } );
	await none.focus();
	await page.keyboard.press( 'Space' );
	assert.ok( await none.isChecked() );
} );
