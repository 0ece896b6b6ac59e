/**
 * The first ten minutes of somebody who runs a shop and knows nothing of security: from the zip to a plan, in the order in
 * which a person would do it. Everything is found by the words on the screen.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { writeZip } from '../../tools/zip';
import { button, headed, heading, leaveAndReturn, link, says, scanEnds, stands, tabs, VERDICT } from './support/panel';
import { picture } from './support/look';
import { openStage, type Stage } from './support/stage';

/** Numbers that belong to nobody (Ofcom keeps them for films). */
const NUMBERS = {
	'Hosting company, emergency line': '01632 960101',
	'Developer or agency': '01632 960102',
	'Card payment provider (acquirer)': '01632 960103',
};
/** "First result within 10 s": what an owner is willing to wait. */
const PATIENCE = 10_000;

let stage: Stage;
let page: Page;
let complaints: string[];
let folder = '';
let urgentBefore = 0;

before( async () => {
	folder = await mkdtemp( join( tmpdir(), 'store-posture-owner-' ) );
	writeZip( join( folder, 'store-posture.zip' ) );
	stage = await openStage( { plugin: false } );
	( { page, complaints } = await stage.enter( 'owner' ) );
} );
after( async () => {
	await stage?.close();
	await rm( folder, { recursive: true, force: true } );
} );

test( '0:00 uploads and activates the zip', async () => {
	await page.goto( `${ stage.site.url }/wp-admin/plugin-install.php?tab=upload` );
	await page.getByLabel( 'Plugin zip file' ).setInputFiles( join( folder, 'store-posture.zip' ) );
	await button( page, 'Install Now' ).click();
	await link( page, 'Activate Plugin' ).click();
	await says( page, 'Store Posture is ready to look at your store.' );
	assert.match( page.url(), /plugins\.php/, 'nobody is taken elsewhere' );
	assert.equal( await link( page, 'Open the checklist' ).count(), 1, 'its row leads to it' );
	await page.goto( `${ stage.site.url }/wp-admin/` );
	assert.equal( await page.getByText( 'Store Posture is ready' ).count(), 0, 'one line on one screen only' );
} );

test( '0:30 reads the start page', async () => {
	await page.goto( `${ stage.site.url }/wp-admin/plugins.php` );
	await link( page, 'Start the first check' ).click();
	await stands( page );
	await headed( page, 'A first look at the store' );
	const promises = page.getByRole( 'listitem' ).filter( { hasText: /^It (reads|sends|writes|changes) / } );
	assert.equal( await promises.count(), 4, 'it says all that a check does' );
	const address = page.getByLabel( 'Who should hear if something is wrong?' );
	assert.equal( await address.inputValue(), stage.site.accounts.owner.email, 'the owner need not type it' );
	assert.equal( await page.getByRole( 'textbox' ).count(), 1, 'one thing is asked' );
} );

test( '1:00 starts, and the first results come within ten seconds', async ( t ) => {
	const started = Date.now();
	await button( page, 'Start the first check' ).click();
	await page.getByRole( 'heading', { level: 2, name: 'Do these next' } ).waitFor( { timeout: PATIENCE } );
	t.diagnostic( `first results after ${ Date.now() - started } ms` );
	await scanEnds( page );
	t.diagnostic( `all results after ${ Date.now() - started } ms` );
} );

test( '2:00 reads the verdict sentence', async () => {
	await headed( page, VERDICT );
	urgentBefore = Number.parseInt( await heading( page ), 10 );
	assert.ok( urgentBefore > 0, 'this store has urgent problems' );
	const menu = page.getByRole( 'link', { name: /^Security checklist/ } );
	assert.match( await menu.innerText(), new RegExp( `\\b${ urgentBefore }\\b` ), 'the menu counts the same, without a new page' );
	const next = page.getByRole( 'region' ).or( page.locator( 'section' ) ).filter( { has: page.getByRole( 'heading', { name: 'Do these next' } ) } ).first();
	assert.equal( await next.getByRole( 'listitem' ).count(), 3, 'three next things' );
	for ( const row of await next.getByRole( 'listitem' ).all() ) {
		assert.match( await row.innerText(), /(You|Your developer|Your host) · \d+ minutes?/, 'each says who and how long' );
	}
} );

