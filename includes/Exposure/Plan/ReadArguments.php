<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Plan;

use StorePosture\Probes\Support\Callbacks;

/**
 * Arguments that a plugin's code reads although its route declares none of them, from the lines of its callback. Nothing is run.
 */
final class ReadArguments {
	private const NAMES   = '/(?:get_param\(\s*|\$(?:request|req|params|args|query|_GET|_REQUEST)\s*\[\s*)[\'"]([a-zA-Z_][\w-]{0,60})[\'"]/';
	private const LINES   = 400;
	private const BYTES   = 524288;
	private const AT_MOST = 10;

	/**
	 * @param list<Argument> $declared
	 * @return list<Argument> Those that are not.
	 */
	public static function of( mixed $callback, array $declared ): array {
		try {
			$lines = Callbacks::lines_of( $callback, self::LINES, self::BYTES );
		} catch ( \Throwable ) {
			return array(); // Its class cannot be loaded.
		}
		preg_match_all( self::NAMES, $lines, $found );
		$names = array_diff( array_unique( $found[1] ), array_column( $declared, 'name' ) );
		return array_map( static fn ( string $name ): Argument => new Argument( $name, 'query' ), array_slice( array_values( $names ), 0, self::AT_MOST ) );
	}
}
