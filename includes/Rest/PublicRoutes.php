<?php
declare(strict_types=1);

namespace StorePosture\Rest;

/**
 * The routes anybody may call, each with why and within which limits. All others ask for a capability.
 */
final class PublicRoutes {
	public const LIST = array(
		'GET /control' => array(
			'why'    => 'A scan asks its own site as a stranger, and must know that this very site answered, and that no cookie came along.',
			'limits' => 'Answers only a token of the scan that runs now (128 random bits, gone with the scan); everybody else gets 404. Reads one row, writes nothing, tells nothing about the site.',
		),
	);

	public static function has( string $method, string $path ): bool {
		return isset( self::LIST[ "{$method} {$path}" ] );
	}
}
