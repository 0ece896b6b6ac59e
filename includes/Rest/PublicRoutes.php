<?php
declare(strict_types=1);

namespace StorePosture\Rest;

/**
 * The routes anybody may call, each with why and within which limits. All others ask for a capability.
 */
final class PublicRoutes {
	public const LIST = array(
		'GET /control' => array(
			'why'    => 'Whoever asks this site as a stranger for us (a scan, the owner\'s browser) must know that this very site answered, and that no cookie came along.',
			'limits' => 'Answers only a token of the scan, or of the round of questions, that runs now (128 random bits, gone with it); everybody else gets 404. Reads two rows, writes nothing, tells nothing about the site.',
		),
	);

	public static function has( string $method, string $path ): bool {
		return isset( self::LIST[ "{$method} {$path}" ] );
	}
}
