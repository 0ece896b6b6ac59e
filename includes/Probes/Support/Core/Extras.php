<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\Core;

use StorePosture\Probes\Support\Files\FolderWalk;
use StorePosture\Probes\Support\Files\Found;
use StorePosture\Probes\Support\Files\Inert;
use StorePosture\Probes\Support\Unseen;

/**
 * Files with PHP code among WordPress's own that the release does not have: in its two folders, and directly in its root.
 */
final class Extras {
	private const CODE_IN_ROOT = '/\.(php\d?|phtml|phar|pht)$/i';
	private const ENTRIES      = 30000;
	private const AT_MOST      = 500;
	private const HEAD_BYTES   = 16384;

	/** @var array<string, int> */
	private readonly array $old;

	/**
	 * @param string       $root      WordPress's own folder, with a slash at the end.
	 * @param list<string> $in_root   Names of files that hosts and plugins put into the root.
	 */
	public function __construct( private readonly string $root, private readonly Sums $sums, private readonly array $in_root ) {
		$this->old = array_flip( OldFiles::listed( $root ) );
	}

	/**
	 * @return list<string> Paths relative to the root.
	 * @throws Unseen When none was found, and not all could be looked at.
	 */
	public function found( float $seconds ): array {
		$found   = $this->in_root();
		$stopped = '';
		foreach ( array( 'wp-admin', 'wp-includes' ) as $folder ) {
			$walk  = new FolderWalk( self::ENTRIES, $seconds / 2, self::AT_MOST, false );
			$extra = $walk->through( $this->root . $folder, fn ( Found $file ): bool => 'code' === $file->kind && $this->is_extra( substr( $file->path, strlen( $this->root ) ) ) );
			foreach ( $extra as $file ) {
				$found[] = substr( $file->path, strlen( $this->root ) );
			}
			$stopped = '' === $walk->stopped ? $stopped : $walk->stopped;
		}
		return array() === $found && '' !== $stopped ? throw new Unseen( $stopped ) : $found;
	}

	/**
	 * @return list<string>
	 */
	private function in_root(): array {
		$names = @scandir( $this->root ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the answer is used.
		if ( false === $names ) {
			throw new Unseen( 'not_readable' );
		}
		return array_values( array_filter( $names, fn ( string $name ): bool => 1 === preg_match( self::CODE_IN_ROOT, $name ) && ! in_array( strtolower( $name ), $this->in_root, true ) && is_file( $this->root . $name ) && $this->is_extra( $name ) ) );
	}

	/** Files of earlier releases are told elsewhere; WordPress empties those it cannot delete. */
	private function is_extra( string $path ): bool {
		if ( isset( $this->sums->all[ $path ] ) || $this->is_old( $path ) ) {
			return false;
		}
		$file = new Found( $this->root . $path, '' );
		$size = $file->size();
		return null === $size || ( $size > 0 && ( $size > self::HEAD_BYTES || true !== Inert::is( (string) $file->head( self::HEAD_BYTES ) ) ) );
	}

	/** The updater's list names folders, too. */
	private function is_old( string $path ): bool {
		for ( $part = $path; '.' !== $part; $part = dirname( $part ) ) {
			if ( isset( $this->old[ $part ] ) ) {
				return true;
			}
		}
		return false;
	}
}
