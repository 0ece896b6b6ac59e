<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Baseline;

/**
 * How things stood when somebody last said that they are right: numbers of accounts, names of parts, keyed digests.
 */
final class Kept {
	private const OPTION = 'store_posture_baseline';

	/**
	 * @param string                               $address Of the site; see Seal.
	 * @param string                               $key     See Seal.
	 * @param int                                  $top     Highest number of an account.
	 * @param array<string, array<string, string>> $kinds   Kind to names, each with the seal of its value.
	 * @param bool                                 $awaits_key A fix of ours has just changed the keys.
	 */
	public function __construct(
		public readonly string $since,
		public string $address,
		public string $key,
		public readonly int $top,
		public array $kinds,
		public bool $awaits_key = false,
	) {}

	/** Null: nothing was ever kept, or it cannot be read. */
	public static function load(): ?self {
		$stored = get_option( self::OPTION );
		if ( ! is_array( $stored ) || ! is_array( $stored['kinds'] ?? null ) || ! is_int( $stored['top'] ?? null ) ) {
			return null;
		}
		if ( ! is_string( $stored['since'] ?? null ) || ! is_string( $stored['address'] ?? null ) || ! is_string( $stored['key'] ?? null ) ) {
			return null;
		}
		$kinds = array();
		foreach ( $stored['kinds'] as $kind => $names ) {
			$kinds[ (string) $kind ] = array();
			foreach ( is_array( $names ) ? $names : array() as $name => $seal ) {
				$kinds[ (string) $kind ][ (string) $name ] = is_string( $seal ) ? $seal : '';
			}
		}
		return new self( $stored['since'], $stored['address'], $stored['key'], $stored['top'], $kinds, true === ( $stored['awaits_key'] ?? false ) );
	}

	public function save(): void {
		update_option( self::OPTION, get_object_vars( $this ), false );
	}

	/** Another site than the one this was kept of: a copy, or the same one after a move. */
	public function is_moved(): bool {
		return Seal::address( get_option( 'home' ) ) !== $this->address;
	}

	/** Digests from before cannot be compared with those of now. */
	public function is_rekeyed(): bool {
		return Seal::key() !== $this->key;
	}
}
