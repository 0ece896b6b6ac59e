<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * Takes a policy in.
 */
final class PolicyImport extends PolicyFileCommand {
	/**
	 * Takes a policy file in: all of it, or nothing. This site counts as set up then.
	 *
	 * ## OPTIONS
	 *
	 * <file>
	 * : A policy file; docs/POLICY.md says what stands in one.
	 *
	 * [--dry-run]
	 * : Only tells what would change.
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
				$told = self::is_set( $options, 'dry-run' )
					? $this->services()->policies()->preview( $file, get_current_user_id() )
					: $this->services()->policies()->import( $file, get_current_user_id() );
				self::tell( $told, $options );
			}
		);
	}
}
