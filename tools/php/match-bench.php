<?php
declare(strict_types=1);

/*
 * How many megabytes of answers the matcher reads a second, and what memory it takes, with 5,000 customers. For tools/bench.ts; needs no WordPress.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit;
}
require __DIR__ . '/vendor/autoload.php';

use StorePosture\Exposure\Match\Answer;
use StorePosture\Exposure\Match\Asked;
use StorePosture\Exposure\Match\Matcher;
use StorePosture\Tests\Unit\Exposure\Match\Answers;
use StorePosture\Tests\Unit\Exposure\Match\Crowd;

// Time of this process, not of the clock: others may run on the same machine.
$clock = static function (): float {
	$usage = (array) getrusage();
	return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e6;
};
mt_srand( 5 );
$crowd  = new Crowd( 5000 );
$batch  = array();
$bytes  = 0;
$bodies = array();
foreach ( Answers::all( 40 ) as $name => $answer ) {
	$bodies[ $name ] = str_replace( Answers::SLOT, 'nothing', $answer[0] );
}
$names   = array_keys( $bodies );
$matcher = new Matcher( $crowd, 'shop.example.org' );
$before  = memory_get_usage();
memory_reset_peak_usage();
$took  = 0.0;
$by    = array();
for ( $total = 0, $n = 0; $total < 40000000; $n++ ) {
	$name    = $names[ $n % count( $names ) ];
	$body    = $bodies[ $name ] . "\n<!-- {$n} -->";
	$about   = array( array( 'kind' => 'order', 'id' => (string) ( $n % 5000 ) ) );
	$batch[] = array( new Asked( "r{$n}", '', $about ), new Answer( 200, array(), $body ) );
	$bytes  += strlen( $body );
	$total  += strlen( $body );
	if ( $bytes > 384000 ) {
		$start = $clock();
		$matcher->read( $batch );
		$took += $clock() - $start;
		$batch = array();
		$bytes = 0;
	}
}
foreach ( $bodies as $name => $body ) {
	$start = $clock();
	for ( $n = 0; $n * strlen( $body ) < 1000000; $n++ ) {
		$matcher->read( array( array( new Asked( 'r' ), new Answer( 200, array(), $body ) ) ) );
	}
	$by[ $name ] = round( $n * strlen( $body ) / 1e6 / ( $clock() - $start ), 1 );
}
echo json_encode( array( 'megabytes_a_second' => round( $total / 1e6 / $took, 1 ), 'memory_megabytes' => round( ( memory_get_peak_usage() - $before ) / 1048576, 1 ), 'by_answer' => $by ), JSON_PRETTY_PRINT ), "\n";
