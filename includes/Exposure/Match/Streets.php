<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Match;

/**
 * Street lines in a text, where a name says that they are: "address_1":"1 High Street".
 */
final class Streets {
	private const AT_MOST = 5000;

	/** @return array<string, int> */
	public static function in( string $text ): array {
		if ( false === stripos( $text, 'addr' ) && false === stripos( $text, 'street' ) ) {
			return array();
		}
		$found = array();
		preg_match_all( '/"[\w-]*(?:address|street|addr)[\w-]*"\s*(?::|,\s*"value"\s*:)\s*"((?:[^"\\\\]|\\\\.){4,100}+)"|<(?:[\w-]+:)?[\w-]*(?:address|street)[\w-]*>\s*([^<>]{4,100})</i', $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( array_slice( $matches, 0, self::AT_MOST ) as $match ) {
			$part   = $match[2] ?? $match[1] ?? $match[0];
			$street = trim( Normal::words( Plain::of( $part[0] ) ) );
			if ( '' !== $street ) {
				$found[ $street ] ??= (int) $part[1];
			}
		}
		return $found;
	}
}
