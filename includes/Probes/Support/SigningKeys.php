<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support;

/**
 * Keys and salts as wp_salt() mixes them: the constant, unless it is missing, sample text or used twice; then random ones from the
 * database. Where somebody replaced or filters wp_salt() what signs cannot be told.
 */
final class SigningKeys {
	private const SCHEMES = array( 'auth', 'secure_auth', 'logged_in', 'nonce' );
	private const SAMPLE  = 'put your unique phrase here';

	/** @var \Closure(string): string */
	private readonly \Closure $constant;

	/**
	 * @param (\Closure(string): string)|null $constant Value of a constant, '' when it is not there.
	 */
	public function __construct( ?\Closure $constant = null ) {
		$this->constant = $constant ?? static function ( string $name ): string {
			$value = defined( $name ) ? constant( $name ) : '';
			return is_string( $value ) ? $value : '';
		};
	}

	/**
	 * Schemes whose key and salt both stand in a public list. The sample text does not count: WordPress does not use it.
	 *
	 * @param array<array-key, mixed> $known Rows of data/known_keys.json.
	 * @return list<string>
	 */
	public function published( array $known ): array {
		$this->must_be_cores();
		$digests = array();
		foreach ( $known as $row ) {
			if ( is_array( $row ) && 'sample' !== ( $row['kind'] ?? null ) && is_string( $row['digest'] ?? null ) ) {
				$digests[] = $row['digest'];
			}
		}
		$is_public = fn ( string $name ): bool => $this->counts( $name ) && in_array( hash( 'sha256', ( $this->constant )( $name ) ), $digests, true );
		return array_values( array_filter( self::SCHEMES, static fn ( string $scheme ): bool => $is_public( strtoupper( $scheme ) . '_KEY' ) && $is_public( strtoupper( $scheme ) . '_SALT' ) ) );
	}

	/** Of eight: missing, sample text, or the same as another. */
	public function unset_constants(): int {
		$this->must_be_cores();
		return count( array_filter( self::names(), fn ( string $name ): bool => ! $this->counts( $name ) ) );
	}

	/** Characters of the shortest one in use; those from the database have 64. */
	public function shortest(): int {
		$this->must_be_cores();
		return min( array_map( fn ( string $name ): int => $this->counts( $name ) ? strlen( ( $this->constant )( $name ) ) : 64, self::names() ) );
	}

	private function counts( string $name ): bool {
		$value = ( $this->constant )( $name );
		// wp_salt() looks at ten constants for duplicates; SECRET_KEY and SECRET_SALT are of before WordPress 2.7.
		$same = array_filter( array( ...self::names(), 'SECRET_KEY', 'SECRET_SALT' ), fn ( string $other ): bool => ( $this->constant )( $other ) === $value );
		return '' !== $value && self::SAMPLE !== $value && __( 'put your unique phrase here', 'default' ) !== $value && 1 === count( $same ); // phpcs:ignore WordPress.WP.I18n -- core's own sentence, compared.
	}

	/**
	 * @return non-empty-list<string>
	 */
	private static function names(): array {
		$names = array();
		foreach ( self::SCHEMES as $scheme ) {
			array_push( $names, strtoupper( $scheme ) . '_KEY', strtoupper( $scheme ) . '_SALT' );
		}
		return $names;
	}

	private function must_be_cores(): void {
		if ( array() !== Callbacks::foreign( 'salt' ) || 'core' !== Callbacks::source_of( 'wp_salt' ) ) {
			throw new Unseen( 'overridden' );
		}
	}
}
