<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * What a policy would change here.
 */
final class PolicyPreview extends PolicyFileCommand {
	/**
	 * Tells what a policy file would change here. Changes nothing.
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
				self::tell( $this->services()->policies()->preview( $file, get_current_user_id() ), $options );
			}
		);
	}
}
