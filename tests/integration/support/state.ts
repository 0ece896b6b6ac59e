import type { Site } from '../../lab/native';

/**
 * A digest of each thing that is ours in the database: tables, options, planned events, notes on users. Two of them are compared
 * to see what changed.
 */
export async function stateOf( site: Site ): Promise< Record< string, string > > {
	const state: unknown = JSON.parse( await site.eval( DIGEST ) );
	return Object.fromEntries( Object.entries( Object( state ) ).map( ( [ name, digest ] ) => [ name, String( digest ) ] ) );
}

const DIGEST = `
	global $wpdb;
	$state = array();
	foreach ( $wpdb->get_col( "SHOW TABLES LIKE '{$wpdb->prefix}store_posture_%'" ) as $table ) {
		$state["table $table"] = md5( serialize( $wpdb->get_results( "SELECT * FROM \`$table\` ORDER BY 1, 2", ARRAY_N ) ) );
	}
	foreach ( $wpdb->get_results( "SELECT option_name AS name, option_value AS value FROM {$wpdb->options} WHERE option_name LIKE '%store_posture%' ORDER BY option_name" ) as $row ) {
		$state["option $row->name"] = md5( $row->value );
	}
	foreach ( $wpdb->get_results( "SELECT user_id, meta_key, meta_value FROM {$wpdb->usermeta} WHERE meta_key LIKE '%store_posture%' ORDER BY umeta_id" ) as $row ) {
		$state["user $row->user_id $row->meta_key"] = md5( $row->meta_value );
	}
	foreach ( _get_cron_array() as $time => $hooks ) {
		foreach ( $hooks as $hook => $events ) {
			if ( str_starts_with( $hook, 'store_posture' ) ) {
				$state["event $hook"] = $time . ' ' . count( $events );
			}
		}
	}
	echo json_encode( $state );
`;
