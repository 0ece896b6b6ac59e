<?php
/**
 * Holds documents to schema/: reads one {"schema", "document"} in JSON a line, answers each with a line that says what is wrong,
 * empty when nothing is.
 */
declare(strict_types=1);

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use Opis\JsonSchema\Errors\ErrorFormatter;
use Opis\JsonSchema\Validator;

$root = dirname( __DIR__, 3 );
require $root . '/tools/php/vendor/autoload.php';

// The schemas name themselves and each other by file name only; opis wants a host.
$host      = 'https://schema.example.com/';
$validator = new Validator();
foreach ( (array) glob( $root . '/schema/*.json' ) as $file ) {
	$schema        = json_decode( (string) file_get_contents( (string) $file ), false, 64, JSON_THROW_ON_ERROR );
	$schema->{'$id'} = $host . basename( (string) $file );
	$validator->resolver()->registerRaw( $schema );
}

while ( false !== ( $line = fgets( STDIN ) ) ) {
	$asked  = json_decode( $line, false, 512, JSON_THROW_ON_ERROR );
	$result = $validator->validate( $asked->document, $host . $asked->schema . '.json' );
	$error  = $result->error();
	echo null === $error ? '' : json_encode( ( new ErrorFormatter() )->format( $error ), JSON_UNESCAPED_SLASHES ), "\n";
}
