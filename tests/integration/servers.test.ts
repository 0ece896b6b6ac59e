/**
 * What depends on the web server, with Apache and nginx in front of php-fpm: a fix is applied, seen to work from outside, checked
 * again and undone to the byte. Where .htaccess is not read, the lines that a fix offers are put into the server instead.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Receipt } from '../../src/api/types.gen';
import { createSite, stopLab, TEST_STORE } from '../lab/native';
import { fetchBy } from '../lab/native/public-site';
import { serve, type Kind, type WebServer } from '../lab/native/web-server';
import { applyFix, outcomeNow, previewFix, touchable, undoFix } from './support/fixing';
import { outcomes, reportFor, roundsToTheEnd, scanToTheEnd } from './support/scans';
import { endSchemas, validList } from './support/schemas';
import { QUIET, visitorsAt, type Scene } from './support/sites';

interface Row {
	check: string;
	/** The weakness, where the store has none; PHP. */
	weaken?: string;
	/** What a stranger opens, and what shows that the weakness is there. */
	path: string;
	open: ( answer: Answer ) => boolean;
	/** Works by rules in .htaccess: on nginx there are lines for its own settings instead. */
	rules?: true;
	/** Apache alone: files that go away on any server; pictures, to which only the server itself adds a header. */
	once?: true;
	/** Also has lines for whoever does it by hand, on either server. */
	lines?: true;
}

type Answer = Awaited< ReturnType< WebServer[ 'request' ] > >;

/** What is written into .htaccess, judged by what it does. */
const RULES = 'files/server-rules';
const HOST = 'shop.store-posture-test.example.com';
const UPLOADS = "wp_get_upload_dir()['basedir']";
const LOG = 'made-up-2026-01-02-0123456789abcdef0123456789abcdef.log';
const bodyHas = ( text: string ) => ( { status, body }: Answer ): boolean => status === 200 && body.includes( text );

const ROWS: Record< string, Row > = {
	// First: lists that are off, and folders that are closed, would do its work.
	'folder-indexes': { check: 'store/listed-folders', weaken: `array_map( 'unlink', glob( ${ UPLOADS } . '/{wc-logs,woocommerce_uploads}/index.*', GLOB_BRACE ) );`, path: '/wp-content/uploads/wc-logs/', open: bodyHas( LOG.slice( 0, 12 ) ) },
	'folder-lists': { check: 'files/directory-listing', path: '/wp-includes/css/', open: bodyHas( 'Index of' ), rules: true },
	'uploaded-code': { check: 'files/uploads-execution', weaken: `file_put_contents( ${ UPLOADS } . '/made-up.php', '<?php echo strrev( "snur ti" );' );`, path: '/wp-content/uploads/made-up.php', open: bodyHas( 'it runs' ), rules: true },
	'private-folders': {
		check: 'store/logs-folder',
		weaken: `foreach ( array( 'wc-logs', 'woocommerce_uploads' ) as $name ) { $folder = ${ UPLOADS } . "/$name"; wp_mkdir_p( $folder ); if ( is_file( "$folder/.htaccess" ) ) { unlink( "$folder/.htaccess" ); } } file_put_contents( ${ UPLOADS } . '/wc-logs/${ LOG }', 'a line' );`,
		path: `/wp-content/uploads/wc-logs/${ LOG }`,
		open: bodyHas( 'a line' ),
		rules: true,
	},
	'leftover-files': { check: 'files/config-backup', path: '/wp-config.php.bak', open: bodyHas( 'DB_PASSWORD' ), once: true },
	'error-log': { check: 'files/log-personal-data', path: '/wp-content/debug.log', open: bodyHas( 'PHP Warning' ), once: true },
	'security-headers': {
		check: 'transport/type-sniffing',
		weaken: `$file = ${ UPLOADS } . '/made-up.png'; imagepng( imagecreate( 2, 2 ), $file ); wp_insert_attachment( array( 'post_mime_type' => 'image/png', 'post_title' => 'Made up', 'post_status' => 'inherit' ), $file );`,
		path: '/wp-content/uploads/made-up.png',
		open: ( { status, headers } ) => status === 200 && headers[ 'x-content-type-options' ] !== 'nosniff',
		lines: true,
		once: true,
	},
	'xml-rpc': { check: 'configuration/xmlrpc', path: '/xmlrpc.php', open: ( { status } ) => status === 405, lines: true },
};

/** WordPress writes these where it runs on Apache. */
const REWRITES = '# BEGIN WordPress\n<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteBase /\nRewriteRule ^index\\.php$ - [L]\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule . /index.php [L]\n</IfModule>\n# END WordPress\n';

