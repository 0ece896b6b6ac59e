<?php
declare(strict_types=1);

namespace StorePosture\Exposure\Walk\Loopback;

/**
 * A request as it is put on the wire.
 */
final class Outgoing {
	/**
	 * @param 'GET'|'HEAD'            $method
	 * @param array<string, string>   $headers
	 * @param string|false            $authorities File of certificates to trust; false: the certificate is not looked at.
	 * @param int                     $bytes       Of the body at most.
	 * @param array<array-key, mixed> $args        As WordPress's HTTP API has them, for its actions.
	 */
	public function __construct(
		public readonly string $url,
		public readonly string $method,
		public readonly array $headers,
		public readonly string|false $authorities,
		public readonly int $bytes,
		public readonly float $seconds,
		public readonly array $args
	) {}

	/**
	 * @return list<string>
	 */
	public function lines(): array {
		return array_map( static fn ( string $name, string $value ): string => "{$name}: {$value}", array_keys( $this->headers ), $this->headers );
	}

	/** Whether it says nothing more about who asks than we do: others' code gets at it before it leaves. */
	public function is_unaltered( string $sent ): bool {
		$count = static fn ( string $head ): int => (int) preg_match_all( '/^(?:cookie|authorization|proxy-authorization|x-wp-nonce)[ \t]*:/im', $head );
		return $count( $sent ) === $count( implode( "\n", $this->lines() ) );
	}
}
