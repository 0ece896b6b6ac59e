<?php
declare(strict_types=1);

/*
 * Puts the visitor's plan to a running site through the stranger test's own way and matcher, and the same requests bare by cURL with
 * four handles, by turns: php walk-bench.php <folder of WordPress> <host> <every so many of the plan>. For tools/bench.ts.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Contract\Data;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Exposure\People\StorePeople;
use StorePosture\Exposure\Plan\PlannedRequest;
use StorePosture\Exposure\Plan\Planner;
use StorePosture\Exposure\Plan\RequestWords;
use StorePosture\Exposure\Walk\Loopback;
use StorePosture\Exposure\Walk\Loopback\Throttle;
use StorePosture\Exposure\Walk\Loopback\VisitorNonce;
use StorePosture\Exposure\Walk\Patience;
use StorePosture\Exposure\Walk\WalkJob;
use StorePosture\Probes\Support\Http;

$folder                     = (string) ( $argv[1] ?? '' );
$_SERVER['HTTP_HOST']       = (string) ( $argv[2] ?? '' );
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require "{$folder}/wp-load.php";

/** Sends all, four at once, and looks at nothing; seconds. */
$bare = static function ( array $requests, string $home, string $nonce ): float {
	$start  = hrtime( true );
	$multi  = curl_multi_init();
	$active = 0;
	do {
		while ( $active < 4 && array() !== $requests ) {
			$request = array_shift( $requests );
			$handle  = curl_init( $home . $request->path );
			curl_setopt_array( $handle, array( CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 10, CURLOPT_NOBODY => 'HEAD' === $request->method, CURLOPT_USERAGENT => Http::AGENT, CURLOPT_HTTPHEADER => 'visitor' === $request->asker ? array() : array( "X-WP-Nonce: {$nonce}" ) ) );
			curl_multi_add_handle( $multi, $handle );
			++$active;
		}
		curl_multi_exec( $multi, $running );
		$before = $active;
		while ( false !== ( $message = curl_multi_info_read( $multi ) ) ) {
			curl_multi_remove_handle( $multi, $message['handle'] );
			--$active;
		}
		// A handle that is free is filled at once.
		if ( $active === $before ) {
			curl_multi_select( $multi, 0.5 );
		}
	} while ( $active > 0 || array() !== $requests );
	return ( hrtime( true ) - $start ) / 1e9;
};

// Of this process, and not of those that answer.
$cpu = static function (): float {
	$usage = (array) getrusage();
	return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e6;
};

$data   = new Data( WP_PLUGIN_DIR . '/store-posture/data', gmdate( 'Y-m-d\TH:i:s\Z' ) );
$home   = home_url( '/' );
$nonce  = VisitorNonce::rest();
$before = memory_get_usage();
memory_reset_peak_usage();
$start    = hrtime( true );
$plan     = ( new Planner( new RequestWords( $data->any( 'request_words' ) ) ) )->plan();
$planning = ( hrtime( true ) - $start ) / 1e9;
$requests = array_values( array_filter( $plan->requests, static fn ( int $number ): bool => 0 === $number % max( 1, (int) ( $argv[3] ?? 1 ) ), ARRAY_FILTER_USE_KEY ) );
$matcher  = new Matcher( new StorePeople(), (string) wp_parse_url( $home, PHP_URL_HOST ) );
// The limit of a minute would be all that is measured.
$loopback = new Loopback( array(), new Throttle( 1000000 ) );
$ours     = static function ( array $some ) use ( $loopback, $matcher, &$seen, &$matching ): float {
	$start = hrtime( true );
	// As a walk does it.
	foreach ( array_chunk( $some, WalkJob::REQUESTS ) as $batch ) {
		$answers  = $loopback->send( $batch );
		$matched  = hrtime( true );
		$readings = $matcher->read( array_map( static fn ( PlannedRequest $request, $answer ): array => array( $request->question(), $answer ), $batch, $answers ) );
		$matching += ( hrtime( true ) - $matched ) / 1e9;
		foreach ( $readings as $number => $reading ) {
			$seen[] = array( $batch[ $number ], $reading, strlen( $answers[ $number ]->body ) );
		}
	}
	return ( hrtime( true ) - $start ) / 1e9;
};

$seen     = array();
$matching = 0.0;
$took     = array( 'ours' => 0.0, 'bare' => 0.0 );
$worked   = $took;
// What is read once for the whole process is part of ours, what the site's workers do once is neither's.
$bare( array_slice( $requests, 0, 24 ), $home, $nonce );
foreach ( array_chunk( $requests, 120 ) as $turn => $some ) {
	foreach ( 0 === $turn % 2 ? array( 'bare', 'ours' ) : array( 'ours', 'bare' ) as $way ) {
		$worked[ $way ] -= $cpu();
		$took[ $way ]   += 'bare' === $way ? $bare( $some, $home, $nonce ) : $ours( $some );
		$worked[ $way ] += $cpu();
	}
}
$patience = new Patience();
$classes  = array();
foreach ( $seen as [ $request, $reading ] ) {
	$patience->note( $reading );
	$classes[ trim( "{$reading->class} {$reading->reason}" ) ] = ( $classes[ trim( "{$reading->class} {$reading->reason}" ) ] ?? 0 ) + 1;
}
echo json_encode(
	array(
		'planned'  => count( $plan->requests ),
		'requests' => count( $requests ),
		'bytes'    => array_sum( array_column( $seen, 2 ) ),
		'planning' => $planning,
		'ours'     => $took['ours'],
		'bare'     => $took['bare'],
		'matching' => $matching,
		'worked'   => $worked['ours'] - $worked['bare'],
		'peak'     => ( memory_get_peak_usage() - $before ) / 1048576,
		'stopped'  => $patience->reason(),
		'classes'  => $classes,
	),
	JSON_THROW_ON_ERROR
);
