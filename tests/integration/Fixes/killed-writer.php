<?php
/**
 * Writes a file as a fix does, and is killed at the step that STORE_POSTURE_KILL_AT names. Run by FileTransactionTest.
 */
declare(strict_types=1);

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

require dirname( __DIR__ ) . '/bootstrap.php';

list( , $path, $before, $after ) = $argv;

( new StorePosture\Fixes\Support\FileTransaction(
	static function ( string $step ): void {
		if ( getenv( 'STORE_POSTURE_KILL_AT' ) === $step ) {
			posix_kill( posix_getpid(), SIGKILL );
		}
	}
) )->write( $path, (string) file_get_contents( $before ), (string) file_get_contents( $after ) );
