<?php
declare(strict_types=1);

if ( PHP_SAPI !== 'cli' ) {
	exit;
}
require __DIR__ . '/../../tools/php/vendor/autoload.php';
