/**
 * Who may do what: every route of ours, as the site itself lists them, asked by everybody, in every way WordPress lets a route be asked.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { reportFor, scanToTheEnd, startScan } from './support/scans';
import { endSchemas, valid, validList, type Name } from './support/schemas';
import { openSite, type Scene } from './support/sites';
import { stateOf } from './support/state';
import { logIn, placeOf, stranger, type Reply, type Visitor } from './support/visitor';

type Right = 'public' | 'view' | 'respond' | 'manage';

interface Row {
	right: Right;
	/** A path that stands for the route. */
	path: string;
	/** For those who may. */
	status: number;
	/** What the answer is; a list of it where so told; '' for none of schema/. */
	answer: Name | '';
	list?: boolean;
	body?: unknown;
}

const CHECK = '/(?P<area>[a-z]+(?:-[a-z]+)*)/(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)';
const SCAN = '/(?P<id>[\\d]+)';
const FIX = '/(?P<fix>[a-z]+(?:-[a-z]+)*)';

/** One row for each method of each route. A route without a row fails the first test. */
const ROUTES: Record< string, Row > = {
	'GET /checks': { right: 'view', path: '/checks', status: 200, answer: 'report' },
	[ `GET /checks${ CHECK }` ]: { right: 'view', path: '/checks/accounts/two-factor', status: 200, answer: 'finding_detail' },
	'POST /scans': { right: 'respond', path: '/scans', status: 202, answer: 'scan', body: { checks: [ 'accounts/two-factor' ] } },
	'GET /scans/latest': { right: 'view', path: '/scans/latest', status: 200, answer: 'scan' },
	[ `GET /scans${ SCAN }` ]: { right: 'view', path: '/scans/1', status: 200, answer: 'scan' },
	[ `DELETE /scans${ SCAN }` ]: { right: 'respond', path: '/scans/1', status: 200, answer: 'scan' },
	[ `POST /scans${ SCAN }/slices` ]: { right: 'respond', path: '/scans/1/slices', status: 200, answer: 'scan', body: {} },
	'GET /facts': { right: 'manage', path: '/facts', status: 200, answer: 'fact_record', list: true },
	'GET /answers': { right: 'view', path: '/answers', status: 200, answer: 'question', list: true },
	'PUT /answers/(?P<id>[a-z0-9_]+)': { right: 'respond', path: '/answers/QUESTION', status: 200, answer: 'question', body: { value: 'dont_know' } },
	[ `PUT /states${ CHECK }` ]: { right: 'respond', path: '/states/accounts/two-factor', status: 200, answer: 'finding', body: { state: 'planned', by: 'Ada', until: new Date( Date.now() + 5 * 86_400_000 ).toISOString().slice( 0, 10 ) } },
	[ `DELETE /states${ CHECK }` ]: { right: 'respond', path: '/states/accounts/two-factor', status: 200, answer: 'finding' },
	// Nothing has moved between two scans; what has is played in baseline.test.ts.
	[ `POST /confirmations${ CHECK }` ]: { right: 'manage', path: '/confirmations/monitoring/drift', status: 409, answer: 'error', body: { marks: [ '0123456789abcdef' ] } },
	'GET /settings': { right: 'respond', path: '/settings', status: 200, answer: 'settings' },
	'PUT /settings': { right: 'respond', path: '/settings', status: 200, answer: 'settings', body: { emergency_email: 'ring@example.com' } },
	// Nobody was named yet to whom a mail could go; that it goes out and proves something is told in scan.test.ts.
	'POST /mail-tests': { right: 'respond', path: '/mail-tests', status: 409, answer: 'error', body: {} },
	'GET /fixes': { right: 'manage', path: '/fixes', status: 200, answer: 'fix', list: true },
	'POST /fixes/bulk': { right: 'manage', path: '/fixes/bulk', status: 200, answer: 'fix_bulk', body: { items: [ { id: 'registration-role', fingerprint: '0123456789abcdef' } ] } },
	[ `GET /fixes${ FIX }` ]: { right: 'manage', path: '/fixes/registration-role', status: 200, answer: 'fix_preview' },
	// What was seen is not what would be changed: applying and undoing are played in fixes.test.ts.
	[ `POST /fixes${ FIX }/applications` ]: { right: 'manage', path: '/fixes/registration-role/applications', status: 409, answer: 'error', body: { fingerprint: '0123456789abcdef' } },
	'GET /receipts': { right: 'manage', path: '/receipts', status: 200, answer: 'receipt', list: true },
	[ `POST /receipts${ SCAN }/undo` ]: { right: 'manage', path: '/receipts/999/undo', status: 404, answer: 'error', body: {} },
	'GET /hold': { right: 'manage', path: '/hold', status: 200, answer: 'hold' },
	'POST /hold': { right: 'manage', path: '/hold', status: 200, answer: 'hold', body: { reason: 'Somebody looks into it' } },
	'DELETE /hold': { right: 'manage', path: '/hold', status: 200, answer: 'hold' },
	'GET /history': { right: 'view', path: '/history', status: 200, answer: 'history' },
	'GET /exports/(?P<format>json|csv|html)': { right: 'manage', path: '/exports/json', status: 200, answer: 'report' },
	'GET /policy': { right: 'manage', path: '/policy', status: 200, answer: 'policy' },
	'POST /policy': { right: 'manage', path: '/policy', status: 200, answer: 'policy_changes', body: { file: '{"schema_version":1,"name":"Northlight"}', dry_run: true } },
	'GET /journal': { right: 'manage', path: '/journal', status: 200, answer: 'journal' },
	'GET /alerts': { right: 'respond', path: '/alerts', status: 200, answer: 'alerts' },
	'POST /webhook-key': { right: 'manage', path: '/webhook-key', status: 201, answer: 'webhook_key', body: {} },
	'GET /stranger': { right: 'view', path: '/stranger', status: 200, answer: 'stranger' },
	'GET /stranger/plan': { right: 'respond', path: '/stranger/plan', status: 200, answer: 'stranger_plan' },
	'GET /stranger/leaks': { right: 'view', path: '/stranger/leaks', status: 200, answer: 'leaks' },
	// What is decided is played in LeaksTest.php.
	[ `PUT /stranger/leaks${ SCAN }` ]: { right: 'manage', path: '/stranger/leaks/999', status: 404, answer: 'error', body: { regulator: 'undecided', customers: 'undecided' } },
	// Whole rounds are played in stranger.test.ts.
	'POST /stranger/walks': { right: 'respond', path: '/stranger/walks', status: 404, answer: 'error', body: { only: [ 'rest GET /nothing/of/that' ] } },
	[ `PUT /stranger/walks${ SCAN }` ]: { right: 'respond', path: '/stranger/walks/999', status: 404, answer: 'error', body: { status: 'paused' } },
	// What a browser asks is played in stranger-browser.test.ts.
	[ `POST /stranger/walks${ SCAN }/batches` ]: { right: 'respond', path: '/stranger/walks/999/batches', status: 404, answer: 'error', body: { window: 'a window' } },
	[ `POST /stranger/walks${ SCAN }/slices` ]: { right: 'respond', path: '/stranger/walks/999/slices', status: 404, answer: 'error', body: {} },
	'GET /control': { right: 'public', path: '/control?token=0123456789abcdef0123456789abcdef', status: 404, answer: 'error' },
};

