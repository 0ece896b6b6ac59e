<?php
declare(strict_types=1);

namespace StorePosture\Probes;

use StorePosture\Probes\Support\Parts;
use StorePosture\Probes\Support\Unseen;
use StorePosture\Probes\Support\Watch;

/**
 * Since when the keys that sign log-ins are the same. The date of wp-config.php tells nothing: every deployment and every other
 * change touches it.
 */
final class KeyAge implements Probe {
	private const SCHEMES = array( 'auth', 'secure_auth', 'logged_in', 'nonce' );

	public function see( Watch $watch ): Sighting {
		$parts = new Parts();
		$parts->see( 'known_since', static fn (): string => self::known_since( $watch ) );
		return $parts->sighting();
	}

	private static function known_since( Watch $watch ): string {
		// The keys sign a word that everybody may know: what is remembered says nothing about them.
		$mark = hash_hmac( 'sha256', 'store-posture key age', implode( '|', array_map( wp_salt( ... ), self::SCHEMES ) ) );
		return $watch->memory->first_seen( 'key_age', array( $mark ), $watch->now )[ $mark ] ?? throw new Unseen( 'db_error' );
	}
}
