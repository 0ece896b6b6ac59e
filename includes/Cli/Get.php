<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * Tells one finding in full.
 */
final class Get extends Command {
	/**
	 * Tells one finding in full: what it means, what was seen, how to put it right.
	 *
	 * ## OPTIONS
	 *
	 * <check>
	 * : Id, as accounts/registration-role.
	 *
	 * [--fields=<fields>]
	 * : Names of fields, with commas.
	 *
	 * [--format=<format>]
	 * : How it is told.
	 * ---
	 * default: yaml
	 * options:
	 *   - table
	 *   - json
	 *   - csv
	 *   - yaml
	 * ---
	 *
	 * @param list<string>            $arguments
	 * @param array<array-key, mixed> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$this->with( self::VIEW, fn () => Output::document( $this->services()->reports()->detail( $arguments[0] ?? '' ), $options ) );
	}
}