const MAY: Record< Exclude< Right, 'public' >, string[] > = { view: [ 'manager', 'owner' ], respond: [ 'manager', 'owner' ], manage: [ 'owner' ] };
const METHODS = [ 'GET', 'POST', 'PUT', 'PATCH', 'DELETE' ];

let scene: Scene;
let everybody: Visitor[];

function routeOf( key: string ): { method: string; row: Row; path: string; query: Record< string, string > } {
	const row = ROUTES[ key ];
	assert.ok( row );
	const url = new URL( row.path, 'https://shop.example.com' );
	return { method: key.split( ' ' )[ 0 ] ?? '', row, path: url.pathname, query: Object.fromEntries( url.searchParams ) };
}

function expected( row: Row, who: Visitor ): number {
	if ( row.right === 'public' || MAY[ row.right ].includes( who.name ) ) {
		return row.status;
	}
	return who.name === 'a stranger' ? 401 : 403;
}

async function holds( reply: Reply, row: Row, status: number, what: string ): Promise< void > {
	assert.equal( reply.status, status, `${ what }: ${ reply.text.slice( 0, 300 ) }` );
	if ( status >= 400 ) {
		const error = await valid( 'error', reply.json );
		assert.equal( error.status, status, what );
	} else if ( row.answer !== '' ) {
		await ( row.list ? validList( row.answer, reply.json ) : valid( row.answer, reply.json ) );
	}
}

