<?php
declare(strict_types=1);

namespace StorePosture\Tests\Integration\Probes;

if ( PHP_SAPI !== 'cli' ) {
	exit;
}

use StorePosture\Probes\SecretKeys;
use StorePosture\Probes\Support\SigningKeys;

final class SecretKeysTest extends ProbeCase {
	private const NAMES = array( 'AUTH_KEY', 'AUTH_SALT', 'SECURE_AUTH_KEY', 'SECURE_AUTH_SALT', 'LOGGED_IN_KEY', 'LOGGED_IN_SALT', 'NONCE_KEY', 'NONCE_SALT' );

	/**
	 * @param array<string, string> $other
	 */
	private function probe( array $other ): SecretKeys {
		return new SecretKeys( new SigningKeys( self::constants( $other ) ) );
	}

	/**
	 * @param array<string, string> $other
	 * @return \Closure(string): string
	 */
	private static function constants( array $other ): \Closure {
		return static fn ( string $name ): string => $other[ $name ] ?? ( in_array( $name, self::NAMES, true ) ? hash( 'sha256', $name ) : '' );
	}

	public function test_good_ones(): void {
		$seen = $this->see( $this->probe( array() ) );
		self::assertSame( array( array(), 0, 64 ), array( $seen['published_schemes'], $seen['unset'], $seen['shortest'] ) );
	}

	public function test_missing_sample_duplicate_and_short(): void {
		$seen = $this->see( $this->probe( array( 'AUTH_KEY' => '', 'AUTH_SALT' => 'put your unique phrase here', 'NONCE_KEY' => 'twice', 'NONCE_SALT' => 'twice' ) ) );
		self::assertSame( 4, $seen['unset'] );
		self::assertSame( 64, $seen['shortest'], 'Random ones from the database take their place.' );
		self::assertSame( 5, $this->see( $this->probe( array( 'AUTH_KEY' => 'short' ) ) )['shortest'] );
	}

	public function test_published_only_where_key_and_salt_both_are(): void {
		$known = array_map( static fn ( string $value ): array => array( 'digest' => hash( 'sha256', $value ), 'kind' => 'published' ), array( 'known key', 'known salt' ) );
		$keys  = static fn ( array $other ): SigningKeys => new SigningKeys( self::constants( $other ) );
		self::assertSame( array( 'auth' ), $keys( array( 'AUTH_KEY' => 'known key', 'AUTH_SALT' => 'known salt' ) )->published( $known ) );
		self::assertSame( array(), $keys( array( 'AUTH_KEY' => 'known key' ) )->published( $known ) );
	}

	/** The example of developer.wordpress.org/apis/wp-config-php, to which it says: don't use these. */
	public function test_the_example_of_the_documentation_is_known(): void {
		$example = array(
			'AUTH_KEY'  => 't`DK%X:>xy|e-Z(BXb/f(Ur`8#~UzUQG-^_Cs_GHs5U-&Wb?pgn^p8(2@}IcnCa|',
			'AUTH_SALT' => '7T-!^i!0,w)L#JK@pc2{8XE[DenYI^BVf{L:jvF,hf}zBf883td6D;Vcy8,S)-&G',
		);
		self::assertSame( array( 'auth' ), $this->see( $this->probe( $example ) )['published_schemes'] );
		self::assertSame( array(), $this->see( $this->probe( array( 'AUTH_SALT' => strrev( $example['AUTH_SALT'] ) ) + $example ) )['published_schemes'] );
	}

	public function test_sample_text_of_any_language_stands_there_eight_times(): void {
		foreach ( array( 'generateme', 'pon aquí tu frase aleatoria', 'впишите сюда уникальную фразу', 'coloque a sua frase única aqui' ) as $sample ) {
			self::assertSame( 8, $this->see( $this->probe( array_fill_keys( self::NAMES, $sample ) ) )['unset'], $sample );
		}
	}

	public function test_what_signs_cannot_be_told(): void {
		$this->filter( 'salt', static fn ( string $salt ): string => $salt . 'x' );
		self::assertSame( 'overridden', $this->unseen( $this->probe( array() ), 'published_schemes' ) );
		self::assertSame( 'overridden', $this->unseen( $this->probe( array() ), 'shortest' ) );
	}

	public function test_an_old_list_judges_nobody(): void {
		$sighting = $this->probe( array() )->see( $this->watch( '2031-01-01T00:00:00Z', '2031-01-01T00:00:00Z' ) );
		self::assertSame( 'data_expired', $sighting->reasons['published_schemes'] ?? '' );
	}
}
