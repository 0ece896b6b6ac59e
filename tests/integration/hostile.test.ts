/**
 * Anybody can write anything into an option. Whatever a probe reads, a whole report comes out, and nothing of it runs.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stopLab } from '../lab/native';
import { addCode, removeCode } from './support/faults';
import { outcomes, reportFor, scanToTheEnd } from './support/scans';
import { endSchemas, valid, validList } from './support/schemas';
import { openSite, type Scene } from './support/sites';

/** As PHP. */
const VALUES: Record< string, string > = {
	'nested lists': "array( 'a' => array( array( 1 ), null ), 0 => new stdClass() )",
	'an object': "(object) array( 'x' => (object) array() )",
	'a text of one megabyte': "str_repeat( 'A', 1 << 20 )",
	'a script': "'<script>alert(1)</script>\" onload=alert(1)'",
	'bytes that are no UTF-8': '"\\xff\\xfe\\xc3("',
	'true': 'true',
	'no number': 'INF',
	'a negative number': '-1',
};

const SCRIPT = /<script>alert\(1\)/;

let scene: Scene;

before( async () => {
	scene = await openSite( { db: 'mariadb' } );
} );

after( async () => {
	await scene?.site.remove();
	await endSchemas();
	await stopLab();
} );

async function wholeAndTame( what: string ): Promise< void > {
	const scan = await scanToTheEnd( scene.owner );
	assert.deepEqual( scan.dead, [] );
	const report = await reportFor( scene.owner );
	const outcome = outcomes( report );
	assert.deepEqual( Object.keys( outcome ).filter( ( id ) => outcome[ id ] === 'error' ), [], what );
	const facts = await scene.owner.ask( 'GET', '/facts' );
	const failed = ( await validList( 'fact_record', facts.json ) ).filter( ( { reasons } ) => Object.values( reasons ).includes( 'probe_failed' ) );
	assert.deepEqual( failed.map( ( { fact } ) => fact ), [], `${ what }: every probe coped` );
	assert.ok( facts.text.length < 300_000, `${ what }: ${ facts.text.length } bytes of facts` );
	for ( const { id } of report.findings ) {
		const detail = await scene.owner.ask( 'GET', `/checks/${ id }` );
		await valid( 'finding_detail', detail.json );
		assert.ok( detail.text.length < 100_000, `${ what }: ${ id } tells ${ detail.text.length } bytes` );
	}
	for ( const page of [ 'admin.php?page=store-posture', 'admin.php?page=store-posture&tab=emergency' ] ) {
		const shown = await scene.owner.open( `/wp-admin/${ page }` );
		assert.equal( shown.status, 200, `${ what }: ${ page }` );
		assert.doesNotMatch( shown.text, SCRIPT, `${ what }: ${ page }` );
	}
}

for ( const [ what, php ] of Object.entries( VALUES ) ) {
	test( `every option that a probe reads holds ${ what }`, async () => {
		const name = `hostile-${ what.replaceAll( /\W/g, '-' ) }`;
		await addCode( scene.site, name, `add_filter( 'pre_option', static function ( $value, string $option ) {
			if ( str_starts_with( $option, 'store_posture' ) || ! str_contains( $_SERVER['REQUEST_URI'] ?? '', '/slices' ) ) {
				return $value;
			}
			$trace = debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS, 6 );
			foreach ( $trace as $i => $frame ) {
				if ( 'get_option' === $frame['function'] ) {
					if ( str_starts_with( $trace[ $i + 1 ]['class'] ?? '', 'StorePosture\\\\Probes' ) ) {
						file_put_contents( '${ scene.site.folder }/hostile', "$option\\n", FILE_APPEND | LOCK_EX );
						return ${ php };
					}
					break;
				}
			}
			return $value;
		}, 10, 2 );` );
		try {
			await wholeAndTame( what );
			const read = new Set( ( await scene.site.eval( `echo file_get_contents( '${ scene.site.folder }/hostile' ); unlink( '${ scene.site.folder }/hostile' );` ) ).split( '\n' ) );
			assert.ok( read.size > 20, `${ read.size } options were read: ${ [ ...read ].join() }` );
		} finally {
			await removeCode( scene.site, name );
		}
	} );
}

test( 'options are wrong in the database itself, names and scripts among them', async () => {
	await scene.site.eval( `
		global $wpdb;
		$script = '<script>alert(1)</script>';
		$raw    = array(
			'blogname'                             => $script,
			'blogdescription'                      => $script,
			'default_role'                         => serialize( array( 'administrator' ) ),
			'users_can_register'                   => str_repeat( '1', 1 << 20 ),
			'admin_email'                          => $script,
			'wp_page_for_privacy_policy'           => serialize( array( 3 ) ),
			'woocommerce_email_from_address'       => $script . '@example.com',
			'woocommerce_file_download_method'     => $script,
			'woocommerce_default_country'          => $script, // An array here kills WooCommerce itself on every page.
			'woocommerce_allowed_countries'        => $script,
			'woocommerce_trash_failed_orders'      => str_repeat( 'A', 1 << 20 ),
			'updraft_last_backup'                  => serialize( $script ),
			'store_posture_settings'               => serialize( array( 'alert_email' => array( 1 ), 'contacts' => $script, 'scan_interval_days' => -5, 'country' => 7, 'set_up' => 'yes' ) ),
			'store_posture_mail_pending'           => $script,
		);
		foreach ( $raw as $name => $value ) {
			$wpdb->query( $wpdb->prepare( "INSERT INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'off') ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)", $name, $value ) );
		}
		$wpdb->update( $wpdb->users, array( 'display_name' => $script ), array( 'user_login' => 'owner' ) );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->prefix}woocommerce_api_keys SET description = %s", $script ) );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->prefix}wc_webhooks SET name = %s, delivery_url = %s", $script, 'http://' . $script ) );
		wp_cache_flush();
	` );
	await wholeAndTame( 'the database' );
	const settings = await valid( 'settings', ( await scene.owner.ask( 'GET', '/settings' ) ).json );
	assert.deepEqual( [ settings.alert_email, settings.scan_interval_days, settings.set_up ], [ '', 1, false ], 'settings that make no sense count as not set' );
} );

test( 'what our own tables hold is read with care, too', async () => {
	await scene.site.eval( `
		global $wpdb;
		$wpdb->query( "UPDATE {$wpdb->prefix}store_posture_facts SET value = '{\\"list\\": 17, \\"x\\": \\"<script>alert(1)</script>\\"}', reasons = '[[]]' WHERE fact IN ('roles', 'registration', 'staff')" );
		$wpdb->query( "UPDATE {$wpdb->prefix}store_posture_facts SET value = 'no json', seen_at = 'never' WHERE fact IN ('api_keys', 'webhooks')" );
		$wpdb->query( "REPLACE INTO {$wpdb->prefix}store_posture_answers VALUES ('no_such_question', '<script>alert(1)</script>', 1, 'never', 'never', 1)" );
		$wpdb->query( "REPLACE INTO {$wpdb->prefix}store_posture_states VALUES ('no/such-check', 'planned', '<script>alert(1)</script>', 'never', '', 'never', 1, 1)" );
		$wpdb->query( "UPDATE {$wpdb->prefix}store_posture_scans SET work = 'no json'" );
	` );
	const report = await reportFor( scene.owner );
	const outcome = outcomes( report );
	assert.notEqual( outcome[ 'accounts/registration-role' ], 'pass' );
	assert.notEqual( outcome[ 'exposure/api-keys' ], 'pass' );
	await wholeAndTame( 'our tables' );
} );
