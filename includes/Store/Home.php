<?php
declare(strict_types=1);

namespace StorePosture\Store;

/**
 * Whether this is the site that was set up, or a copy of it. Remembered is a hash of the address: moving a site rewrites
 * addresses in its database, and this one must stay what it was.
 *
 * @phpstan-type Standing 'live'|'copy'|'undecided'
 * @phpstan-type Stored array{address: string, is: 'live'|'copy', since: string}
 */
final class Home {
	public const OPTION = 'store_posture_home';

	/**
	 * @param \Closure(): string $address The home address as stored, before plugins filter it by language.
	 */
	public function __construct( private readonly \Closure $address ) {}

	/**
	 * Undecided: the address is another one than that which was remembered, and nobody has said yet which site this is.
	 *
	 * @return Standing
	 */
	public function standing(): string {
		$stored = self::stored();
		return match ( true ) {
			null === $stored => 'live',
			$this->hash() !== $stored['address'] => 'undecided',
			default => $stored['is'],
		};
	}

	/** When somebody confirms the set-up; what was remembered before stays. */
	public function remember(): void {
		if ( null === self::stored() ) {
			$this->decide( 'live' );
		}
	}

	/**
	 * Somebody says what this site is, at the address it has now.
	 *
	 * @param 'live'|'copy' $standing
	 */
	public function decide( string $standing ): void {
		$decided = array(
			'address' => $this->hash(),
			'is'      => $standing,
			'since'   => gmdate( 'Y-m-d\TH:i:s\Z' ),
		);
		update_option( self::OPTION, $decided, false );
	}

	/** Whether what a person said at this time was said about this site, and not carried over with a copy. */
	public function is_own( string $at ): bool {
		return match ( $this->standing() ) {
			'live' => true,
			'copy' => $at >= ( self::stored()['since'] ?? '' ),
			'undecided' => false,
		};
	}

	/** Host and path: neither https nor www makes it another site. */
	private function hash(): string {
		$parts = wp_parse_url( ( $this->address )() );
		$parts = is_array( $parts ) ? $parts : array();
		$host  = (string) preg_replace( '/^www\./', '', strtolower( $parts['host'] ?? '' ) );
		return hash( 'sha256', $host . rtrim( $parts['path'] ?? '', '/' ) );
	}

	/**
	 * @return Stored|null
	 */
	private static function stored(): ?array {
		$stored = get_option( self::OPTION );
		$is     = is_array( $stored ) ? $stored['is'] ?? null : null;
		if ( ! is_array( $stored ) || ! is_string( $stored['address'] ?? null ) || ! is_string( $stored['since'] ?? null ) || ( 'live' !== $is && 'copy' !== $is ) ) {
			return null;
		}
		return array(
			'address' => $stored['address'],
			'is'      => $is,
			'since'   => $stored['since'],
		);
	}
}
