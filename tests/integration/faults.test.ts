/**
 * What goes wrong around a scan on real servers: nothing hangs, nothing is claimed that was not seen, the last good state stays.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { freePort } from '../lab/cli/port';
import { stopLab } from '../lab/native';
import { mariadb } from '../lab/native/mariadb';
import { addCode, arm, armed, divert, driveThrough, killInSlice, letTheLockRunOut, otherServer, removeCode, restart, standStill, workOf } from './support/faults';
import { followTheRounds, outcomes, reportFor, scanToTheEnd, startScan } from './support/scans';
import { endSchemas, valid, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { stateOf } from './support/state';

/** Design 8: a whole scan when every request hangs ends within 90 s; the cap leaves room for a busy machine. */
const SCAN_SECONDS = 90;
const CAP_SECONDS = 150;

/** Cannot be told without the site's own answers. */
const SEEN_OVER_HTTP = [ 'exposure/core-private-routes', 'files/config-backup', 'files/log-personal-data', 'files/repository', 'configuration/debug-display' ];

let scene: Scene;
/** Of a scan without faults. */
let sound: Record< string, string >;

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
	await scanToTheEnd( scene.owner );
	// The first one only keeps what later ones compare with.
	await scanToTheEnd( scene.owner );
	sound = outcomes( await reportFor( scene.owner ) );
	assert.ok( SEEN_OVER_HTTP.every( ( id ) => sound[ id ] === 'fail' ), JSON.stringify( sound ) );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

async function reasonsNow(): Promise< string[] > {
	const facts = await validList( 'fact_record', ( await scene.owner.ask( 'GET', '/facts' ) ).json );
	return facts.flatMap( ( { reasons } ) => Object.values( reasons ) );
}

const LOOPBACK: { name: string; status: number | null; reason: string }[] = [
	{ name: 'refused', status: null, reason: 'loopback_refused' },
	{ name: 'answered with 403', status: 403, reason: 'waf_403' },
	{ name: 'never answered', status: 0, reason: 'loopback_timeout' },
];

for ( const { name, status, reason } of LOOPBACK ) {
	test( `the site's requests to itself are ${ name }: the scan ends in time and says what it could not see`, async () => {
		const server = status === null ? { port: await freePort(), end: async () => {} } : await otherServer( status );
		await addCode( scene.site, `divert-${ server.port }`, divert( server.port ) );
		try {
			const started = Date.now();
			const scan = await scanToTheEnd( scene.owner );
			const { http_seconds: waited } = await workOf( scene.site, scan.id );
			assert.ok( waited < SCAN_SECONDS, `${ waited } s of HTTP by its own clock` );
			assert.ok( Date.now() - started < CAP_SECONDS * 1000, `${ Date.now() - started } ms in all` );
			assert.ok( scan.requests > 0 && scan.requests <= 40, `${ scan.requests } requests` );
			assert.deepEqual( scan.dead, [] );
			assert.ok( ( await reasonsNow() ).includes( reason ), `a reason ${ reason } among ${ [ ...new Set( await reasonsNow() ) ].join() }` );
			const report = await reportFor( scene.owner );
			for ( const id of SEEN_OVER_HTTP ) {
				const row = report.findings.find( ( finding ) => finding.id === id );
				assert.equal( row?.outcome, 'unknown', id );
				assert.notEqual( row?.reason, '', `${ id } says why` );
			}
			const outcome = outcomes( report );
			assert.deepEqual( Object.keys( outcome ).filter( ( id ) => outcome[ id ] === 'error' ), [] );
			assert.deepEqual( Object.keys( outcome ).filter( ( id ) => outcome[ id ] === 'pass' && sound[ id ] === 'fail' ), [], 'what failed passes by no fault' );
			assert.equal( outcome[ 'accounts/registration-role' ], 'fail', 'what needs no request is judged as ever' );
		} finally {
			await removeCode( scene.site, `divert-${ server.port }` );
			await server.end();
		}
	} );
}

test( 'once the site answers again, everything is seen again', async () => {
	await scanToTheEnd( scene.owner );
	assert.deepEqual( outcomes( await reportFor( scene.owner ) ), sound );
} );

