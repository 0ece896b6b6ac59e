/**
 * Nobody keeps a tab open: WordPress's own cron takes a scan to its end.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { stopLab } from '../lab/native';
import { addCode } from './support/faults';
import { reportFor, startScan } from './support/scans';
import { endSchemas, valid } from './support/schemas';
import { openSite, type Scene } from './support/sites';

after( async () => {
	await endSchemas();
	await stopLab();
} );

async function until( what: string, seconds: number, holds: () => Promise< boolean > ): Promise< void > {
	for ( const end = Date.now() + seconds * 1000; Date.now() < end; ) {
		if ( await holds() ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 250 ) );
	}
	assert.fail( `not within ${ seconds } s: ${ what }` );
}

/** No slice is at work, and none is to come: one under way would not have the code that comes next. */
const isOver = async ( { site }: Scene ) => await site.eval( "echo wp_next_scheduled( 'store_posture_slice' ) ? '' : 'over';" ) === 'over';
const status = async ( { owner }: Scene, id: number ) => ( await valid( 'scan', ( await owner.ask( 'GET', `/scans/${ id }` ) ).json ) ).status;

test( 'cron takes a scan to its end, also over a fatal error in a slice, and plans the next one', async () => {
	const scene = await openSite( { db: 'mariadb', constants: { DISABLE_WP_CRON: false } } );
	try {
		// PHP's own web server now and then loses the call to wp-cron.php of a log-in before; WordPress then waits a minute.
		await scene.site.eval( "delete_transient( 'doing_cron' );" );
		const scan = await startScan( scene.owner );
		await until( 'the scan is done, though only looked at', 120, async () => await status( scene, scan.id ) === 'done' );
		const report = await reportFor( scene.owner );
		assert.ok( report.next_scan_at && Date.parse( report.next_scan_at ) > Date.now(), 'the next one is planned' );
		assert.ok( report.findings.some( ( { outcome } ) => outcome === 'fail' ) );

		await until( 'all of its rounds are done', 120, () => isOver( scene ) );
		await addCode( scene.site, 'fatal-in-cron', `add_filter( 'pre_option_users_can_register', static function ( $value ) { if ( wp_doing_cron() && doing_action( 'store_posture_slice' ) && ! file_exists( '${ scene.site.folder }/fell' ) ) { touch( '${ scene.site.folder }/fell' ); str_repeat( 'x', 1 << 40 ); } return $value; } );` );
		const second = await startScan( scene.owner );
		// Visitors come and go: they are what calls WordPress's cron.
		await until( 'the second scan is done', 150, async () => {
			await fetch( `${ scene.site.url }/` );
			return await status( scene, second.id ) === 'done';
		} );
		assert.equal( await scene.site.eval( `echo file_exists( '${ scene.site.folder }/fell' ) ? 'fell' : '';` ), 'fell', 'there was a fatal error' );
		assert.deepEqual( ( await reportFor( scene.owner ) ).scan?.dead, [] );
	} finally {
		await scene.site.remove();
	}
} );
