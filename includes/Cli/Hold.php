<?php
declare(strict_types=1);

namespace StorePosture\Cli;

use StorePosture\HandsOff;

/**
 * Hands off, for the time of an investigation.
 */
final class Hold extends Command {
	/**
	 * Hands off: nothing of ours changes or removes anything until it is switched off. Looking goes on.
	 *
	 * ## OPTIONS
	 *
	 * [<switch>]
	 * : Left out, only says how it stands.
	 * ---
	 * default: status
	 * options:
	 *   - "on"
	 *   - "off"
	 *   - status
	 * ---
	 *
	 * [--reason=<text>]
	 * : Why; needed to switch it on.
	 *
	 * [--dry-run]
	 * : Changes nothing.
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
				$switch = self::is_set( $options, 'dry-run' ) ? 'status' : $arguments[0] ?? 'status';
				match ( $switch ) {
					'on'    => $this->services()->hold()->on( self::text( $options, 'reason' ), get_current_user_id() ),
					'off'   => $this->services()->hold()->off( get_current_user_id() ),
					default => null,
				};
				$state = HandsOff::state();
				$user  = get_userdata( $state['user'] ?? 0 );
				Output::document(
					array(
						'on'     => null !== $state,
						'since'  => $state['since'] ?? null,
						'by'     => $user instanceof \WP_User ? $user->display_name : '',
						'reason' => $state['reason'] ?? '',
					),
					$options
				);
			}
		);
	}
}
