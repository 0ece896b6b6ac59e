<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Contract\Shapes;
use StorePosture\Model\Problem;
use StorePosture\Policy\PolicyFile;

/**
 * What commands have in common that read a policy file.
 *
 * @phpstan-import-type PolicyChangesShape from Shapes
 */
abstract class PolicyFileCommand extends Command {
	/**
	 * @throws Problem Where there is none to read.
	 */
	final protected static function file( string $path ): string {
		// One byte more than a policy may have, so that a longer one is seen to be longer.
		$text = str_contains( $path, '://' ) || ! is_file( $path ) || ! is_readable( $path ) ? false : file_get_contents( $path, false, null, 0, PolicyFile::MAX_BYTES + 1 );
		return false === $text ? throw Problem::invalid( __( 'There is no such file to read.', 'store-posture' ) ) : $text;
	}

	/**
	 * @param PolicyChangesShape      $told
	 * @param array<array-key, mixed> $options
	 */
	final protected static function tell( array $told, array $options ): void {
		Output::rows( $told['changes'], array( 'part', 'label', 'before', 'after' ), $options );
		foreach ( $told['left_out'] as $row ) {
			/* translators: 1: id of a check, 2: why */
			Output::remark( sprintf( __( 'Left out: %1$s. %2$s', 'store-posture' ), $row['check'], $row['why'] ) );
		}
		foreach ( $told['ignored'] as $place ) {
			/* translators: %s: place in a file */
			Output::remark( sprintf( __( 'Not known to this version: %s', 'store-posture' ), $place ) );
		}
		Output::remark( $told['imported'] ? __( 'The policy is in force.', 'store-posture' ) : __( 'Nothing was changed.', 'store-posture' ) );
	}
}
