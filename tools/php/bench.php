<?php
declare(strict_types=1);

/*
 * Times what a scan does inside a booted WordPress, beside WordPress's own Site Health run. For tools/bench.ts.
 */
if ( PHP_SAPI !== 'cli' || ! defined( 'ABSPATH' ) ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Contract\Schema;
use StorePosture\Probes\Support\Controls;
use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Memory;
use StorePosture\Probes\Support\Watch;

$folder = WP_PLUGIN_DIR . '/store-posture';
$now    = gmdate( 'Y-m-d\TH:i:s\Z' );
$data   = new Data( "{$folder}/data", $now );
$schema = new Schema( "{$folder}/schema" );
$memory = new class() implements Memory {
	public function first_seen( string $kind, array $keys, string $now ): array {
		return array_fill_keys( $keys, $now );
	}
};
$http  = new Http( 0, 0.0, 0 );

// Once before, so that files are compiled and WordPress's own caches are as warm as for Site Health.
$look = static function () use ( $schema, $http, $memory, $data, $now ): array {
	$watch = new Watch( $http, new Controls( $http, array(), '', '' ), $memory, $data, $now );
	$times = array();
	foreach ( $schema->facts() as $fact ) {
		if ( $schema->is_http( $fact ) ) {
			continue;
		}
		$class = 'StorePosture\\Probes\\' . str_replace( '_', '', ucwords( $fact, '_' ) );
		$start = hrtime( true );
		( new $class() )->see( $watch );
		$times[ $fact ] = ( hrtime( true ) - $start ) / 1e6;
	}
	return $times;
};
$before = memory_get_usage();
memory_reset_peak_usage();
$cold   = $look();
$memory_peak = memory_get_peak_usage() - $before;
wp_cache_flush();
$warm = $look();

$services = new StorePosture\Services( "{$folder}/plugin.php" );
$services->reports()->report();
$start  = hrtime( true );
$report = $services->reports()->report();
$told   = ( hrtime( true ) - $start ) / 1e6;

// The part of it that judges: wired for reports only, so asked from within.
$assessor = ( fn () => $this->assessor() )->call( $services ); // @phpstan-ignore method.private
$judged   = array();
for ( $turn = 0; $turn < 15; $turn++ ) {
	$start      = hrtime( true );
	$assessment = $assessor->assess( $now );
	$judged[]   = ( hrtime( true ) - $start ) / 1e6;
}
sort( $judged );
$unknown = count( array_filter( $assessment->judgements, static fn ( $judgement ): bool => 'unknown' === $judgement->verdict->outcome->value ) );

require_once ABSPATH . 'wp-admin/includes/class-wp-site-health.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
$health = WP_Site_Health::get_instance();
$start  = hrtime( true );
foreach ( WP_Site_Health::get_tests()['direct'] as $name => $test ) {
	// Those of ours and those that ask over HTTP are no fair comparison.
	if ( ! str_starts_with( (string) $name, 'store_posture' ) && is_string( $test['test'] ) && ! in_array( $name, array( 'rest_availability', 'http_requests' ), true ) ) {
		$method = "get_test_{$test['test']}";
		if ( method_exists( $health, $method ) ) {
			$health->$method();
		}
	}
}
$site_health = ( hrtime( true ) - $start ) / 1e6;

arsort( $warm );
echo json_encode(
	array(
		'cold'       => array_sum( $cold ),
		'warm'       => array_sum( $warm ),
		'slowest'    => array_slice( $warm, 0, 4 ),
		'peak'       => $memory_peak / 1048576,
		'reporting'  => $told,
		'judging'    => $judged[7],
		'stored'     => count( array_filter( $assessment->context->facts, is_array( ... ) ) ),
		'open'       => $unknown,
		'findings'   => count( $report['findings'] ),
		'siteHealth' => $site_health,
	),
	JSON_THROW_ON_ERROR
);
