<?php
declare(strict_types=1);

namespace StorePosture\Cli;

/**
 * Tells which values decided a finding.
 */
final class Explain extends Command {
	/**
	 * Tells which values decided a finding. What was not seen is empty, with the reason beside it.
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
				$detail = $this->services()->reports()->detail( $arguments[0] ?? '' );
				Output::rows( $detail['evidence'], array( 'path', 'value', 'reason' ), $options );
				Output::remark( "{$detail['finding']['outcome']}: {$detail['finding']['title']}" );
			}
		);
	}
}
