<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * Tries house rules.
 */
final class PolicyTest extends PolicyFileCommand {
	/**
	 * Judges the house rules of a policy file over what was seen last, and tells which values decided. Changes nothing.
	 *
	 * ## OPTIONS
	 *
	 * <file>
	 * : A policy file; docs/POLICY.md says what stands in one.
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
				$file = self::file( $arguments[0] ?? '' );
				$rows = $this->services()->policies()->test( $file );
				Output::rows( $rows, array( 'id', 'outcome', 'path', 'value', 'reason' ), $options );
				/* translators: %d: a number */
				Output::remark( sprintf( __( '%d house rules were judged. Nothing was changed.', 'store-posture' ), count( array_unique( array_column( $rows, 'id' ) ) ) ) );
			}
		);
	}
}