test( '2:30 opens what is worst', async () => {
	await link( page, 'Anyone who signs up becomes staff' ).click();
	await headed( page, 'Anyone who signs up becomes staff' );
	await says( page, 'Fix today' );
	for ( const name of [ 'Why it matters', 'What we saw', 'What to do' ] ) {
		await page.getByRole( 'heading', { level: 2, name } ).waitFor();
	}
	await says( page, 'Open Settings, General.' );
	await picture( page, 'owner-finding' );
} );

test( '3:30 opens the setting, saves, comes back: fixed', async () => {
	await leaveAndReturn( page, async () => {
		const [ setting ] = await Promise.all( [ page.context().waitForEvent( 'page' ), link( page, 'Open the setting (new tab)' ).click() ] );
		await setting.waitForLoadState();
		const role = setting.getByLabel( 'New User Default Role' );
		assert.equal( await role.inputValue(), 'shop_manager' );
		assert.match( setting.url(), /#default_role$/, 'the exact field' );
		await role.selectOption( { label: 'Customer' } );
		await setting.getByRole( 'button', { name: 'Save Changes' } ).click();
		await setting.getByText( 'Settings saved.' ).waitFor();
		// A person needs longer than this; looks shorter than three seconds count as none.
		await setting.waitForTimeout( 3_000 );
		await setting.close();
	} );
	await says( page, /^Fixed\. Checked at \d{1,2}:\d{2}.*\.$/ );
	await headed( page, 'New sign-ups get no staff rights' );
} );

test( '5:00 plans two-factor for Thursday', async () => {
	await tabs( page ).getByRole( 'link', { name: 'To do' } ).click();
	await link( page, 'A stolen password is enough to get in' ).click();
	await button( page, 'Plan it' ).click();
	await page.getByLabel( 'Who does it' ).fill( 'Anna' );
	await page.getByLabel( 'Until' ).fill( thursday() );
	await button( page, 'Save' ).click();
	const planned = page.getByText( `Planned: Anna, until ${ spelled( thursday() ) }.` );
	await planned.waitFor();
	await page.reload();
	await planned.waitFor();
} );

test( '6:00 sends the open logs to the host: asked', async () => {
	await tabs( page ).getByRole( 'link', { name: 'To do' } ).click();
	await page.getByRole( 'searchbox', { name: 'Search the checklist' } ).fill( 'logs' );
	await link( page, "Anybody with the address can read the shop's logs" ).click();
	await button( page, 'Copy message to my host' ).click();
	await says( page, 'Copied. Paste it into your mail.' );
	const message = await page.evaluate( () => navigator.clipboard.readText() );
	assert.match( message, /wc-logs/, 'it names the folder' );
	assert.match( message, new RegExp( new URL( stage.site.url ).host ), 'and the site' );
	assert.ok( ! message.includes( stage.site.places.content ), 'no path of the server' );
	assert.ok( ! message.includes( stage.site.accounts.owner.email ), 'no address of a person' );

	await page.getByRole( 'heading', { name: 'Sent it? Then note when we shall look again.' } ).waitFor();
	assert.equal( await page.getByLabel( 'Whom you asked' ).inputValue(), 'My host' );
	await button( page, 'Save' ).click();
	await says( page, /^Asked: My host\. We look again on .+\.$/ );

	await tabs( page ).getByRole( 'link', { name: 'To do' } ).click();
	await page.getByRole( 'searchbox', { name: 'Search the checklist' } ).fill( 'logs' );
	await says( page, /^Asked: My host\./ );
} );

test( '7:30 answers six questions, one with "I do not know"', async () => {
	await tabs( page ).getByRole( 'link', { name: 'Home' } ).click();
	const waiting = await page.getByRole( 'link', { name: /^Answer \d+ questions$/ } ).innerText();
	const count = Number.parseInt( waiting.replace( /\D+/, '' ), 10 );
	await link( page, waiting ).click();
	await headed( page, 'Questions for you' );
	assert.equal( await button( page, 'Save the answer' ).count(), count, 'as many as Home said' );
	for ( let left = count; left > 0; left-- ) {
		const question = page.locator( 'form' ).filter( { has: button( page, 'Save the answer' ) } ).first();
		await question.getByRole( 'radio' ).nth( left === count ? -1 : 0 ).check();
		if ( left === count ) {
			await question.getByText( 'How to find out:' ).waitFor();
		}
		await question.getByRole( 'button', { name: 'Save the answer' } ).click();
		await button( page, 'Save the answer' ).nth( left - 1 ).waitFor( { state: 'detached' } );
	}
	await says( page, 'No question is waiting.' );

	// Whoever finds out what they did not know changes the answer.
	const unsure = page.locator( 'form' ).filter( { has: page.getByRole( 'radio', { name: 'I do not know', checked: true } ) } );
	assert.equal( await unsure.count(), 1 );
	const text = await unsure.getByRole( 'heading' ).innerText();
	await unsure.getByRole( 'radio' ).first().check();
	const same = page.locator( 'form' ).filter( { has: page.getByRole( 'heading', { name: text } ) } );
	// A reload breaks off a request that is still on its way.
	await Promise.all( [
		page.waitForResponse( ( response ) => response.request().method() === 'POST' && decodeURIComponent( response.url() ).includes( '/answers/' ) ),
		same.getByRole( 'button', { name: 'Change the answer' } ).click(),
	] );
	await page.reload();
	await same.getByRole( 'radio' ).first().and( page.locator( ':checked' ) ).waitFor();
	assert.ok( count >= 6, `${ count } questions` );
	await same.getByText( /answered on .+\. We ask again on .+\./ ).waitFor();
} );

test( '9:00 fills in three numbers', async () => {
	await link( page, 'Settings' ).last().click();
	for ( const [ who, number ] of Object.entries( NUMBERS ) ) {
		const contact = page.getByRole( 'group', { name: who } );
		await contact.getByLabel( 'Name' ).fill( `Night desk of ${ who.split( ' ' )[ 0 ]?.toLowerCase() }` );
		await contact.getByLabel( 'Phone' ).fill( number );
	}
	await button( page, 'Save settings' ).click();
	await page.locator( 'form' ).getByText( 'Saved', { exact: true } ).waitFor();
} );

test( '9:30 prints Emergency with them on it', async () => {
	await tabs( page ).getByRole( 'link', { name: 'Emergency' } ).click();
	await stands( page );
	await headed( page, 'Something is wrong right now' );
	await page.emulateMedia( { media: 'print' } );
	await picture( page, 'owner-print' );
	for ( const [ who, number ] of Object.entries( NUMBERS ) ) {
		const row = page.getByRole( 'row', { name: new RegExp( escaped( who ) ) } );
		assert.ok( ( await row.innerText() ).includes( number ), `${ who } stands on paper` );
		assert.ok( await row.isVisible() );
	}
	const controls = { print: button( page, 'Print' ), back: link( page, 'Back to the checklist' ), menu: page.getByRole( 'navigation', { name: 'Main menu' } ) };
	for ( const [ name, control ] of Object.entries( controls ) ) {
		assert.equal( await control.isVisible(), false, `only the sheet is printed, not: ${ name }` );
	}
	const paper = await page.pdf( { format: 'A4' } );
	const sheets = paper.toString( 'latin1' ).match( /\/Type\s*\/Page\b/g )?.length ?? 0;
	assert.ok( sheets >= 1 && sheets <= 4, `${ sheets } sheets of paper` );
	await page.emulateMedia( { media: 'screen' } );
} );

test( '10:00 reads when the next check is', async () => {
	await link( page, 'Back to the checklist' ).click();
	await stands( page );
	await says( page, /Last check: today at .+\. Next check: .+ at .+\./ );
	assert.match( await heading( page ), VERDICT );
	assert.equal( Number.parseInt( await heading( page ), 10 ), urgentBefore - 1, 'one urgent thing less than at the start' );
	await picture( page, 'owner-home' );
	assert.deepEqual( complaints, [] );
} );

/** The next Thursday after today, as a date field wants it. */
function thursday(): string {
	const date = new Date();
	date.setUTCDate( date.getUTCDate() + ( ( 4 - date.getUTCDay() + 6 ) % 7 ) + 1 );
	return date.toISOString().slice( 0, 10 );
}

function spelled( date: string ): string {
	return new Intl.DateTimeFormat( 'en-US', { dateStyle: 'long', timeZone: 'UTC' } ).format( new Date( date ) );
}

function escaped( text: string ): string {
	return text.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' );
}