test( "another plugin's filter throws inside a probe: that alone could not be checked", async () => {
	await addCode( scene.site, 'throws', "add_filter( 'pre_option_users_can_register', static function ( $value ) { if ( str_contains( $_SERVER['REQUEST_URI'] ?? '', '/slices' ) ) { throw new RuntimeException( 'boom <script>' ); } return $value; } );" );
	try {
		const scan = await scanToTheEnd( scene.owner );
		assert.deepEqual( scan.dead, [] );
		const report = await reportFor( scene.owner );
		const outcome = outcomes( report );
		assert.equal( outcome[ 'accounts/registration-role' ], 'unknown' );
		assert.notEqual( report.findings.find( ( { id } ) => id === 'accounts/registration-role' )?.reason, '' );
		assert.ok( ! JSON.stringify( report ).includes( 'boom' ), 'what it said stays inside' );
		const changed = Object.keys( outcome ).filter( ( id ) => outcome[ id ] !== sound[ id ] && outcome[ id ] !== 'unknown' );
		assert.deepEqual( changed, [ 'software/must-use-code' ], 'nothing else is judged otherwise than the file that the filter came in' );
		assert.ok( Object.values( outcome ).filter( ( one ) => one === 'fail' ).length > 15, 'most is judged as ever' );
	} finally {
		await removeCode( scene.site, 'throws' );
	}
} );

test( "a fatal error in another plugin's code ends a slice: the next one goes on", async () => {
	await addCode( scene.site, 'fatal', `add_filter( 'pre_option_users_can_register', static function ( $value ) { if ( ${ armed( scene.site ) } ) { str_repeat( 'x', 1 << 40 ); } return $value; } );` );
	try {
		const { id } = await startScan( scene.owner );
		await arm( scene.site );
		const broken = await scene.owner.ask( 'POST', `/scans/${ id }/slices` );
		assert.equal( broken.status, 500, 'that slice is lost' );
		const scan = await driveThrough( scene.owner, id );
		assert.deepEqual( scan.dead, [], 'once is no reason to leave it out' );
		assert.deepEqual( outcomes( await reportFor( scene.owner ) ), { ...sound, 'software/must-use-code': 'fail' }, 'and the file it came in is seen' );
	} finally {
		await removeCode( scene.site, 'fatal' );
	}
} );

test( 'a worker is killed in a probe: the scan is resumed; killed there again, that probe is left out by name', async () => {
	await addCode( scene.site, 'stands-still', `add_filter( 'pre_option_default_role', static function ( $value ) { if ( ${ armed( scene.site ) } ) { ${ standStill( scene.site ) } } return $value; } );` );
	try {
		const { id } = await startScan( scene.owner );
		await killInSlice( scene.site, scene.owner, id );
		const { in_flight: probe } = await workOf( scene.site, id );
		assert.notEqual( probe, '', 'which probe it was stands in the database' );

		const meanwhile = await valid( 'scan', ( await scene.owner.ask( 'POST', `/scans/${ id }/slices` ) ).json );
		assert.equal( ( await workOf( scene.site, id ) ).in_flight, probe, 'nobody takes over while it may be alive' );
		assert.equal( meanwhile.status, 'running' );

		await letTheLockRunOut( scene.site );
		await killInSlice( scene.site, scene.owner, id );
		assert.equal( ( await workOf( scene.site, id ) ).in_flight, probe, 'the same one was tried again' );

		await letTheLockRunOut( scene.site );
		const scan = await driveThrough( scene.owner, id );
		assert.deepEqual( scan.dead, [ probe ] );
		const facts = await validList( 'fact_record', ( await scene.owner.ask( 'GET', '/facts' ) ).json );
		const record = facts.find( ( { fact } ) => fact === probe );
		assert.deepEqual( [ record?.value, Object.values( record?.reasons ?? {} ) ], [ null, [ 'probe_died' ] ] );
		const report = await reportFor( scene.owner );
		const finding = report.findings.find( ( { id: check } ) => check === 'accounts/registration-role' );
		assert.deepEqual( [ finding?.outcome, /stopped working twice/.test( finding?.reason ?? '' ) ], [ 'unknown', true ] );
		assert.equal( outcomes( report )[ 'accounts/two-factor' ], sound[ 'accounts/two-factor' ], 'the others went on' );
	} finally {
		await removeCode( scene.site, 'stands-still' );
		await restart( scene.site );
	}
	await scanToTheEnd( scene.owner );
	assert.deepEqual( outcomes( await reportFor( scene.owner ) ), sound, 'the next scan sees it' );
} );

