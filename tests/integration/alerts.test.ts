/**
 * Who is told what, and when: mails and the webhook, by the cron event as WordPress fires it. The test moves what was told
 * into the past, and the hours of quiet over the present.
 */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { addCode, removeCode } from './support/faults';
import { scanToTheEnd } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';

let scene: Scene;

before( async () => {
	scene = await openSite();
} );

after( async () => {
	await scene.site.remove();
	await endSchemas();
	await stopLab();
} );

const DAY = 86_400;
const run = () => scene.site.eval( "do_action( 'store_posture_sweep', 'alerts' );" );
const set = async ( body: object ) => {
	const reply = await scene.owner.ask( 'PUT', '/settings', { body } );
	assert.equal( reply.status, 200, reply.text );
};

/** Mails that came since, as they are read. */
async function mailsSince( count: number ): Promise< string[] > {
	return ( await scene.site.mails() ).slice( count ).map( ( mail ) => mail.replaceAll( '\r\n', '\n' ).split( /^(?=--)/m ).map( decoded ).join( '' ) );
}

function decoded( part: string ): string {
	return ! /^Content-Transfer-Encoding: quoted-printable$/m.test( part ) ? part : part
		.replace( /=\n/g, '' )
		.replace( /=([0-9A-F]{2})/g, ( _, hex: string ) => String.fromCharCode( parseInt( hex, 16 ) ) );
}

async function whatRunSends(): Promise< string[] > {
	const count = ( await scene.site.mails() ).length;
	await run();
	return mailsSince( count );
}

/** So many days go by for what was told. */
const pass = ( days: number ) => scene.site.eval( `
	$alerts = get_option( 'store_posture_alerts' );
	$alerts['told']['looked_at'] -= ${ days * DAY };
	$alerts['told']['mailed_at'] -= ${ days * DAY };
	update_option( 'store_posture_alerts', $alerts, false );
` );

const hour = async () => Number( await scene.site.eval( "echo current_time( 'G' );" ) );

test( 'until somebody was asked who hears, nobody does', async () => {
	await scanToTheEnd( scene.owner );
	await run();
	await set( { alert_email: 'owner@example.com', quiet_from: 0, quiet_until: 0 } );
	const count = ( await scene.site.mails() ).length;
	assert.equal( count, 1, 'only the question whether mail arrives' );
	await run();
	assert.equal( ( await scene.site.mails() ).length, count );
} );

test( 'a new critical at night waits until quiet is over, is told once, and again only when it is otherwise', async () => {
	const now = await hour();
	await set( { set_up: true, quiet_from: now, quiet_until: ( now + 2 ) % 24 } );
	assert.deepEqual( await whatRunSends(), [], 'quiet' );
	const planned = Number( await scene.site.eval( "echo wp_next_scheduled( 'store_posture_sweep', array( 'alerts' ) );" ) );
	assert.ok( planned > Date.now() / 1000 && planned <= Date.now() / 1000 + 2 * 3600 + 5, 'looked at again when it is over' );
	await set( { quiet_from: 0, quiet_until: 0 } );
	const [ mail, ...more ] = await whatRunSends();
	assert.deepEqual( more, [] );
	assert.match( mail ?? '', /Subject: .*new things? to fix today/ );
	assert.match( mail ?? '', /To: owner@example\.com/ );
	assert.match( mail ?? '', /Content-Type: multipart\/alternative/ );
	assert.match( mail ?? '', /Content-Type: text\/plain[\s\S]*\n1\. [\s\S]*Content-Type: text\/html[\s\S]*<li><a href=/ );
	assert.match( mail ?? '', /page=store-posture&check=/ );
	assert.deepEqual( await whatRunSends(), [], 'nothing repeats' );
	await scene.site.eval( "$alerts = get_option( 'store_posture_alerts' ); $first = array_key_first( $alerts['told']['urgent'] ); $alerts['told']['urgent'][ $first ] = 'otherwise'; update_option( 'store_posture_alerts', $alerts, false );" );
	assert.match( ( await whatRunSends() ).join(), /Subject: .*1 new thing to fix today/ );
} );