/** Asks every route as everybody, in one way of asking. */
async function matrix( ask: ( who: Visitor, route: ReturnType< typeof routeOf > ) => Promise< Reply | null > ): Promise< void > {
	for ( const key of Object.keys( ROUTES ) ) {
		const route = routeOf( key );
		for ( const who of everybody ) {
			const reply = await ask( who, route );
			if ( reply ) {
				await holds( reply, route.row, expected( route.row, who ), `${ key } as ${ who.name }` );
			}
		}
	}
}

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
	everybody = [ scene.stranger, scene.customer, scene.manager, scene.owner ];
	const scan = await scanToTheEnd( scene.owner );
	assert.equal( scan.id, 1, 'the rows above name it' );
	const question = ( await reportFor( scene.owner ) ).questions[ 0 ]?.id ?? '';
	for ( const row of Object.values( ROUTES ) ) {
		row.path = row.path.replace( 'QUESTION', question );
	}
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

test( 'each route that the site registers has its row here, and each row its route', async () => {
	const index = await scene.owner.rest( 'GET', '/store-posture/v1' );
	const found = Object.entries( Object( Object( index.json ).routes ) )
		.filter( ( [ route ] ) => route !== '/store-posture/v1' )
		.flatMap( ( [ route, about ] ) => Object.values( Object( Object( about ).methods ) ).map( ( method ) => `${ String( method ) } ${ route.replace( '/store-posture/v1', '' ) }` ) );
	assert.deepEqual( found.map( ( key ) => key.replaceAll( '(?P<id>\\d+)', '(?P<id>[\\d]+)' ) ).sort(), Object.keys( ROUTES ).sort() );
} );

test( 'what is public stands in one list, with its reason and its limits', async () => {
	const list: unknown = JSON.parse( await scene.site.eval( 'echo json_encode( StorePosture\\Rest\\PublicRoutes::LIST );' ) );
	assert.deepEqual( Object.keys( Object( list ) ).sort(), Object.keys( ROUTES ).filter( ( key ) => ROUTES[ key ]?.right === 'public' ).sort() );
	for ( const about of Object.values( Object( list ) ) ) {
		assert.ok( String( Object( about ).why ).length > 20 && String( Object( about ).limits ).length > 20 );
	}
} );

test( 'reading changes nothing, whoever reads', async () => {
	const before_ = await stateOf( scene.site );
	await matrix( async ( who, { method, path, query } ) => method === 'GET' ? who.ask( method, path, { query } ) : null );
	await matrix( async ( who, { method, path, query } ) => {
		if ( method === 'GET' ) {
			await who.ask( 'HEAD', path, { query } );
			await who.ask( 'OPTIONS', path, { query } );
			await who.ask( 'GET', path, { query: { ...query, _method: 'DELETE' } } );
		}
		return null;
	} );
	assert.deepEqual( await stateOf( scene.site ), before_ );
} );

test( 'each method of each route, asked by everybody', () => matrix( ( who, { method, path, query, row } ) => who.ask( method, path, { query, body: row.body } ) ) );

test( 'the same on a site without rewrite rules', async () => {
	const place = placeOf( scene.site, 'plain' );
	const { accounts } = scene.site;
	const pretty = everybody;
	everybody = [ stranger( place ), await logIn( place, accounts.customer ), await logIn( place, accounts.manager ), await logIn( place, accounts.owner ) ];
	try {
		await matrix( ( who, { method, path, query, row } ) => who.ask( method, path, { query, body: row.body } ) );
	} finally {
		everybody = pretty;
	}
} );

test( 'a method that is told beside the request needs the same right', async () => {
	await matrix( async ( who, { method, path, query, row } ) => method === 'GET' ? null : who.ask( 'POST', path, { query: { ...query, _method: method }, body: row.body ?? {} } ) );
	await matrix( async ( who, { method, path, query, row } ) => method === 'GET' ? null : who.ask( 'POST', path, { query, body: row.body ?? {}, headers: { 'x-http-method-override': method } } ) );
	await matrix( async ( who, { method, path, query } ) => method === 'GET' ? who.ask( 'POST', path, { query: { ...query, _method: 'GET' }, body: {} } ) : null );
} );

