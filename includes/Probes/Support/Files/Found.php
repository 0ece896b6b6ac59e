<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Files;

/**
 * A file on disk that should not be public, before anybody asked for it over the web.
 */
final class Found {
	/**
	 * @param string $path Full; never leaves the probe.
	 * @param string $kind Such as 'copy', 'debug_log', 'env', 'git'.
	 */
	public function __construct( public readonly string $path, public readonly string $kind ) {}

	/** Bytes; null when the file cannot be read. */
	public function size(): ?int {
		$size = @filesize( $this->path ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- open_basedir may forbid it.
		return false === $size ? null : $size;
	}

	public function modified(): int {
		return (int) @filemtime( $this->path ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- as above.
	}

	/** The first bytes; null when the file cannot be read. */
	public function head( int $bytes ): ?string {
		return $this->read( 0, $bytes );
	}

	/** The last bytes; null when the file cannot be read. */
	public function tail( int $bytes ): ?string {
		clearstatcache( true, $this->path );
		return $this->read( max( 0, (int) $this->size() - $bytes ), $bytes );
	}

	/** The first bytes of what is packed in it (gzip); null when that cannot be told. */
	public function unpacked( int $bytes ): ?string {
		$text = in_array( 'compress.zlib', stream_get_wrappers(), true ) ? @file_get_contents( "compress.zlib://{$this->path}", false, null, 0, max( 0, $bytes ) ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- as below.
		return false === $text ? null : $text;
	}

	/**
	 * @param int<0, max> $from
	 */
	private function read( int $from, int $bytes ): ?string {
		$text = is_readable( $this->path ) ? @file_get_contents( $this->path, false, null, $from, max( 0, $bytes ) ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it may vanish in between.
		return false === $text ? null : $text;
	}
}