test( 'once a week what is open, with minutes and links and without what was seen', async () => {
	await pass( 7 );
	const [ mail = '', ...more ] = await whatRunSends();
	assert.deepEqual( more, [] );
	assert.match( mail, /things? to fix today\. \d+ of \d+ things checked\./ );
	assert.equal( mail.match( /<li>/g )?.length, 3 );
	assert.match( mail, /Together about \d+ minutes?\./ );
	for ( const secret of [ scene.site.root, scene.site.accounts.manager.login, 'wp-config.php.bak' ] ) {
		assert.ok( ! mail.includes( secret ), secret );
	}
	await pass( 7 );
	assert.deepEqual( await whatRunSends(), [], 'the same things are not told again next week' );
	await pass( 21 );
	assert.match( ( await whatRunSends() ).join(), /Subject: .*to fix today/, 'but once a month' );
} );

test( 'what waited too long is told to the next person, too, and the monthly mail asks whether mail arrives', async () => {
	await set( { escalation_email: 'next@example.com' } );
	await scene.site.eval( "global $wpdb; $wpdb->query( \"UPDATE {$wpdb->prefix}store_posture_memory SET value = '2026-01-01T00:00:00Z' WHERE kind = 'failing'\" ); $sent = get_option( 'store_posture_mail_pending' ); $sent['sent_at'] -= 40 * 86400; update_option( 'store_posture_mail_pending', $sent, false );" );
	await pass( 7 );
	const mails = await whatRunSends();
	assert.deepEqual( mails.map( ( mail ) => /^To: (.*)$/m.exec( mail )?.[ 1 ] ), [ 'owner@example.com', 'next@example.com' ] );
	assert.match( mails[ 0 ] ?? '', /longer than/ );
	const link = /https?:\/\/\S*action=store_posture_mail&token=[0-9a-f]{32}/.exec( mails[ 0 ] ?? '' )?.[ 0 ];
	assert.ok( link, 'a link to the page with the button' );
	assert.doesNotMatch( mails[ 1 ] ?? '', /store_posture_mail/, 'whose pressing proves nothing' );
	const confirmed = () => scene.site.eval( "echo get_option( 'store_posture_mail_confirmed_at', '' );" );
	assert.equal( ( await scene.stranger.open( link ) ).status, 200 );
	assert.equal( await confirmed(), '' );
	await scene.stranger.open( link, { action: 'store_posture_mail', token: new URL( link ).searchParams.get( 'token' ) ?? '' } );
	assert.notEqual( await confirmed(), '' );
	await set( { escalation_email: '' } );
} );

test( 'a mail that is refused is tried again, told on Settings, and given up after three times', async () => {
	await addCode( scene.site, 'no-mail', "add_filter( 'pre_wp_mail', '__return_false' );" );
	await scene.site.eval( "$alerts = get_option( 'store_posture_alerts' ); $alerts['told']['urgent'] = array(); update_option( 'store_posture_alerts', $alerts, false );" );
	const standing = async () => valid( 'alerts', ( await scene.owner.ask( 'GET', '/alerts' ) ).json );
	assert.equal( ( await standing() ).mail_failed_at, null );
	await run();
	assert.notEqual( ( await standing() ).mail_failed_at, null );
	assert.ok( Number( await scene.site.eval( "echo wp_next_scheduled( 'store_posture_sweep', array( 'alerts' ) ) - time();" ) ) <= 3600, 'in an hour' );
	await run();
	await run();
	await removeCode( scene.site, 'no-mail' );
	assert.deepEqual( await whatRunSends(), [], 'given up: the weekly mail tells what is open' );
	assert.notEqual( ( await standing() ).mail_failed_at, null );
} );