test( 'many drive at once: never two probes at a time, and every probe once', async () => {
	// Told by what the plugin itself writes: which probe is in flight, and for which process.
	await addCode( scene.site, 'watch', `add_filter( 'query', static function ( string $sql ): string {
		if ( preg_match( '/UPDATE \\S*store_posture_scans/', $sql ) && preg_match( '/in_flight\\W+(\\w*)/', str_replace( '\\\\', '', $sql ), $found ) ) {
			file_put_contents( '${ scene.site.folder }/flights', json_encode( array( getmypid(), microtime( true ), preg_match( '/in_flight":"",/', str_replace( '\\\\', '', $sql ) ) ? '' : $found[1] ) ) . "\\n", FILE_APPEND | LOCK_EX );
		}
		return $sql;
	} );` );
	try {
		const one = await startScan( scene.owner );
		const [ two, three ] = await Promise.all( [ startScan( scene.manager ), startScan( scene.owner, [ 'accounts/registration-role' ] ) ] );
		const drivers = [ scene.owner, scene.manager, scene.owner, scene.manager ];
		for ( let round = 0; round < 30; round++ ) {
			const [ state ] = await Promise.all( [
				valid( 'scan', ( await scene.owner.ask( 'GET', `/scans/${ two.id }` ) ).json ),
				...drivers.map( ( visitor ) => visitor.ask( 'POST', `/scans/${ one.id }/slices` ) ),
				scene.manager.ask( 'POST', `/scans/${ three.id }/slices` ),
				...( round === 0 ? [ scene.site.eval( "do_action( 'store_posture_slice' );" ) ] : [] ),
			] );
			if ( state.status === 'done' ) {
				break;
			}
		}
		assert.equal( one.id, two.id, 'the second waits for the same scan' );
		const rounds = await followTheRounds( scene.owner, await valid( 'scan', ( await scene.owner.ask( 'GET', `/scans/${ one.id }` ) ).json ) );
		assert.equal( ( await valid( 'scan', ( await scene.owner.ask( 'GET', `/scans/${ three.id }` ) ).json ) ).status, 'done' );
		const flights = ( await readFile( `${ scene.site.folder }/flights`, 'utf8' ) ).trim().split( '\n' ).map( ( line ): unknown => JSON.parse( line ) ).map( ( row ) => ( { pid: Number( Object( row )[ 0 ] ), at: Number( Object( row )[ 1 ] ), probe: String( Object( row )[ 2 ] ) } ) ).sort( ( a, b ) => a.at - b.at );
		let flying: { pid: number; probe: string } | null = null;
		let count = 0;
		for ( const { pid, probe } of flights ) {
			if ( probe !== '' ) {
				assert.equal( flying, null, `${ probe } began in ${ pid } while ${ JSON.stringify( flying ) } ran` );
				flying = { pid, probe };
				count++;
			} else if ( flying ) {
				assert.equal( pid, flying.pid );
				flying = null;
			}
		}
		const seen = [ ...rounds, three ].reduce( ( sum, { total, left } ) => sum + total - left, 0 );
		assert.equal( count, seen, 'each probe of each scan ran once' );
	} finally {
		await removeCode( scene.site, 'watch' );
	}
} );

test( 'the database becomes read-only: clear errors, the last state stays, nothing breaks', async () => {
	const { database } = scene.site;
	assert.equal( database.kind, 'mariadb' );
	const name = database.kind === 'mariadb' ? database.name : '';
	const server = await mariadb();
	const before_ = await stateOf( scene.site );
	const known = await reportFor( scene.owner );
	const { id } = known.scan ?? { id: 0 };
	await server.sql( `REVOKE ALL ON ${ name }.* FROM '${ name }'@'localhost'; GRANT SELECT ON ${ name }.* TO '${ name }'@'localhost';` );
	try {
		const attempts: [ string, string, unknown ][] = [
			[ 'POST', '/scans', {} ],
			[ 'PUT', '/settings', { emergency_email: 'other@example.com' } ],
			[ 'PUT', '/states/accounts/two-factor', { state: 'planned', by: 'Ada', until: new Date( Date.now() + 5 * 86_400_000 ).toISOString().slice( 0, 10 ) } ],
			[ 'PUT', `/answers/${ ( await reportFor( scene.owner ) ).questions[ 0 ]?.id }`, { value: 'dont_know' } ],
		];
		for ( const [ method, path, body ] of attempts ) {
			const reply = await scene.owner.ask( method, path, { body } );
			assert.equal( reply.status, 503, `${ method } ${ path }: ${ reply.status } ${ reply.text.slice( 0, 300 ) }` );
			assert.equal( ( await valid( 'error', reply.json ) ).code, 'not_stored' );
		}
		assert.equal( ( await scene.owner.ask( 'POST', `/scans/${ id }/slices` ) ).status, 200 );
		assert.deepEqual( outcomes( await reportFor( scene.owner ) ), outcomes( known ), 'what is known is still told' );
		const page = await scene.owner.open( '/wp-admin/admin.php?page=store-posture' );
		assert.equal( page.status, 200 );
		assert.doesNotMatch( page.text, /WordPress database error|Fatal error/ );
	} finally {
		await server.sql( `GRANT ALL ON ${ name }.* TO '${ name }'@'localhost';` );
	}
	assert.deepEqual( await stateOf( scene.site ), before_, 'nothing was half written' );
	await scanToTheEnd( scene.owner );
} );
