<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\Model\State;

/**
 * Lives with a finding until a day.
 */
final class Accept extends Command {
	/**
	 * Lives with a finding until a day. It opens again by itself then, or when something else is seen.
	 *
	 * ## OPTIONS
	 *
	 * <check>
	 * : Id, as accounts/registration-role.
	 *
	 * --reason=<text>
	 * : Why.
	 *
	 * --owner=<name>
	 * : Who answers for it.
	 *
	 * --until=<date>
	 * : As 2027-01-31.
	 *
	 * [--dry-run]
	 * : Only says whether it may be.
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
				$state = array( $check, State::ACCEPTED, self::text( $options, 'owner' ), self::text( $options, 'until' ), self::text( $options, 'reason' ), null, get_current_user_id() );
				if ( self::is_set( $options, 'dry-run' ) ) {
					$this->services()->states()->prepare( ...$state );
					Output::remark( __( 'It may be. Nothing was changed.', 'store-posture' ) );
					return;
				}
				$this->services()->states()->set( ...$state );
				$finding = $this->services()->reports()->detail( $check )['finding'];
				Output::document( array( 'check' => $check ) + ( $finding['state'] ?? array() ), $options );
			}
		);
	}
}
