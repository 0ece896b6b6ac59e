<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Model\Problem;

/**
 * A file line by line, however large it is.
 */
final class Lines {
	/**
	 * @param string $file - for standard input.
	 * @return iterable<string>
	 * @throws Problem When it cannot be read.
	 */
	public static function of( string $file ): iterable {
		$path = '-' === $file ? 'php://stdin' : $file;
		if ( '-' !== $file && ( str_contains( $file, '://' ) || ! is_file( $file ) || ! is_readable( $file ) ) ) {
			/* translators: %s: name of a file */
			throw Problem::not_found( sprintf( __( 'This file cannot be read: %s', 'store-posture' ), $file ) );
		}
		$handle = fopen( $path, 'rb' );
		while ( false !== $handle && false !== ( $line = fgets( $handle ) ) ) { // phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition.FoundInWhileCondition -- reads to the end.
			yield $line;
		}
		if ( false !== $handle ) {
			fclose( $handle );
		}
	}
}
