<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

use StorePosture\Probes\Support\Http;
use StorePosture\Probes\Support\Unseen;

/**
 * The digests wordpress.org gives out for all files of a release. Told there are the version and the language of the package.
 */
final class Sums {
	public const ENGLISH = 'en_US';

	private const BYTES = 4194304;

	/** A release of today has 3,000 and more: a list that ends early would make the rest look foreign. */
	private const AT_LEAST = 1000;
	private const KNOWN    = array( 'wp-login.php', 'wp-admin/admin.php', Release::VERSION_FILE );

	/**
	 * @param array<string, string> $all By path.
	 */
	private function __construct( public readonly string $language, public readonly array $all ) {}

	/** Not every language has a list on the day of a release; the code is the same in all. */
	public static function ask( Http $http, Release $release ): self {
		foreach ( array_unique( array( $release->package, self::ENGLISH ) ) as $language ) {
			$told = self::told( $http, $release->version, $language );
			if ( false !== $told ) {
				return self::of( $language, $told ) ?? throw new Unseen( 'service_down' );
			}
		}
		throw new Unseen( 'release_unknown' );
	}

	/** Null where it is no list of a whole release: paths that lead elsewhere are not looked at. */
	public static function of( mixed $language, mixed $told ): ?self {
		$all = array();
		foreach ( is_array( $told ) ? $told : array() as $path => $sum ) {
			if ( ! is_string( $sum ) || 1 !== preg_match( '/^[0-9a-f]{32}$/D', $sum ) || 1 !== preg_match( '#^(?!/)(?!.*(^|/)\.\.?(/|$))[\w.@+/-]{1,250}$#D', (string) $path ) ) {
				return null;
			}
			$all[ (string) $path ] = $sum;
		}
		$is_whole = count( $all ) >= self::AT_LEAST && array() === array_diff( self::KNOWN, array_keys( $all ) );
		return $is_whole && is_string( $language ) ? new self( $language, $all ) : null;
	}

	/**
	 * @return mixed False where there is no such list.
	 */
	private static function told( Http $http, string $version, string $language ): mixed {
		$query  = http_build_query(
			array(
				'version' => $version,
				'locale'  => $language,
			)
		);
		$answer = $http->ask_wordpress_org( "/core/checksums/1.0/?{$query}", self::BYTES );
		return 200 === $answer->status ? $answer->json()['checksums'] ?? null : throw new Unseen( 'service_down' );
	}
}