test( 'in a batch nobody reaches a route of ours', async () => {
	const before_ = await stateOf( scene.site );
	for ( const key of Object.keys( ROUTES ).filter( ( name ) => ! name.startsWith( 'GET' ) ) ) {
		const { method, path, row } = routeOf( key );
		for ( const who of everybody ) {
			const reply = await who.rest( 'POST', '/batch/v1', { body: { requests: [ { method, path: `/store-posture/v1${ path }`, body: row.body ?? {} } ] } } );
			const statuses = reply.status === 207 ? Object.values( Object( Object( reply.json ).responses ) ).map( ( one ) => Number( Object( one ).status ) ) : [ reply.status ];
			assert.ok( statuses.length > 0 && statuses.every( ( status ) => status >= 400 && status < 500 ), `${ key } as ${ who.name }: ${ statuses.join() }` );
		}
	}
	assert.deepEqual( await stateOf( scene.site ), before_ );
} );

test( '_embed, _fields and an envelope tell nobody more', async () => {
	await matrix( async ( who, { method, path, query } ) => method === 'GET' ? who.ask( 'GET', path, { query: { ...query, _embed: '1' } } ) : null );
	for ( const key of Object.keys( ROUTES ).filter( ( name ) => name.startsWith( 'GET' ) ) ) {
		const { path, query, row } = routeOf( key );
		for ( const who of [ scene.stranger, scene.customer ] ) {
			const enveloped = await who.ask( 'GET', path, { query: { ...query, _envelope: '1' } } );
			assert.equal( Object( enveloped.json ).status, expected( row, who ), key );
			await valid( 'error', Object( enveloped.json ).body );
			const fields = await who.ask( 'GET', path, { query: { ...query, _fields: 'findings,site,value,saw' } } );
			assert.equal( fields.status, expected( row, who ), key );
		}
	}
} );

test( 'a method that a route does not have is not there, for anybody', async () => {
	const paths = new Map< string, string[] >();
	for ( const key of Object.keys( ROUTES ) ) {
		const { method, path } = routeOf( key );
		paths.set( path, [ ...paths.get( path ) ?? [], method ] );
	}
	for ( const [ path, methods ] of paths ) {
		for ( const method of METHODS.filter( ( one ) => ! methods.includes( one ) ) ) {
			const reply = await scene.owner.ask( method, path, { body: method === 'GET' ? undefined : {} } );
			assert.equal( reply.status, 404, `${ method } ${ path }` );
			await valid( 'error', reply.json );
		}
	}
} );

test( 'cookies without a nonce, as another site could send them, are nobody', async () => {
	await matrix( async ( who, { method, path, query, row } ) => {
		const reply = await who.ask( method, path, { query, body: row.body, headers: { 'x-wp-nonce': '' } } );
		assert.equal( reply.status, row.right === 'public' ? row.status : 401, `${ method } ${ path } as ${ who.name }` );
		await valid( 'error', reply.json );
		return null;
	} );
	const wrong = await scene.owner.ask( 'GET', '/checks', { headers: { 'x-wp-nonce': '0123456789' } } );
	assert.equal( wrong.status, 403 );
	await valid( 'error', wrong.json );
} );

test( 'whatever is sent, the answer is an error of ours and never a crash', async () => {
	const before_ = await stateOf( scene.site );
	const hostile: unknown[] = [ [], [ [ 1 ] ], 'text', 17, { value: [ 'a' ], state: {}, by: [], until: 7, document: 'x', reason: [], checks: { a: 1 }, contacts: 'x', scan_interval_days: 'often', country: 'Atlantis', alert_email: [ 'x' ], set_up: 'maybe' }, { checks: [ '../../etc/passwd' ], value: 'x'.repeat( 100_000 ), by: 'y'.repeat( 100_000 ), until: '9999-99-99', state: 'planned', document: { issuer: 'x' }, reason: 'z'.repeat( 100_000 ), alert_email: 'nobody', contacts: [ { role: 'thief' } ], scan_interval_days: 99 } ];
	for ( const key of Object.keys( ROUTES ).filter( ( name ) => /^PUT|^POST \/(scans|hold)$/.test( name ) ) ) {
		const { method, path } = routeOf( key );
		for ( const body of hostile.slice( key.startsWith( 'PUT /settings' ) || key === 'POST /scans' ? 4 : 0 ) ) {
			const reply = await scene.owner.ask( method, path, { body } );
			assert.equal( reply.status, 400, `${ key } with ${ JSON.stringify( body ).slice( 0, 80 ) }: ${ reply.status } ${ reply.text.slice( 0, 300 ) }` );
			await valid( 'error', reply.json );
		}
	}
	for ( const path of [ '/scans/0', '/scans/99999999999999999999', '/checks/no/such', '/checks/accounts/two-factor/more', '/answers/x', '/nothing' ] ) {
		const reply = await scene.owner.ask( 'GET', path );
		assert.equal( reply.status, 404, path );
		await valid( 'error', reply.json );
	}
	assert.deepEqual( await stateOf( scene.site ), before_ );
} );

