<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

use StorePosture\Probes\Support\Host;
use StorePosture\Probes\Support\Limits;
use StorePosture\Probes\Support\Watch;

/**
 * What a file that was found holds, by kinds: never a value. Null: it could not be examined.
 */
final class Holds {
	private const TEXT_BYTES = 65536;

	public function __construct( private readonly Watch $watch, private readonly string $root ) {}

	/**
	 * @return list<string>|null
	 */
	public function config( Found $file ): ?array {
		if ( 'archive' !== $file->kind ) {
			return self::text( $file, Content::of_config( ... ) );
		}
		$holds = Archive::holds( $file );
		return null === $holds ? null : array_values( array_intersect( $holds, array( 'credentials', 'keys' ) ) );
	}

	/**
	 * @return list<string>|null
	 */
	public function secrets( Found $file ): ?array {
		return self::text( $file, 'git_remote' === $file->kind ? Content::of_remote( ... ) : Content::of_secrets( ... ) );
	}

	/**
	 * @return list<string>|null
	 */
	public function log( Found $file ): ?array {
		$text = $file->tail( (int) Limits::number( $this->watch->data, 'log_tail_bytes' ) );
		return null === $text ? null : Content::of_log( $text, Host::of( home_url() ), $this->root, (int) Limits::number( $this->watch->data, 'log_mail_addresses' ) );
	}

	/**
	 * @return list<string>|null
	 */
	public function dump( Found $file ): ?array {
		return 1 === preg_match( '/\.zip$/i', $file->path ) ? Archive::holds( $file ) : Dump::holds( $file, (int) Limits::number( $this->watch->data, 'dump_bytes' ) );
	}

	/**
	 * @return list<string>|null
	 */
	public function archive( Found $file ): ?array {
		return Archive::holds( $file );
	}

	/**
	 * Of a copy of code: passwords that stand in it as WordPress or a service writes them.
	 *
	 * @return list<string>|null
	 */
	public function source( Found $file ): ?array {
		return self::text( $file, static fn ( string $text ): array => array_values( array_unique( array( ...Content::of_config( $text ), ...Content::of_keys( $text ) ) ) ) );
	}

	/**
	 * Notes speak of passwords without holding any: only what looks like a key counts there.
	 *
	 * @return list<string>|null
	 */
	public function agent_file( Found $file ): ?array {
		return self::text( $file, 'notes' === $file->kind ? Content::of_keys( ... ) : Content::of_secrets( ... ) );
	}

	/**
	 * @param \Closure(string): list<string> $kinds
	 * @return list<string>|null
	 */
	private static function text( Found $file, \Closure $kinds ): ?array {
		$text = $file->head( self::TEXT_BYTES );
		return null === $text ? null : $kinds( $text );
	}
}
