<?php
declare(strict_types=1);

namespace StorePosture\Probes\Support\PluginFiles;

use StorePosture\Probes\Support\Core\Digest;

/**
 * Compares the files of one plugin with their digests, a part at a time.
 */
final class Folder {
	/** Pictures, styles and texts are compared to know the plugin by; what counts is what runs. */
	public const CODE = '/\.(php\d?|phtml|js)$/iD';

	/** With so many files of code of which most differ it is another edition: makers sell some under the same name. */
	private const MANY = 10;

	private const KEPT_AT_MOST = 20;

	/**
	 * @param array<string, list<string>> $sums
	 * @param list<string>                $changed The first of them.
	 */
	public function __construct(
		public readonly string $slug,
		public readonly string $version,
		private readonly array $sums,
		private int $next = 0,
		private int $same = 0,
		private int $differ = 0,
		private int $unread = 0,
		private array $changed = array(),
	) {}

	/**
	 * One file at least, so that it comes to an end.
	 *
	 * @param string $folder With a slash at the end.
	 * @return bool Whether there is more to do.
	 */
	public function go_on( string $folder, float $end ): bool {
		$paths = array_keys( $this->sums );
		while ( isset( $paths[ $this->next ] ) ) {
			$this->compare( $folder, (string) $paths[ $this->next++ ] );
			if ( hrtime( true ) > $end && isset( $paths[ $this->next ] ) ) {
				return true;
			}
		}
		return false;
	}

	/** @return 'same'|'changed'|'other'|'unread' */
	public function state(): string {
		return match ( true ) {
			0 === $this->same, $this->differ >= self::MANY && $this->differ > $this->same => 'other',
			$this->differ > 0 => 'changed',
			$this->unread > 0 => 'unread',
			default => 'same',
		};
	}

	/**
	 * @return list<string> The first of them.
	 */
	public function changed(): array {
		return $this->changed;
	}

	/**
	 * For the next look.
	 *
	 * @return array{string, string, array<string, list<string>>, array{int, int, int, int}, list<string>}
	 */
	public function kept(): array {
		return array( $this->slug, $this->version, $this->sums, array( $this->next, $this->same, $this->differ, $this->unread ), $this->changed );
	}

	public static function of( mixed $kept ): ?self {
		[ $slug, $version, $files, $counts, $changed ] = is_array( $kept ) && 5 === count( $kept ) ? array_values( $kept ) : array_fill( 0, 5, null );
		if ( ! is_string( $slug ) || ! is_string( $version ) || ! is_array( $files ) || ! is_array( $counts ) || ! is_array( $changed ) ) {
			return null;
		}
		$counts = array_values( array_filter( $counts, 'is_int' ) );
		$sums   = array();
		foreach ( $files as $path => $digests ) {
			$sums[ (string) $path ] = array_values( array_filter( (array) $digests, 'is_string' ) );
		}
		return 4 === count( $counts ) ? new self( $slug, $version, $sums, $counts[0], $counts[1], $counts[2], $counts[3], array_values( array_filter( $changed, 'is_string' ) ) ) : null;
	}

	/** A file that is missing does nothing: makers and people leave some out. */
	private function compare( string $folder, string $path ): void {
		if ( ! is_file( $folder . $path ) ) {
			return;
		}
		$is_same = Digest::is( $folder . $path, $this->sums[ $path ] );
		if ( true === $is_same ) {
			++$this->same;
		} elseif ( 1 === preg_match( self::CODE, $path ) && null === $is_same ) {
			++$this->unread;
		} elseif ( 1 === preg_match( self::CODE, $path ) ) {
			++$this->differ;
			if ( count( $this->changed ) < self::KEPT_AT_MOST ) {
				$this->changed[] = $path;
			}
		}
	}
}