test( 'what only administrators may change, the manager may not', async () => {
	const managed: [ object, RegExp ][] = [
		[ { scan_interval_days: 2 }, /how often we look/ ],
		[ { country: 'DE' }, /the country/ ],
		[ { standing: 'copy' }, /which site is the live one/ ],
		[ { escalation_email: 'anna@example.com' }, /the second address/ ],
		[ { webhook_url: 'https://8.8.8.8/hook' }, /the webhook/ ],
		[ { ask_wordpress_org: true }, /whether wordpress\.org is asked/ ],
		[ { keep_journal: true }, /whether the journal is kept/ ],
	];
	for ( const [ body, named ] of managed ) {
		const refused = await scene.manager.ask( 'PUT', '/settings', { body } );
		assert.equal( refused.status, 403 );
		assert.match( ( await valid( 'error', refused.json ) ).message, named );
	}
} );

test( 'the manager may plan, and only administrators close a finding or open it again', async () => {
	const path = '/states/accounts/two-factor';
	const until = new Date( Date.now() + 5 * 86_400_000 ).toISOString().slice( 0, 10 );
	const before_ = ( await valid( 'finding', ( await scene.owner.ask( 'DELETE', path ) ).json ) ).state;
	assert.equal( before_, null );
	for ( const state of [ 'accepted', 'false_positive', 'handled_elsewhere' ] ) {
		const refused = await scene.manager.ask( 'PUT', path, { body: { state, by: 'Ada', until, note: 'Why', document: { issuer: 'x', date: '2026-01-01', kept: 'y' } } } );
		assert.equal( refused.status, 403, state );
		await valid( 'error', refused.json );
	}
	const accepted = await scene.owner.ask( 'PUT', path, { body: { state: 'accepted', by: 'Ada', until, note: 'Why' } } );
	assert.equal( accepted.status, 200, accepted.text );
	assert.equal( ( await valid( 'finding', accepted.json ) ).state?.state, 'accepted' );
	for ( const reply of [ await scene.manager.ask( 'DELETE', path ), await scene.manager.ask( 'PUT', path, { body: { state: 'planned', by: 'Ada', until } } ) ] ) {
		assert.equal( reply.status, 403 );
	}
	assert.equal( ( await scene.owner.ask( 'PUT', path, { body: { state: 'handled_elsewhere', by: 'Ada', until, document: { issuer: 'x', date: '2026-01-01', kept: 'y' } } } ) ).status, 409, 'it was seen here' );
	assert.equal( ( await valid( 'finding', ( await scene.owner.ask( 'DELETE', path ) ).json ) ).state, null );
	const journal = await valid( 'journal', ( await scene.owner.ask( 'GET', '/journal' ) ).json );
	assert.deepEqual( journal.entries.slice( 0, 2 ).map( ( { what } ) => what ), [ 'state.removed', 'state.accepted' ] );
	assert.equal( journal.broken_at, null );
} );

test( 'hands off is told on the report, writes no test file and forgets nothing', async () => {
	assert.equal( ( await reportFor( scene.owner ) ).hold, null );
	assert.equal( ( await scene.owner.ask( 'POST', '/hold', { body: { reason: 'The police asked' } } ) ).status, 200 );
	assert.equal( ( await reportFor( scene.owner ) ).hold?.reason, 'The police asked' );
	assert.equal( ( await reportFor( scene.manager ) ).hold?.reason, '', 'why is for administrators' );
	await startScan( scene.owner );
	await scanToTheEnd( scene.owner );
	const findings = ( await reportFor( scene.owner ) ).findings;
	assert.ok( findings.some( ( { outcome, reason } ) => outcome === 'unknown' && reason.startsWith( 'Hands off' ) ), 'what takes a test file could not be seen' );
	await scene.site.eval( "StorePosture\\Uninstall::everywhere();" );
	assert.ok( ( await reportFor( scene.owner ) ).findings.length > 40 && ( await reportFor( scene.owner ) ).scan !== null, 'uninstalling leaves it all' );
	assert.equal( ( await valid( 'hold', ( await scene.owner.ask( 'DELETE', '/hold' ) ).json ) ).on, false );
	await scene.owner.ask( 'PUT', '/settings', { body: { emergency_email: 'kept.out@example.com' } } );
	await scene.manager.ask( 'PUT', ROUTES[ 'PUT /answers/(?P<id>[a-z0-9_]+)' ]?.path ?? '', { body: { value: 'dont_know' } } );
	const journal = await scene.owner.ask( 'GET', '/journal' );
	const { entries, broken_at: brokenAt } = await valid( 'journal', journal.json );
	assert.deepEqual( entries.map( ( { what } ) => what ).filter( ( what ) => what !== 'scan.started' ).slice( 0, 4 ), [ 'answer.given', 'settings.changed', 'hold.off', 'hold.on' ] );
	assert.ok( entries.some( ( { what, by } ) => what === 'scan.started' && by !== '' ) );
	assert.equal( brokenAt, null );
	assert.ok( ! journal.text.includes( 'kept.out@example.com' ), 'an address is no business of the journal' );
} );