test( 'the webhook is called at the same moment, signed, and once more where it did not arrive', async () => {
	for ( const url of [ 'http://8.8.8.8/hook', 'https://127.0.0.1/hook', 'https://10.0.0.1/hook', 'https://user:pass@8.8.8.8/', 'https://localhost/', 'ftp://8.8.8.8/', 'https://[::1]/', 'https://100.64.0.1/' ] ) {
		assert.equal( ( await scene.owner.ask( 'PUT', '/settings', { body: { webhook_url: url } } ) ).status, 400, url );
	}
	await addCode( scene.site, 'agency', "add_filter( 'pre_http_request', static function ( $value, $args, $url ) { if ( 'https://8.8.8.8/hook' !== $url ) { return $value; } $calls = get_option( 'agency_calls', array() ); $calls[] = array( 'headers' => $args['headers'], 'body' => $args['body'] ); update_option( 'agency_calls', $calls ); return array( 'headers' => array(), 'body' => '', 'cookies' => array(), 'filename' => null, 'response' => array( 'code' => (int) get_option( 'agency_answers', 500 ), 'message' => '' ) ); }, 10, 3 );" );
	await set( { webhook_url: 'https://8.8.8.8/hook' } );
	const made = await scene.owner.ask( 'POST', '/webhook-key' );
	assert.equal( made.status, 201 );
	const { key } = await valid( 'webhook_key', made.json );
	assert.ok( ! ( await scene.owner.ask( 'GET', '/settings' ) ).text.includes( key ), 'told once' );
	await scene.site.eval( "$alerts = get_option( 'store_posture_alerts' ); $alerts['told']['urgent'] = array(); update_option( 'store_posture_alerts', $alerts, false );" );
	await run();
	const calls = async () => JSON.parse( await scene.site.eval( "echo json_encode( get_option( 'agency_calls', array() ) );" ) ) as { headers: Record< string, string >; body: string }[];
	const [ first ] = await calls();
	assert.ok( first );
	const body = await valid( 'webhook', JSON.parse( first.body ) );
	assert.equal( body.event, 'critical' );
	assert.ok( body.findings.length > 0 );
	const expected = createHmac( 'sha256', key ).update( `${ first.headers[ 'X-Store-Posture-Time' ] }.${ first.body }` ).digest( 'hex' );
	assert.equal( first.headers[ 'X-Store-Posture-Signature' ], `sha256=${ expected }` );
	await run();
	assert.equal( ( await calls() ).length, 1, 'not at once again' );
	const later = "$state = get_option( 'store_posture_webhook' ); $state['tried_at'] -= 1000; update_option( 'store_posture_webhook', $state, false );";
	await scene.site.eval( later );
	await run();
	assert.deepEqual( ( await calls() ).map( ( call ) => call.body ), [ first.body, first.body ] );
	const standing = async () => valid( 'alerts', ( await scene.owner.ask( 'GET', '/alerts' ) ).json );
	assert.notEqual( ( await standing() ).webhook_failed_at, null );
	await scene.site.eval( later );
	await run();
	assert.equal( ( await calls() ).length, 2, 'once more, and no more' );
	await scene.site.eval( "update_option( 'agency_answers', 204 );" );
	await pass( 35 );
	await run();
	assert.equal( JSON.parse( ( await calls() )[ 2 ]?.body ?? '{}' ).event, 'weekly' );
	assert.equal( ( await standing() ).webhook_failed_at, null );
	assert.equal( ( await scene.manager.ask( 'POST', '/webhook-key' ) ).status, 403 );
	await set( { webhook_url: '' } );
} );

test( 'hands off, or a copy that says it is one, is silent', async () => {
	await scene.owner.ask( 'POST', '/hold', { body: { reason: 'The police asked' } } );
	await pass( 35 );
	assert.deepEqual( await whatRunSends(), [] );
	assert.equal( ( await valid( 'alerts', ( await scene.owner.ask( 'GET', '/alerts' ) ).json ) ).is_silent, true );
	await scene.owner.ask( 'DELETE', '/hold' );
	const count = ( await scene.site.mails() ).length;
	const config = await readFile( join( scene.site.root, 'wp-config.php' ), 'utf8' );
	await scene.site.write( 'wp-config.php', config.replace( '<?php', "<?php define( 'WP_ENVIRONMENT_TYPE', 'staging' );" ) );
	assert.equal( await scene.site.eval( 'echo wp_get_environment_type();' ), 'staging' );
	await run();
	assert.equal( ( await scene.site.mails() ).length, count );
	await scene.site.write( 'wp-config.php', config );
	assert.ok( ( await whatRunSends() ).length > 0, 'the shop itself is told' );
} );

test( 'a month in which nothing was open is told, with what could not be checked', async () => {
	await scene.site.eval( "global $wpdb; $wpdb->query( \"DELETE FROM {$wpdb->prefix}store_posture_facts WHERE fact <> 'address'\" );" );
	await pass( 7 );
	assert.deepEqual( await whatRunSends(), [] );
	await pass( 28 );
	const [ mail = '', ...more ] = await whatRunSends();
	assert.deepEqual( more, [] );
	assert.match( mail, /Subject: .*all quiet this month/ );
	assert.match( mail, /\d+ things could not be checked\./ );
	await pass( 7 );
	assert.deepEqual( await whatRunSends(), [], 'once' );
} );
