<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Passwords;

use StorePosture\Probes\Support\Callbacks;

/**
 * A stored password, compared as WordPress compares it, without its hooks and without storing it anew.
 */
final class Scrambled {
	public function __construct( #[\SensitiveParameter] private readonly string $stored ) {}

	/** Whether somebody else's code decides which passwords are right: then our comparison says nothing. */
	public static function is_decided_elsewhere(): bool {
		return 'core' !== Callbacks::source_of( 'wp_check_password' ) || array() !== Callbacks::foreign( 'check_password' );
	}

	public function is_known_format(): bool {
		return 1 === preg_match( '/^(\$wp\$2y\$|\$2[aby]\$|\$argon2|\$P\$|[0-9a-f]{32}$)/D', $this->stored );
	}

	public function is( #[\SensitiveParameter] string $word ): bool {
		return match ( true ) {
			! $this->is_known_format() => false,
			strlen( $this->stored ) <= 32 => hash_equals( $this->stored, md5( $word ) ),
			str_starts_with( $this->stored, '$wp' ) => password_verify( base64_encode( hash_hmac( 'sha384', $word, 'wp-sha384', true ) ), substr( $this->stored, 3 ) ),
			str_starts_with( $this->stored, '$P$' ) => self::phpass( $this->stored, $word ),
			default => password_verify( $word, $this->stored ),
		};
	}

	/** Tells whether the stored password is another one than before; says nothing about it, not even to whoever holds a copy of the database's options. */
	public function digest( int $user ): string {
		return hash_hmac( 'sha256', "{$user}:{$this->stored}", wp_salt() );
	}

	private static function phpass( #[\SensitiveParameter] string $stored, #[\SensitiveParameter] string $word ): bool {
		require_once ABSPATH . WPINC . '/class-phpass.php';
		$same = ( new \PasswordHash( 8, true ) )->CheckPassword( $word, $stored );
		return true === $same;
	}
}
