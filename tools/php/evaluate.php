<?php
declare(strict_types=1);

/*
 * Lines of { node, context } in, lines of { value, leaves } out, for tools/compare-evaluators.ts.
 */
if ( PHP_SAPI !== 'cli' ) {
	exit;
}
require __DIR__ . '/../../includes/autoload.php';

use StorePosture\Judge\Context;
use StorePosture\Judge\Evaluator;

ini_set( 'serialize_precision', '-1' );
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$pair   = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$given  = $pair['context'];
	$judged = Evaluator::evaluate( $pair['node'], new Context( $given['facts'], $given['answers'], $given['data'], $given['now'] ) );
	echo json_encode( array( 'value' => $judged->value, 'leaves' => $judged->leaves ), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), "\n";
}
