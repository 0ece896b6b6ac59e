<?php
declare(strict_types=1);

namespace StorePosture\Fleet;

use StorePosture\Model\Problem;

/**
 * Where an export may be put: a file that the web server does not show, readable by nobody else.
 */
final class Destination {
	/**
	 * @param list<string> $shown Folders that the web server may show.
	 */
	public function __construct( private readonly array $shown ) {}

	/**
	 * @param iterable<string> $parts
	 * @throws Problem Where it may not or cannot be written.
	 */
	public function write( string $path, iterable $parts ): void {
		$folder = str_contains( $path, '://' ) ? false : realpath( dirname( $path ) );
		if ( false === $folder || '' === basename( $path ) || is_link( $path ) || is_dir( $path ) ) {
			throw Problem::invalid( __( 'There is no such folder, or no file can be put there.', 'store-posture' ) );
		}
		foreach ( $this->shown as $shown ) {
			$root = realpath( $shown );
			if ( false !== $root && str_starts_with( trailingslashit( $folder ), trailingslashit( $root ) ) ) {
				throw Problem::invalid( __( 'Visitors could open that file. Choose a folder that the web server does not show.', 'store-posture' ) );
			}
		}
		$file = @fopen( $folder . '/' . basename( $path ), 'wb' ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
		if ( false === $file ) {
			throw Problem::invalid( __( 'There is no such folder, or no file can be put there.', 'store-posture' ) );
		}
		chmod( $folder . '/' . basename( $path ), 0600 );
		foreach ( $parts as $part ) {
			if ( strlen( $part ) !== fwrite( $file, $part ) ) {
				throw Problem::invalid( __( 'The file could not be written in full.', 'store-posture' ) );
			}
		}
		fclose( $file );
	}
}
