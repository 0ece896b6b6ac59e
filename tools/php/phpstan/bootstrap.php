<?php
declare(strict_types=1);

if ( PHP_SAPI !== 'cli' ) {
	exit;
}
defined( 'ABSPATH' ) || define( 'ABSPATH', '/' );