test( 'paths and accounts are for administrators: the manager gets counts', async () => {
	// Seeded in the store: a file, an account and a key that only an administrator is told of.
	const secrets = [ 'wp-config.php.bak', '.git/HEAD', 'site-support', 'anna.office', 'old.developer', 'from.the.old.shop' ];
	const ids = ( await reportFor( scene.owner ) ).findings.map( ( { id } ) => id );
	const told = async ( who: Visitor ) => Promise.all( [ '/checks', '/answers', '/settings', '/scans/latest', ...ids.map( ( id ) => `/checks/${ id }` ) ].map( async ( path ) => ( await who.ask( 'GET', path ) ).text ) );
	const managers = ( await told( scene.manager ) ).join( '\n' );
	for ( const secret of secrets ) {
		assert.ok( ! managers.includes( secret ) && ! managers.includes( secret.replaceAll( '/', '\\/' ) ), `${ secret } in an answer to the manager` );
	}
	assert.ok( ! managers.includes( scene.site.root ), 'no full path' );
	const owners = await told( scene.owner );
	assert.ok( owners.join().includes( 'wp-config.php.bak' ), 'the owner is told' );
	assert.ok( ! owners.join().includes( scene.site.root ), 'but no full path either' );
	for ( const id of ids ) {
		const forManager = await valid( 'finding_detail', ( await scene.manager.ask( 'GET', `/checks/${ id }` ) ).json );
		for ( const row of forManager.saw.filter( ( { as } ) => as === 'users' || as === 'paths' ) ) {
			// What nobody saw has nothing to hide.
			assert.ok( row.value === null || ( row.hidden && typeof row.value === 'number' ), `${ id }: ${ row.label }` );
		}
	}
} );

test( 'the control route answers the running scan only', async () => {
	const scan = await startScan( scene.owner );
	const token = ( await scene.site.eval( `global $wpdb; $work = json_decode( $wpdb->get_var( "SELECT work FROM {$wpdb->prefix}store_posture_scans WHERE id = ${ scan.id }" ), true ); echo hash_hmac( 'sha256', 'control', $work['secret'] );` ) ).trim();
	const before_ = await stateOf( scene.site );
	const answer = await scene.stranger.ask( 'GET', '/control', { query: { token } } );
	assert.equal( answer.status, 200 );
	assert.deepEqual( Object.keys( Object( answer.json ) ).sort(), [ 'cookies', 'token' ] );
	assert.equal( Object( answer.json ).cookies, false );
	assert.notEqual( Object( answer.json ).token, token );
	assert.equal( Object( ( await scene.customer.ask( 'GET', '/control', { query: { token } } ) ).json ).cookies, true, 'it notices a cookie' );
	assert.equal( ( await scene.stranger.ask( 'GET', '/control', { query: { token: token.replace( /.$/, ( last ) => last === '0' ? '1' : '0' ) } } ) ).status, 404 );
	assert.equal( ( await scene.stranger.ask( 'GET', '/control', { query: { token: 'short' } } ) ).status, 400 );
	assert.deepEqual( await stateOf( scene.site ), before_ );
	await scene.owner.ask( 'DELETE', `/scans/${ scan.id }` );
	assert.equal( ( await scene.stranger.ask( 'GET', '/control', { query: { token } } ) ).status, 404, 'gone with the scan' );
} );