for ( const kind of [ 'apache', 'nginx' ] satisfies Kind[] ) {
	describe( kind, () => {
		let scene: Scene;
		let server: WebServer;
		let atFirst: Record< string, string >;

		const isOpen = async ( { path, open }: Row ): Promise< boolean > => open( await server.request( path ) );

		/** As of a look at all that the fix is for. */
		const isOffered = async ( id: string, checks: string[] ): Promise< boolean | undefined > => {
			await scanToTheEnd( scene.owner, checks );
			return ( await validList( 'fix', ( await scene.owner.ask( 'GET', '/fixes' ) ).json ) ).find( ( fix ) => fix.id === id )?.needed;
		};

		before( async () => {
			const site = await createSite( { wp: '7.1', db: 'sqlite', woocommerce: TEST_STORE, env: {}, constants: QUIET } );
			if ( kind === 'apache' ) {
				await site.write( '.htaccess', REWRITES );
			}
			server = await serve( site, kind, HOST );
			for ( const { weaken } of Object.values( ROWS ) ) {
				await site.eval( weaken ?? '' );
			}
			scene = { site, ...await visitorsAt( site, { url: server.url, wordpress: server.url, plain: false, fetch: fetchBy( server.request ) } ) };
			const checks = [ 'files/request-methods', ...new Set( Object.values( ROWS ).map( ( { check } ) => check ) ) ];
			await roundsToTheEnd( scene.owner, checks );
			atFirst = outcomes( await reportFor( scene.owner ) );
		} );

		after( async () => {
			await server?.stop();
			await scene?.site.remove();
		} );

		const clicked = Object.entries( ROWS ).filter( ( [ , { rules, once } ] ) => kind === 'apache' || ! ( rules || once ) );
		const receipts: [ string, Receipt ][] = [];
		let state: unknown;

		test( 'Apache sends requests back as it comes, nginx does not', () => {
			assert.equal( atFirst[ 'files/request-methods' ], kind === 'apache' ? 'fail' : 'pass' );
		} );

		test( 'each weakness is open to strangers, and found', async () => {
			state = await touchable( scene.site );
			for ( const [ id, row ] of Object.entries( ROWS ) ) {
				assert.deepEqual( [ await isOpen( row ), atFirst[ row.check ] ], [ true, 'fail' ], id );
			}
		} );

		for ( const [ id, row ] of clicked ) {
			test( `${ id }: applied, and closed to strangers`, async () => {
				assert.equal( await isOpen( row ), true, 'none of those before did it' );
				const seen = await previewFix( scene.owner, id );
				assert.equal( seen.obstacle, '' );
				const done = await applyFix( scene.owner, id, seen );
				assert.equal( done.status, 'applied', done.note );
				receipts.push( [ id, done ] );
				assert.equal( await isOpen( row ), false );
			} );
		}

		test( 'checked again: each check passes', async () => {
			await roundsToTheEnd( scene.owner, clicked.map( ( [ , { check } ] ) => check ) );
			const now = outcomes( await reportFor( scene.owner ) );
			assert.deepEqual( clicked.map( ( [ , { check } ] ) => [ check, now[ check ] ] ), clicked.map( ( [ , { check } ] ) => [ check, 'pass' ] ) );
		} );

		test( 'rules in .htaccess: ours hold where they are read, and one that was changed is told', async () => {
			assert.equal( await outcomeNow( scene.owner, RULES ), kind === 'apache' ? 'pass' : 'not_applicable' );
			if ( kind === 'apache' ) {
				const path = 'wp-content/uploads/.htaccess';
				const text = await scene.site.eval( `echo file_get_contents( ${ UPLOADS } . '/.htaccess' );` );
				await scene.site.write( path, text.replaceAll( 'denied', 'granted' ) );
				assert.equal( await outcomeNow( scene.owner, RULES ), 'fail' );
				await scene.site.write( path, text );
			}
		} );

		test( 'undone: to the byte, and open again', async () => {
			assert.equal( receipts.length, clicked.length );
			for ( const [ id, done ] of receipts.reverse() ) {
				assert.equal( ( await undoFix( scene.owner, done ) ).status, 'undone', id );
			}
			assert.deepEqual( await touchable( scene.site ), state );
			for ( const [ id, row ] of clicked ) {
				assert.equal( await isOpen( row ), true, id );
			}
		} );

		test( "a security plugin's rules: counted on where they are read, told where they are not", async () => {
			await scene.site.write( 'wp-content/uploads/.htaccess', '# BEGIN Made Up Security\n<FilesMatch "\\.(?i:php)$">\nRequire all denied\n</FilesMatch>\n# END Made Up Security\n' );
			assert.equal( await outcomeNow( scene.owner, RULES ), kind === 'apache' ? 'pass' : 'fail' );
			await scene.site.eval( `unlink( ${ UPLOADS } . '/.htaccess' );` );
		} );

		for ( const [ id, row ] of Object.entries( ROWS ).filter( ( [ , { rules, lines } ] ) => lines || ( rules && kind === 'nginx' ) ) ) {
			test( `${ id }: its lines, put into the server by hand, do the same`, async () => {
				const seen = await previewFix( scene.owner, id );
				if ( row.rules ) {
					assert.match( seen.obstacle, /does not read \.htaccess files/ );
				}
				assert.equal( await isOpen( row ), true );
				await server.use( seen.by_hand );
				assert.equal( await isOpen( row ), false );
				assert.equal( await outcomeNow( scene.owner, row.check ), 'pass' );
				// Nothing of ours was written: that it is done is told by what the server answers.
				assert.equal( await isOffered( id, seen.checks ), ! row.rules );
				await server.use( '' );
				assert.equal( await isOpen( row ), true );
				assert.equal( await isOffered( id, seen.checks ), true );
			} );
		}
	} );
}

after( async () => {
	await endSchemas();
	await stopLab();
} );
