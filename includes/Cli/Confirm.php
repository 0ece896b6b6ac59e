<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * "This was me".
 */
final class Confirm extends Command {
	/**
	 * Lists what has moved and is told by a check, or says that it is yours.
	 *
	 * ## OPTIONS
	 *
	 * <check>
	 * : Id, as monitoring/drift.
	 *
	 * [--mark=<marks>]
	 * : Marks of the list, with commas: this was me.
	 *
	 * [--all]
	 * : All of it was me.
	 *
	 * [--fields=<fields>]
	 * : Names of fields, with commas.
	 *
	 * [--format=<format>]
	 * : How it is told.
	 * ---
	 * default: table
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 *   - count
	 * ---
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with(
			self::MANAGE,
			function () use ( $arguments, $options ): void {
				$check = $arguments[0] ?? '';
				$marks = array_values( array_filter( explode( ',', self::text( $options, 'mark' ) ), static fn ( string $mark ): bool => '' !== $mark ) );
				if ( self::is_set( $options, 'all' ) ) {
					$marks = array_column( $this->services()->reports()->detail( $check )['moves'], 'mark' );
				}
				if ( array() !== $marks ) {
					$this->services()->baseline()->confirm( $marks, $check, get_current_user_id() );
				}
				// What is still told.
				Output::rows( $this->services()->reports()->detail( $check )['moves'], array( 'mark', 'text' ), $options );
			}
		);
	}
}
